package views

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/views/kit"
)

// stepsHead is the title over the stages and the button that moves on.
func (s *stagesTab) stepsHead() fyne.CanvasObject {
	s.move = s.button(lang.L("Pindah tahapan…"), "right", kit.Plain, s.askStep)
	return container.NewHBox(kit.NewText(lang.L("Tahapan"), textLabelBig), layout.NewSpacer(), s.move)
}

// focus puts the cursor on what is done here most.
func (s *stagesTab) focus() { s.o.window.Canvas().Focus(s.move) }

// stages are the office's steps, and after them words of the record's own.
func (s *stagesTab) stages() []string {
	stages := s.o.record.Agreements.StageList()
	for _, c := range append(slices.Clone(s.record.History), app.StageChange{Stage: s.record.Stage}) {
		if c.Stage != "" && !slices.Contains(stages, c.Stage) {
			stages = append(stages, c.Stage)
		}
	}
	return stages
}

// stepsCard lists the stages from the first to the last, each with what was
// noted when the agreement went through it.
func (s *stagesTab) stepsCard() fyne.CanvasObject {
	stages := s.stages()
	now := slices.Index(stages, s.record.Stage)
	var rows []fyne.CanvasObject
	for i, stage := range stages {
		if i > 0 {
			rows = append(rows, lineAcross())
		}
		rows = append(rows, s.stepRow(i, stage, now))
	}
	return kit.NewCard(kit.Stack(8, rows...))
}

func (s *stagesTab) stepRow(i int, stage string, now int) fyne.CanvasObject {
	style, mark := kit.TextBody.Colored(kit.Ink2), kit.NewBadge(strconv.Itoa(i+1), "ring", kit.ToneNeutral)
	var steps []fyne.CanvasObject
	times := 0
	for _, c := range s.record.History {
		if c.Stage == stage {
			times++
		}
	}
	nth := 0
	for at, c := range s.record.History {
		if c.Stage == stage {
			nth++
			steps = append(steps, s.historyRow(at, c, nth, times))
		}
	}
	note := ""
	switch {
	case i == now:
		style, mark, note = kit.TextBold, kit.NewBadge(strconv.Itoa(i+1), "right", kit.ToneSoft), lang.L("tahapan sekarang")
	case times > 0:
		style, mark = kit.TextBody, kit.NewBadge(strconv.Itoa(i+1), "tick", kit.ToneOK)
	case i < now:
		mark, note = kit.NewBadge(strconv.Itoa(i+1), "dash", kit.ToneNeutral), lang.L("tanpa catatan")
	}
	title := fyne.CanvasObject(container.NewHBox(kit.NewText(stage, style), container.NewCenter(kit.NewText(note, kit.TextMeta))))
	if len([]rune(stage)) > longestStage {
		title = kit.Stack(0, kit.NewParagraph(stage, style), kit.NewText(note, kit.TextMeta))
	}
	return kit.Cols([]float32{0, 1}, mark, kit.Stack(4, append([]fyne.CanvasObject{title}, steps...)...))
}

// longestStage is a word for a stage, in characters, that leaves room beside it.
const longestStage = 30

// historyRow is one step gone through: day, who, note and the meeting that it
// came from.
func (s *stagesTab) historyRow(at int, c app.StageChange, nth, times int) fyne.CanvasObject {
	which := ""
	if times > 1 {
		which = lang.L("{{.Stage}} ke-{{.N}}", map[string]any{"Stage": c.Stage, "N": nth})
	}
	day := c.On.Long()
	if c.On == "" {
		day = lang.L("tanpa tanggal")
	}
	lines := []fyne.CanvasObject{kit.NewParagraph(joinFacts(which, day, c.By, c.Note), kit.TextMeta)}
	if c.MeetingID != "" {
		title := s.titles[c.MeetingID]
		if title == "" {
			title = lang.L("tidak ada lagi")
		}
		gone := s.titles[c.MeetingID] == ""
		link := s.button(shortened(lang.L("Rapat: {{.Title}}", map[string]any{"Title": title})), "", kit.Link, func() { s.o.openMeeting(c.MeetingID) })
		if gone {
			link.Disable()
		}
		lines = append(lines, container.NewHBox(link))
	}
	edit := s.button("", "pencil", kit.Quiet, func() { s.editStep(at) })
	drop := s.button("", "trash", kit.Quiet, func() { s.dropStep(at) })
	return kit.Cols([]float32{1, 0}, kit.Stack(0, lines...), tight(edit, drop))
}

// longestLink is how much of a title a link shows, in characters.
const longestLink = 52

// shortened cuts a long title, whose rest can be read where it leads.
func shortened(title string) string {
	if runes := []rune(title); len(runes) > longestLink {
		return string(runes[:longestLink-1]) + "…"
	}
	return title
}

// dropStep takes a step out of the history and offers it back.
func (s *stagesTab) dropStep(at int) {
	history, stage := slices.Clone(s.record.History), s.record.Stage
	s.setHistory(slices.Delete(slices.Clone(history), at, at+1))
	s.o.toastPart(lang.L("Langkah “{{.Stage}}” dihapus.", map[string]any{"Stage": history[at].Stage}), func() {
		s.record.History, s.record.Stage = history, stage
		s.changed()
	})
}

// setHistory takes a changed history over; its last step is the stage.
func (s *stagesTab) setHistory(history []app.StageChange) {
	s.record.History = history
	if n := len(history); n > 0 {
		s.record.Stage = history[n-1].Stage
	}
	s.changed()
	s.readLinks() // the step may name a meeting
}

// meetingRows are the meetings about this agreement, and a way to a new one.
func (s *stagesTab) meetingRows() []fyne.CanvasObject {
	fresh := s.button(lang.L("Buat rapat"), "plus", kit.Link, s.newMeeting)
	if s.record.ID == "" {
		fresh.Disable()
	}
	head := container.NewHBox(kit.NewText(lang.L("Rapat tentang kerja sama ini"), textLabelBig), layout.NewSpacer(), fresh)
	if len(s.meetings) == 0 {
		return []fyne.CanvasObject{head, kit.NewParagraph(lang.L("Belum ada. Rapat dihubungkan pada data rapat, isian Kerja sama."), kit.TextHelp)}
	}
	var rows []fyne.CanvasObject
	for _, m := range s.meetings {
		b := statusBadge(m.Status, false)
		open := s.button(shortened(joinFacts(m.Date.Long(), m.Title)), "", kit.Link, func() { s.o.openMeeting(m.ID) })
		rows = append(rows, container.NewHBox(open, layout.NewSpacer(), container.NewCenter(kit.NewBadge(b.Text, b.Icon, b.Tone))))
	}
	return []fyne.CanvasObject{head, kit.Stack(2, rows...)}
}

// newMeeting begins a meeting about this agreement.
func (s *stagesTab) newMeeting() {
	id, title := s.record.ID, s.form.get().Title
	s.o.leave(func() {
		s.o.show("meeting")
		r, ok := s.o.rooms["meeting"].(*recordRoom[app.Meeting])
		if !ok {
			return
		}
		r.begin()
		m := r.k.blank()
		m.AgreementID = id
		m.Title = lang.L("Pembahasan {{.Title}}", map[string]any{"Title": title})
		r.set(m, true)
		r.turnTo(tabMeeting)
	})
}
