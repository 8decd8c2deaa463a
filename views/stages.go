package views

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

// stagesTab shows the steps of an agreement, its periods and its reminders.
type stagesTab struct {
	o       *office
	form    *agreementForm
	content *kit.Form
	buttons []*kit.Button // in the order of the screen
	move    *kit.Button   // the one that moves to the next stage

	record   app.Agreement     // its stage, history, relation and early end count
	meetings []app.Row         // about this agreement
	chain    []app.Row         // it and what it renews or amends, or is renewed or amended by
	titles   map[string]string // of the meetings in the history, by their ID
}

func newStagesTab(form *agreementForm) *stagesTab {
	return &stagesTab{o: form.o, form: form, content: kit.NewForm(), titles: map[string]string{}}
}

func (s *stagesTab) set(r app.Agreement) {
	if r.ID != s.record.ID || r.ID == "" {
		s.meetings, s.chain, s.titles = nil, nil, map[string]string{}
	}
	s.record = r
	s.draw()
	s.readLinks()
}

// get puts stage, history, relation and early end into the record.
func (s *stagesTab) get(r *app.Agreement) {
	r.Stage, r.History = s.record.Stage, slices.Clone(s.record.History)
	r.Relation, r.ParentID = s.record.Relation, s.record.ParentID
	r.EndedOn, r.EndedWhy = s.record.EndedOn, s.record.EndedWhy
}

// now is the record with the dates that stand in the form.
func (s *stagesTab) now() app.Agreement {
	r := s.record
	d := s.form.data.dates()
	r.SignedOn, r.ValidFrom, r.ValidTo, r.Term, r.Notice = d.SignedOn, d.ValidFrom, d.ValidTo, d.Term, d.Notice
	return r
}

// changed shows a change of the record's stages and tells the form.
func (s *stagesTab) changed() {
	s.form.data.tellStage(s.record.Stage)
	s.draw()
	s.form.edited()
}

// readLinks reads the meetings about the agreement and its chain.
func (s *stagesTab) readLinks() {
	id, history := s.record.ID, s.record.History
	if id == "" && !slices.ContainsFunc(history, func(c app.StageChange) bool { return c.MeetingID != "" }) {
		return
	}
	var meetings, chain []app.Row
	titles := map[string]string{}
	s.o.work.latest("stages", func(ctx context.Context) error {
		var err error
		if id != "" {
			if meetings, err = s.o.store.List(ctx, app.KindMeeting, app.Filter{Agreement: id, Limit: wholeRows}); err != nil {
				return err
			}
			if chain, err = s.o.store.Chain(ctx, id); err != nil && !errors.Is(err, app.ErrNotFound) {
				return err
			}
		}
		for _, c := range history {
			if err := s.readTitle(ctx, c.MeetingID, titles); err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			s.o.fail(err)
			return
		}
		s.meetings, s.chain, s.titles = meetings, chain, titles
		s.draw()
	})
}

// readTitle notes what a meeting of the history is called; one that was
// deleted has no title.
func (s *stagesTab) readTitle(ctx context.Context, id string, titles map[string]string) error {
	if id == "" || titles[id] != "" {
		return nil
	}
	m, err := s.o.store.Meeting(ctx, id)
	if errors.Is(err, app.ErrNotFound) {
		return nil
	}
	titles[id] = m.Title
	return err
}

// draw shows everything anew. The cursor stays on the like button.
func (s *stagesTab) draw() {
	canvas := s.o.window.Canvas()
	at := slices.IndexFunc(s.buttons, func(b *kit.Button) bool { return canvas.Focused() == fyne.Focusable(b) })
	s.buttons = nil
	rows := []fyne.CanvasObject{s.validityCard(), s.stepsHead(), s.stepsCard()}
	rows = append(rows, s.meetingRows()...)
	rows = append(rows, s.chainRows()...)
	s.content.SetRows(rows...)
	switch {
	case at >= 0 && at < len(s.buttons):
		canvas.Focus(s.buttons[at])
	case at >= 0:
		canvas.Unfocus()
	}
}

// button makes a button that draw finds again.
func (s *stagesTab) button(label, icon string, kind kit.ButtonKind, tapped func()) *kit.Button {
	b := kit.NewButton(label, icon, kind, tapped)
	s.buttons = append(s.buttons, b)
	return b
}
