package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/google/uuid"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// firstNumbers is how many lines of the register are given when nobody says.
const firstNumbers = 200

func numberColumns(e *app.NumberEntry) []column {
	return []column{
		{"id", &e.ID},
		{"series", &e.Series},
		{"sequence", &e.Sequence},
		{"pattern", &e.Pattern},
		{"number", &e.Number},
		{"state", &e.State},
		{"on_date", &e.On},
		{"subject", &e.Subject},
		{"record_id", &e.RecordID},
		{"slot", &e.Slot},
		{"taken_by", &e.By},
		{"note", &e.Note},
		{"taken_at", &e.At},
	}
}

// soughtNumber are the columns that a number is found by.
func soughtNumber(e *app.NumberEntry) []column {
	fold := foldNumber(e.Number)
	search := bahasa.Fold(strings.Join([]string{e.Number, e.Subject, e.By, e.Note}, " "))
	return []column{{"fold", &fold}, {"search", &search}}
}

// foldNumber is a number without case and spaces: nobody tells "B-1 / 2023"
// from "b-1/2023" on an envelope.
func foldNumber(number string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, number)
}

// TakeNumber gives the next number of the pattern's series, or keeps a manual
// one, and writes it into the register.
func (d *DB) TakeNumber(ctx context.Context, p app.NumberPattern, e *app.NumberEntry) error {
	before := *e
	err := d.write(ctx, func(t *transaction) error {
		// Writers take turns from the first statement on, so that what is read
		// here is still true when the line is written.
		if e.ID = ""; e.State == app.NumberManual {
			return t.keepManual(e)
		}
		if err := t.nextNumber(p, e); err != nil {
			return err
		}
		return t.keepNumber(e)
	})
	if err != nil {
		*e = before
		return fmt.Errorf("take number: %w", err)
	}
	return nil
}

func (t *transaction) keepManual(e *app.NumberEntry) error {
	e.Series, e.Sequence = "", 0
	if err := e.Validate(); err != nil {
		return err
	}
	if err := t.freeNumber(e); err != nil {
		return err
	}
	return t.keepNumber(e)
}

// freeNumber refuses a number that another line has.
func (t *transaction) freeNumber(e *app.NumberEntry) error {
	var taken bool
	err := t.row("SELECT EXISTS (SELECT 1 FROM numbers WHERE fold = ? AND id <> ?)", foldNumber(e.Number), e.ID).Scan(&taken)
	if err == nil && taken {
		err = app.ErrNumberTaken
	}
	return err
}

// nextNumber fills in what the pattern gives on the day of e. A number that
// stands in the register already is passed over: one typed by hand, or one of
// another series in the same year.
func (t *transaction) nextNumber(p app.NumberPattern, e *app.NumberEntry) error {
	if err := p.Validate(); err != nil {
		return err
	}
	e.Number = ""
	if err := e.Validate(); err != nil {
		return err
	}
	e.Series, e.Pattern = p.Series(e.On), p.Code
	var last int
	if err := t.row("SELECT coalesce(max(sequence), 0) FROM numbers WHERE series = ? AND sequence > 0", e.Series).Scan(&last); err != nil {
		return fmt.Errorf("find last number: %w", err)
	}
	years := "%"
	if p.Yearly {
		years = string(e.On[:4]) + "-%"
	}
	for e.Sequence = max(last+1, p.FirstNumber()); ; e.Sequence++ {
		e.Number = p.Format(e.Sequence, e.On)
		var taken bool
		err := t.row("SELECT EXISTS (SELECT 1 FROM numbers WHERE fold = ? AND (sequence = 0 OR on_date LIKE ?))", foldNumber(e.Number), years).Scan(&taken)
		if err != nil {
			return fmt.Errorf("look for number: %w", err)
		}
		if !taken {
			return nil
		}
	}
}

func (t *transaction) keepNumber(e *app.NumberEntry) error {
	id, err := uuid.NewV7()
	if err != nil {
		return fmt.Errorf("make an ID: %w", err)
	}
	e.ID, e.At = id.String(), now()
	cols := append(numberColumns(e), soughtNumber(e)...)
	args, err := appendValues(nil, cols)
	if err != nil {
		return err
	}
	if _, err := t.exec("INSERT INTO numbers ("+joined(cols)+") VALUES ("+marks(len(cols))+")", args...); err != nil {
		return fmt.Errorf("write number: %w", err)
	}
	return nil
}

// NextNumber is what TakeNumber would give now; another window may be faster.
func (d *DB) NextNumber(ctx context.Context, p app.NumberPattern, on app.Date) (app.NumberEntry, error) {
	e := app.NumberEntry{On: on, State: app.NumberReserved}
	err := d.read(ctx, func(t *transaction) error { return t.nextNumber(p, &e) })
	if err != nil {
		return app.NumberEntry{}, fmt.Errorf("find next number: %w", err)
	}
	return e, nil
}

// UpdateNumber changes what may change in a line of the register; its place in
// the sequence stays.
func (d *DB) UpdateNumber(ctx context.Context, e app.NumberEntry) error {
	err := d.write(ctx, func(t *transaction) error {
		var old app.NumberEntry
		err := t.row("SELECT "+joined(numberColumns(&old))+" FROM numbers WHERE id = ?", e.ID).Scan(fields(numberColumns(&old))...)
		if errors.Is(err, sql.ErrNoRows) {
			return app.ErrNotFound
		}
		if err != nil {
			return err
		}
		e.Series, e.Sequence, e.Pattern, e.On, e.At = old.Series, old.Sequence, old.Pattern, old.On, old.At
		if err := e.Validate(); err != nil {
			return err
		}
		if foldNumber(e.Number) != foldNumber(old.Number) {
			if err := t.freeNumber(&e); err != nil {
				return err
			}
		}
		cols := append(numberColumns(&e)[1:], soughtNumber(&e)...)
		args, err := appendValues(nil, cols)
		if err != nil {
			return err
		}
		_, err = t.exec("UPDATE numbers SET "+strings.Join(columnNames(cols), " = ?, ")+" = ? WHERE id = ?", append(args, e.ID)...)
		return err
	})
	if err != nil {
		return fmt.Errorf("update number: %w", err)
	}
	return nil
}

// Numbers are lines of the register, the last written first.
func (d *DB) Numbers(ctx context.Context, f app.NumberFilter) ([]app.NumberEntry, error) {
	query, args := "SELECT "+joined(numberColumns(&app.NumberEntry{}))+" FROM numbers WHERE 1 = 1", []any(nil)
	if f.For != "" {
		codes := strings.Split(f.For, ",")
		query += " AND pattern IN (" + marks(len(codes)) + ")"
		for _, code := range codes {
			args = append(args, strings.TrimSpace(code))
		}
	}
	if f.State != "" {
		query, args = query+" AND state = ?", append(args, f.State)
	}
	if f.Year != 0 {
		query, args = query+" AND on_date LIKE ?", append(args, fmt.Sprintf("%04d-%%", f.Year))
	}
	if f.After != "" {
		query, args = query+" AND id < ?", append(args, f.After)
	}
	if f.Limit <= 0 {
		f.Limit = firstNumbers
	}
	var found []app.NumberEntry
	err := d.read(ctx, func(t *transaction) error {
		where, more := t.wordsIn("search", queryWords(f.Search))
		return t.each(func(rows *sql.Rows) error {
			var e app.NumberEntry
			err := rows.Scan(fields(numberColumns(&e))...)
			found = append(found, e)
			return err
		}, query+where+" ORDER BY id DESC LIMIT ?", append(append(args, more...), f.Limit)...)
	})
	if err != nil {
		return nil, fmt.Errorf("list numbers: %w", err)
	}
	return found, nil
}
