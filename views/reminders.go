package views

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
)

// Choices of the list of agreements, by what their dates say today.
const (
	choiceAll = iota
	choiceValid
	choiceAttention
	choiceEnded
	choiceDraft
)

// agreementChoices are what the list of agreements can be narrowed to.
func agreementChoices(o *office) []listChoice {
	in := func(states ...string) func(app.Row) bool {
		return func(r app.Row) bool {
			a := rowAgreement(r)
			state, _ := a.Validity(o.today())
			return slices.Contains(states, state)
		}
	}
	return []listChoice{
		choiceAll:       {lang.L("Semua"), nil},
		choiceValid:     {lang.L("Berlaku"), in(app.ValidityValid, app.ValidityWarning)},
		choiceAttention: {lang.L("Perhatian"), func(r app.Row) bool { return in(app.ValidityWarning)(r) || o.reminded(r).Due }},
		choiceEnded:     {lang.L("Berakhir"), in(app.ValidityEnded, app.ValidityStopped, app.ValidityRenewed)},
		choiceDraft:     {lang.L("Draf"), in(app.ValidityNotYet)},
	}
}

// reminded is what the agreement of a row asks for today.
func (o *office) reminded(r app.Row) app.Reminder {
	a := rowAgreement(r)
	return a.ReminderOn(o.today(), o.record.Agreements.Ladder)
}

// dueAgreements reads the agreements that want somebody today, the most urgent
// first, and hands them to then. A newer call with the same key takes its place.
func (o *office) dueAgreements(key string, then func(rows []app.Row)) {
	var due []app.Row
	o.work.latest(key, func(ctx context.Context) error {
		var err error
		due, err = everyRow(ctx, o.store, app.KindAgreement, app.Filter{}, func(r app.Row) bool { return o.reminded(r).Due })
		return err
	}, func(err error) {
		if err != nil {
			o.fail(err)
			return
		}
		slices.SortStableFunc(due, func(a, b app.Row) int { return strings.Compare(string(a.To), string(b.To)) })
		then(due)
	})
}

// tellReminders counts in the side bar what wants somebody today.
func (o *office) tellReminders() {
	o.dueAgreements("reminders", func(rows []app.Row) { o.side.SetCount("agreement", len(rows)) })
}

// namedReminders are how many agreements a message names.
const namedReminders = 2

// remind tells at the start of the program which agreements want somebody.
func (o *office) remind() {
	o.dueAgreements("reminders at start", func(rows []app.Row) {
		o.side.SetCount("agreement", len(rows))
		if len(rows) == 0 {
			return
		}
		var named []string
		for _, r := range rows[:min(namedReminders, len(rows))] {
			named = append(named, o.reminderWords(r))
		}
		if len(rows) > namedReminders {
			named = append(named, "…")
		}
		text := lang.L("{{.N}} kerja sama perlu perhatian: {{.Names}}", map[string]any{"N": len(rows), "Names": strings.Join(named, ", ")})
		o.toasts.Tell("warn", text, lang.L("Lihat"), "", o.showReminders)
	})
}

// reminderWords names one agreement and what it asks for.
func (o *office) reminderWords(r app.Row) string {
	what := o.reminded(r)
	words := map[string]any{"Name": partnerOf(r), "Days": what.DaysLeft}
	switch {
	case what.Notice != "" && what.NoticeLeft == 0:
		return lang.L("{{.Name}} (batas pemberitahuan hari ini)", words)
	case what.DaysLeft == 0:
		return lang.L("{{.Name}} (berakhir hari ini)", words)
	}
	return lang.L("{{.Name}} (sisa {{.Days}} hari)", words)
}

// escape leaves what the open room asks for in the form's place, if anything.
func (o *office) escape() bool {
	if o.page != nil {
		o.page.close()
		return true
	}
	if o.covered != nil {
		o.covered.close()
		return true
	}
	r, asks := o.rooms[o.open].(interface{ escape() bool })
	return asks && r.escape()
}

// showReminders opens the agreements that want somebody.
func (o *office) showReminders() {
	o.leave(func() {
		o.show("agreement")
		if r, ok := o.rooms["agreement"].(*recordRoom[app.Agreement]); ok {
			r.list.choice.SetSelectedIndex(choiceAttention)
			r.list.reload(func() {
				if len(r.list.rows) > 0 {
					r.load(r.list.rows[0].ID)
				}
			})
		}
	})
}
