package app

import (
	"context"
	"errors"
)

// Errors of a Store. Others are wrapped and mean that the file failed.
var (
	ErrNotFound = errors.New("record not found")
	ErrConflict = errors.New("record was changed elsewhere")
)

// Kinds of records.
const (
	KindMeeting     = "meeting"
	KindAgreement   = "agreement"
	KindOfficial    = "official"
	KindInstitution = "institution"
	KindOffice      = "office"
)

// Filter chooses list rows, newest first. The zero Filter is the first 50 rows
// of everything that is not deleted.
type Filter struct {
	Search string // words, each a prefix; case and marks do not matter
	From   Date   // rows dated From..To; empty: open
	To     Date
	Limit  int    // at most so many rows; 0: 50
	After  Cursor // the last row already had; zero: from the top
}

// Cursor names a row in a list, to read on after it.
type Cursor struct {
	Sort string // the row's Sort
	ID   string
}

// Row is one line of a list. Sort orders it (newest, or for people the name).
type Row struct {
	ID, Sort string
	Date     Date   // meeting day, signing day; empty for people
	To       Date   // last day of a meeting, end of validity
	Number   string // minutes number, party number, NIP
	Title    string
	Detail   string // place, partner, position
	Status   string // Meeting.Status, Agreement.Stage
	Kind     string // Agreement.Kind, Institution.Kind
	Start    Date   // start of validity of an agreement
}

// Store keeps the records of one office. Every Save validates (FieldErrors),
// then writes the whole record in one transaction and fills ID, Version and
// UpdatedAt into it; a record with an ID updates that version or gives
// ErrConflict. Get gives ErrNotFound also for deleted records.
type Store interface {
	Office(ctx context.Context) (Office, error) // ErrNotFound before the first save
	SaveOffice(ctx context.Context, o *Office) error

	Meeting(ctx context.Context, id string) (Meeting, error)
	SaveMeeting(ctx context.Context, m *Meeting) error
	Agreement(ctx context.Context, id string) (Agreement, error)
	SaveAgreement(ctx context.Context, a *Agreement) error
	Official(ctx context.Context, id string) (Official, error)
	SaveOfficial(ctx context.Context, o *Official) error
	Institution(ctx context.Context, id string) (Institution, error)
	SaveInstitution(ctx context.Context, i *Institution) error

	// SaveAll saves records (*Meeting, *Agreement, *Official, *Institution,
	// *Office) in one transaction: all or none.
	SaveAll(ctx context.Context, records []any) error
	// KindOf tells the kind of the record with this ID, ErrNotFound if none.
	KindOf(ctx context.Context, id string) (string, error)

	List(ctx context.Context, kind string, f Filter) ([]Row, error)
	Count(ctx context.Context, kind string, f Filter) (int, error) // Limit and After do not count
	// Delete marks a record, Restore takes the mark back.
	Delete(ctx context.Context, kind, id string) error
	Restore(ctx context.Context, kind, id string) error

	// Suggest gives names that begin like text, most used first: for what is
	// SuggestOfficial, SuggestInstitution, SuggestPosition, SuggestPlace.
	Suggest(ctx context.Context, what, text string, limit int) ([]Suggestion, error)

	// EachMeeting and EachAgreement call f for records of a period, oldest
	// first (agreements: all that are not deleted), without holding them all.
	EachMeeting(ctx context.Context, from, to Date, f func(*Meeting) error) error
	EachAgreement(ctx context.Context, f func(*Agreement) error) error

	// Setting keeps the window's own memory (last room, preview open).
	Setting(ctx context.Context, key string) (string, error) // "" if never set
	SetSetting(ctx context.Context, key, value string) error
	Path() string
	Close() error
}

// What Suggest can be asked for.
const (
	SuggestOfficial    = "official"
	SuggestInstitution = "institution"
	SuggestPosition    = "position"
	SuggestPlace       = "place"
)

// Suggestion is one proposal with what belongs to it.
type Suggestion struct {
	Text        string // what is filled in
	ID          string // of the official or institution, if in the directory
	Sex         string // of a person, as are the next three
	IDNumber    string
	Position    string
	Institution string
}
