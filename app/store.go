package app

import (
	"context"
	"errors"
)

// Errors of a Store. Others are wrapped and mean that the file failed.
var (
	ErrNotFound = errors.New("record not found")
	ErrConflict = errors.New("record was changed elsewhere")
	// ErrNumberTaken means that a number stands in the register already.
	ErrNumberTaken = errors.New("number is in the register already")
)

// Kinds of records.
const (
	KindMeeting     = "meeting"
	KindAgreement   = "agreement"
	KindOfficial    = "official"
	KindInstitution = "institution"
	KindOffice      = "office"
	KindLibrary     = "library"
)

// Filter chooses list rows, newest first. The zero Filter is the first 50 rows
// of everything that is not deleted.
type Filter struct {
	Search string // words, each a prefix; case and marks do not matter
	From   Date   // rows dated From..To; empty: open
	To     Date
	Limit  int    // at most so many rows; 0: 50
	After  Cursor // the last row already had; zero: from the top

	Agreement string // meetings: only those on this agreement
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
	EndedOn  Date   // see Agreement, as are the next three
	Renewed  Date
	Notice   Date // Agreement.NoticeDeadline
	Relation string
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
	// *LibraryItem, *Office) in one transaction: all or none.
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

	Drafts
	Files

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

// Drafts is what a Store keeps beside the records themselves: versions of
// agreements, the library and the number register.
type Drafts interface {
	// LibraryItems are the office's own; SaveLibraryItem as every Save.
	LibraryItems(ctx context.Context) ([]LibraryItem, error)
	SaveLibraryItem(ctx context.Context, l *LibraryItem) error

	// SaveVersion keeps a version and fills in ID, Number and At. A change of
	// stage keeps one by itself, in the transaction that saves the agreement.
	SaveVersion(ctx context.Context, v *Version) error
	// Versions are those of an agreement, newest first, without their Record
	// and Returned; Version reads one whole, by its ID.
	Versions(ctx context.Context, agreementID string) ([]Version, error)
	Version(ctx context.Context, id string) (Version, error)

	// Chain is the agreement with all that it renews or amends and all that
	// renew or amend it, oldest first.
	Chain(ctx context.Context, agreementID string) ([]Row, error)

	// TakeNumber gives the next number of a series and keeps it as e, of which
	// Pattern, On, State, Subject, RecordID, Slot, By and Note are given. Each
	// number is given once, also to two windows at the same time. With
	// State NumberManual the Number itself is given: ErrNumberTaken if it is
	// in the register already.
	TakeNumber(ctx context.Context, p NumberPattern, e *NumberEntry) error
	// NextNumber is what TakeNumber would give now.
	NextNumber(ctx context.Context, p NumberPattern, on Date) (NumberEntry, error)
	// UpdateNumber changes State, Number (of a gap that was filled by pen),
	// Subject, RecordID, Slot, By and Note of a line; ErrNumberTaken as above.
	UpdateNumber(ctx context.Context, e NumberEntry) error
	Numbers(ctx context.Context, f NumberFilter) ([]NumberEntry, error)
}

// Files is what a Store keeps of pictures and scans: content under its SHA-256,
// once however many records name it. Content that no record has named for a
// week is dropped when the file is opened.
type Files interface {
	// SaveFile keeps content and gives its hash, 64 hexadecimal digits.
	SaveFile(ctx context.Context, content []byte) (hash string, err error)
	// File is the content, ErrNotFound if there is none.
	File(ctx context.Context, hash string) ([]byte, error)
}
