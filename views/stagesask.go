package views

import (
	"context"
	"slices"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// recentMeetings are offered beside those about the agreement.
const recentMeetings = 20

// stepDialog asks for one step of an agreement.
type stepDialog struct {
	tab      *stagesTab
	stages   []string
	stage    *kit.Select
	on       *kit.DateField
	onField  *kit.Field
	by, note *kit.Entry
	meeting  *kit.Select
	ids      []string // of the meetings on offer; the first is none
}

// askStep asks for the next step and puts it into the history.
func (s *stagesTab) askStep() {
	stages := s.stages()
	next := min(slices.Index(stages, s.record.Stage)+1, len(stages)-1)
	s.readStep(func(user string, meetings []app.Row) {
		d := newStepDialog(s, app.StageChange{Stage: stages[next], On: s.o.today(), By: user}, meetings)
		d.show(lang.L("Pindah tahapan"), lang.L("Pindahkan"), func(c app.StageChange) {
			s.setHistory(app.AddStep(s.record.History, c))
		})
	})
}

// editStep asks anew for a step gone through.
func (s *stagesTab) editStep(at int) {
	s.readStep(func(_ string, meetings []app.Row) {
		if at >= len(s.record.History) {
			return
		}
		d := newStepDialog(s, s.record.History[at], meetings)
		d.show(lang.L("Ubah langkah"), lang.L("Ubah langkah"), func(c app.StageChange) {
			rest := slices.Delete(slices.Clone(s.record.History), at, at+1)
			s.setHistory(app.AddStep(rest, c))
		})
	})
}

// readStep reads who sits at the program and which meetings a step may come
// from: those about this agreement first, then the latest.
func (s *stagesTab) readStep(then func(user string, meetings []app.Row)) {
	var user string
	meetings := slices.Clone(s.meetings)
	s.o.work.latest("step", func(ctx context.Context) error {
		var err error
		if user, err = s.o.store.Setting(ctx, "user"); err != nil {
			return err
		}
		recent, err := s.o.store.List(ctx, app.KindMeeting, app.Filter{Limit: recentMeetings})
		for _, r := range recent {
			if !slices.ContainsFunc(meetings, func(m app.Row) bool { return m.ID == r.ID }) {
				meetings = append(meetings, r)
			}
		}
		return err
	}, func(err error) {
		if err != nil {
			s.o.fail(err)
			return
		}
		then(user, meetings)
	})
}

func newStepDialog(s *stagesTab, c app.StageChange, meetings []app.Row) *stepDialog {
	d := &stepDialog{tab: s, stages: s.stages(), ids: []string{""}}
	d.stage = kit.NewSelect(d.stages)
	d.stage.SetSelectedIndex(max(slices.Index(d.stages, c.Stage), 0))
	d.on = kit.NewDateField()
	d.on.SetValue(c.On)
	d.by, d.note = kit.NewEntry(), kit.NewTextArea(2)
	d.by.SetValue(c.By)
	d.note.SetValue(c.Note)
	labels := []string{lang.L("Tidak dari rapat")}
	for _, m := range meetings {
		d.ids = append(d.ids, m.ID)
		labels = append(labels, shortened(joinFacts(m.Date.Short(), m.Title)))
	}
	if c.MeetingID != "" && !slices.Contains(d.ids, c.MeetingID) {
		d.ids = append(d.ids, c.MeetingID)
		labels = append(labels, shortened(lang.L("Rapat: {{.Title}}", map[string]any{"Title": s.titles[c.MeetingID]})))
	}
	d.meeting = kit.NewSelect(labels)
	d.meeting.SetSelectedIndex(slices.Index(d.ids, c.MeetingID))
	return d
}

// show opens the dialog; then gets the step once its date is right.
func (d *stepDialog) show(title, main string, then func(app.StageChange)) {
	d.onField = kit.NewField(lang.L("Tanggal"), d.on)
	meeting := kit.NewField(lang.L("Dari rapat"), d.meeting)
	meeting.SetHelp(lang.L("Langkah ini lalu menunjuk ke notulennya."))
	body := kit.Stack(12, kit.Row(kit.NewField(lang.L("Tahapan"), d.stage), d.onField),
		kit.NewField(lang.L("Dicatat oleh"), d.by), kit.NewField(lang.L("Catatan"), d.note), meeting)
	var open *kit.OpenDialog
	d.on.OnEdited = func(string) { d.tellDay() }
	open = kit.ShowDialog(d.tab.o.window, kit.Dialog{
		Title: title, Body: body, Width: 500, Focus: d.stage,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
			{Label: main, Kind: kit.Main, Keep: true, Tapped: func() {
				if !d.sound() {
					return
				}
				open.Close()
				c := d.get()
				d.tab.o.remember("user", c.By)
				then(c)
			}},
		},
	})
}

// tellDay says so when the step is older than the last one.
func (d *stepDialog) tellDay() {
	d.onField.SetError("")
	history, on := d.tab.record.History, d.on.Value()
	if n := len(history); n > 0 && on.Valid() && on < history[n-1].On {
		d.onField.SetHelp(lang.L("Sebelum langkah terakhir: tahapan sekarang tetap."))
		return
	}
	d.onField.SetHelp("")
}

func (d *stepDialog) sound() bool {
	if on := d.on.Value(); on != "" && !on.Valid() {
		d.onField.SetError(lang.L("Tanggal ini tidak ada di kalender. Ketik seperti 15/05/2023."))
		d.tab.o.window.Canvas().Focus(d.on)
		return false
	}
	return true
}

func (d *stepDialog) get() app.StageChange {
	return app.StageChange{
		Stage: d.stages[max(d.stage.SelectedIndex(), 0)], On: d.on.Value(),
		By: app.CleanLine(d.by.Value()), Note: app.CleanLine(d.note.Value()), MeetingID: d.ids[max(d.meeting.SelectedIndex(), 0)],
	}
}
