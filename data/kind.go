package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"sinergi/app"
)

// record is what every kind of record can do.
type record[T any] interface {
	*T
	Record() *app.Meta
	Validate() error
}

// kind is all that the store must know about one kind of record.
type kind[T any] struct {
	name     string // app.KindMeeting
	table    string
	columns  func(*T) []column // every field but the Meta and the children
	derived  func(*T) []column // written for lists and searches, never read back
	computed func(*T) []column // read by an expression, never written; may be nil
	children []children[T]
	settle   func(*T)                                                  // brings an older form up to date, before a save and after reading; may be nil
	changed  func(t *transaction, old, record *T, meta app.Meta) error // follows an update, in its transaction; may be nil
	mentions func(*T) mentions                                         // what suggestions learn from it
	numbers  func(*T) []app.NumberEntry                                // what the register must know of; may be nil
	files    func(*T) []string                                         // hashes of the files that it names; may be nil
	complete func(t *transaction, record *T) error                     // refuses a record whose files are not there; may be nil
	row      string                                                    // the columns of an app.Row after ID and Sort

	// Dated kinds have a rank and a word index: they are listed newest first.
	day    func(*T) int64    // first rank of the minute that the record belongs to
	texts  func(*T) []string // what a search looks at
	words  string            // table of the word index
	hasDay string            // which records have a day of their own; empty: all

	agreement string // column of the agreement that a record is about; empty: none
}

func (k *kind[T]) dated() bool { return k.words != "" }

// stored is a record as it stands in the database.
type stored[T any] struct {
	record  T
	rank    int64
	deleted bool
}

// saveOne writes one record in a transaction of its own.
func saveOne[T any, P record[T]](ctx context.Context, d *DB, k *kind[T], p P) error {
	before := *p.Record()
	err := d.write(ctx, func(t *transaction) error { return save(t, k, p) })
	if err != nil {
		*p.Record() = before
		return fmt.Errorf("save %s: %w", k.name, err)
	}
	return nil
}

// save checks and writes a record, and fills in its Meta; the caller puts the
// Meta back if the transaction fails.
func save[T any, P record[T]](t *transaction, k *kind[T], p P) error {
	if k.settle != nil {
		k.settle(p)
	}
	if err := p.Validate(); err != nil {
		return err
	}
	if k.complete != nil {
		if err := k.complete(t, p); err != nil {
			return err
		}
	}
	next := app.Meta{ID: p.Record().ID, Version: p.Record().Version + 1, UpdatedAt: now()}
	if next.ID == "" {
		id, err := uuid.NewV7()
		if err != nil {
			return fmt.Errorf("make an ID: %w", err)
		}
		next.ID, next.Version = id.String(), 1
		if err := insert(t, k, p, next); err != nil {
			return err
		}
		*p.Record() = next
		return noteNumbers(t, k, nil, p, next.ID)
	}
	old, err := load[T, P](t, k, next.ID)
	if err != nil {
		return err
	}
	if old.deleted {
		return app.ErrNotFound
	}
	if P(&old.record).Record().Version != p.Record().Version {
		return app.ErrConflict
	}
	if err := update(t, k, p, old, next); err != nil {
		return err
	}
	if k.changed != nil {
		if err := k.changed(t, &old.record, p, next); err != nil {
			return err
		}
	}
	*p.Record() = next
	return noteNumbers(t, k, &old.record, p, next.ID)
}

func now() string { return time.Now().UTC().Format(time.RFC3339) }

// written are the columns that a save writes, besides rank.
func (k *kind[T]) written(p *T, next *app.Meta) []column {
	cols := []column{{"version", &next.Version}, {"updated_at", &next.UpdatedAt}}
	cols = append(cols, k.columns(p)...)
	if k.derived != nil {
		cols = append(cols, k.derived(p)...)
	}
	return cols
}

func insert[T any, P record[T]](t *transaction, k *kind[T], p P, next app.Meta) error {
	cols := append([]column{{"id", &next.ID}}, k.written(p, &next)...)
	list, values := strings.Join(columnNames(cols), ", "), marks(len(cols))
	args, err := appendValues(make([]any, 0, len(cols)+3), cols)
	if err != nil {
		return err
	}
	var rank int64
	if k.dated() {
		list, values = list+", rank", values+", "+k.freeRank()
		first := k.day(p)
		err = t.row("INSERT INTO "+k.table+" ("+list+") VALUES ("+values+") RETURNING rank",
			append(args, first, first, first+rankStep)...).Scan(&rank)
	} else {
		_, err = t.exec("INSERT INTO "+k.table+" ("+list+") VALUES ("+values+")", args...)
	}
	if err != nil {
		if t.db.engine.isDuplicate(err) { // the office, which there is one of
			return app.ErrConflict
		}
		return fmt.Errorf("write %s: %w", k.table, err)
	}
	for _, c := range k.children {
		if err := c.insert(t, next.ID, p); err != nil {
			return err
		}
	}
	if k.dated() {
		if err := t.indexWords(k.words, rank, k.texts(p)); err != nil {
			return err
		}
	}
	if k.files != nil {
		if err := t.noteFiles(next.ID, nil, k.files(p)); err != nil {
			return err
		}
	}
	return t.learn(nil, k.mentions(p))
}

func update[T any, P record[T]](t *transaction, k *kind[T], p P, old stored[T], next app.Meta) error {
	cols := k.written(p, &next)
	args, err := appendValues(make([]any, 0, len(cols)+5), cols)
	if err != nil {
		return err
	}
	set := strings.Join(columnNames(cols), " = ?, ") + " = ?"
	rank := old.rank
	if k.dated() && k.day(p) != old.rank/rankStep*rankStep {
		set += ", rank = " + k.freeRank()
		first := k.day(p)
		args = append(args, first, first, first+rankStep)
	}
	returned := "version"
	if k.dated() {
		returned = "rank"
	}
	row := t.row("UPDATE "+k.table+" SET "+set+" WHERE id = ? AND version = ? AND deleted_at = '' RETURNING "+returned,
		append(args, next.ID, next.Version-1)...)
	if err := row.Scan(&rank); errors.Is(err, sql.ErrNoRows) {
		return app.ErrConflict
	} else if err != nil {
		return fmt.Errorf("write %s: %w", k.table, err)
	}
	for _, c := range k.children {
		if err := c.replace(t, next.ID, &old.record, p); err != nil {
			return err
		}
	}
	if k.dated() {
		if err := t.reindexWords(k.words, old.rank, rank, k.texts(&old.record), k.texts(p)); err != nil {
			return err
		}
	}
	if k.files != nil {
		if err := t.noteFiles(next.ID, k.files(&old.record), k.files(p)); err != nil {
			return err
		}
	}
	return t.learn(k.mentions(&old.record), k.mentions(p))
}

// load reads a record, deleted or not.
func load[T any, P record[T]](t *transaction, k *kind[T], id string) (stored[T], error) {
	var s stored[T]
	var deleted string
	cols := append(k.read(&s.record, P(&s.record).Record()), column{"deleted_at", &deleted})
	if k.dated() {
		cols = append(cols, column{"rank", &s.rank})
	}
	err := t.row("SELECT "+strings.Join(columnNames(cols), ", ")+" FROM "+k.table+" WHERE id = ?", id).Scan(fields(cols)...)
	if errors.Is(err, sql.ErrNoRows) {
		return s, app.ErrNotFound
	}
	if err != nil {
		return s, fmt.Errorf("read %s: %w", k.table, err)
	}
	s.deleted = deleted != ""
	for _, c := range k.children {
		if err := c.load(t, map[string]*T{id: &s.record}, []any{id}); err != nil {
			return s, err
		}
	}
	if k.settle != nil {
		k.settle(&s.record)
	}
	return s, nil
}

// read are the columns of a whole record, its children excepted.
func (k *kind[T]) read(p *T, meta *app.Meta) []column {
	cols := append(metaColumns(meta), k.columns(p)...)
	if k.computed != nil {
		cols = append(cols, k.computed(p)...)
	}
	return cols
}

func metaColumns(m *app.Meta) []column {
	return []column{{"id", &m.ID}, {"version", &m.Version}, {"updated_at", &m.UpdatedAt}}
}

// get reads a record that is not deleted.
func get[T any, P record[T]](ctx context.Context, d *DB, k *kind[T], id string) (T, error) {
	var s stored[T]
	err := d.read(ctx, func(t *transaction) error {
		var err error
		if s, err = load[T, P](t, k, id); err == nil && s.deleted {
			err = app.ErrNotFound
		}
		return err
	})
	if err != nil {
		var none T
		return none, fmt.Errorf("read %s %q: %w", k.name, id, err)
	}
	return s.record, nil
}
