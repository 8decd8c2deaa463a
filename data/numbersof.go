package data

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// noteNumbers writes into the register what somebody typed into a record by
// hand, so that no pattern gives it again. One that was reserved before the
// record was there becomes the record's; one that still waits for the pen is
// no number yet.
func noteNumbers[T any](t *transaction, k *kind[T], old, record *T, id string) error {
	if k.numbers == nil {
		return nil
	}
	var before []string
	if old != nil {
		for _, e := range k.numbers(old) {
			before = append(before, e.Number)
		}
	}
	for _, e := range k.numbers(record) {
		if e.Number == "" || slices.Contains(before, e.Number) || strings.Contains(e.Number, app.Gap) {
			continue
		}
		var known bool
		if err := t.row("SELECT EXISTS (SELECT 1 FROM numbers WHERE fold = ?)", foldNumber(e.Number)).Scan(&known); err != nil {
			return fmt.Errorf("look for number: %w", err)
		}
		if known {
			_, err := t.exec(`UPDATE numbers SET record_id = ?, slot = ?, state = CASE state WHEN ? THEN ? ELSE state END
				WHERE fold = ? AND record_id = ''`, id, e.Slot, app.NumberReserved, app.NumberUsed, foldNumber(e.Number))
			if err != nil {
				return fmt.Errorf("write number: %w", err)
			}
			continue
		}
		e.State, e.RecordID = app.NumberManual, id
		if !e.On.Valid() {
			e.On = bahasa.DateOf(time.Now())
		}
		if err := t.keepNumber(&e); err != nil {
			return err
		}
	}
	return nil
}
