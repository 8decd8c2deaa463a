package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/app/sample"
	"sinergi/views/kit"
)

const settingsList = 224

// settingsPage is one part of the office's record.
type settingsPage interface {
	title() string
	note() string // under the title, in list and head
	body() fyne.CanvasObject
	set(app.Office)
	get(*app.Office)
	focusFirst()
}

// settingsPaper is one example beside a page.
type settingsPaper struct {
	name string
	make func(r app.Office) doc.Document
	end  bool // what is edited stands on its last page
}

// Pages may have examples, acts in the head and keys of their own.
type (
	paperShower  interface{ papers() []settingsPaper }
	actor        interface{ actions() []fyne.CanvasObject }
	keyListener  interface{ hears(s fyne.Shortcut) bool }
	pageListener interface{ opened() }
)

// settingsRoom edits our own office's record; all pages are saved at once.
type settingsRoom struct {
	o       *office
	f       *fields
	pages   []settingsPage
	at      int
	paper   int  // of the page's examples
	end     bool // the last page is wanted
	ended   bool // and shown
	list    *kit.List
	head    *kit.Head
	save    *kit.Button
	page    *kit.Button
	toList  *kit.Button
	banner  *fyne.Container
	body    *fyne.Container
	preview *previewPane
	panes   *fyne.Container
	current app.Office
	dirty   bool
	edits   int // counts what was typed, to see whether a save still holds
	saving  bool
	waiting func() // goes on once the save that runs is done
}

func newSettingsRoom(o *office) *settingsRoom {
	s := &settingsRoom{o: o}
	s.f = &fields{o: o, edited: func() { s.edited() }, goTo: func(i int) { s.show(i) }}
	fonts := &fontList{}
	s.pages = []settingsPage{
		newIdentityPage(o, s.f), newLetterheadPage(o, s.f), newPaperPage(o, s.f, fonts), newSignersPage(o, s.f),
		newMinutesPage(o, s.f, fonts), newAttendancePage(o, s.f, fonts), newInvitationPage(o, s.f, fonts),
		newAgreementPage(o, s.f), newNumbersPage(o, s.f), newLibraryPage(o),
	}
	for _, p := range s.pages {
		if p, ok := p.(interface{ onChosen(f func()) }); ok {
			p.onChosen(s.draw)
		}
	}
	s.list = kit.NewList(56, func(i int) { s.show(i) })
	top := inset(kit.NewText(lang.L("Pengaturan"), kit.TextTitle), 12, 18, 12, 17)
	line := canvas.NewRectangle(kit.Line)
	line.SetMinSize(fyne.NewSize(1, 1))
	list := container.NewStack(canvas.NewRectangle(kit.Bg), edges(stacked(top, line), nil, nil, nil, s.list))
	s.head = kit.NewHead()
	s.save = kit.NewButton(lang.L("Simpan"), "save", kit.Main, func() { s.saveNow(nil) })
	s.page = kit.NewButton(lang.L("Pratinjau"), "preview", kit.Plain, func() { s.togglePreview() })
	s.toList = kit.NewButton(lang.L("Daftar"), "left", kit.Plain, func() { s.do(cmdList) })
	s.banner = stacked()
	s.body = container.NewStack()
	form := framedLeft(container.NewStack(canvas.NewRectangle(kit.Surf),
		edges(s.banner, nil, nil, nil, s.body)))
	s.preview = newPreviewPane(o, "settings")
	s.preview.setPapers([]string{lang.L("Contoh: Notulen")}, 0)
	s.preview.onClose = s.togglePreview
	s.preview.onShown = func(pages []paper.Page) {
		if s.ended == s.end {
			return // the clerk may look where he wants
		}
		if s.ended = s.end; s.end {
			s.preview.desk.Go(len(pages) - 1)
		} else {
			s.preview.desk.Go(0)
		}
	}
	s.preview.onPaper = func(i int) { s.paper = i; s.draw() }
	s.panes = container.New(&panes{o: o, listWidth: settingsList}, list, framedLeft(s.head), form, s.preview.content)
	return s
}

func (s *settingsRoom) content() fyne.CanvasObject { return s.panes }

func (s *settingsRoom) open() {
	if !s.dirty {
		s.set(s.o.record)
	}
	s.show(s.at)
	s.resized()
	s.tell()
}

func (s *settingsRoom) set(r app.Office) {
	s.current = r
	for _, p := range s.pages {
		p.set(r)
	}
}

// show opens one page of the settings.
func (s *settingsRoom) show(i int) {
	if i != s.at {
		s.paper = 0
	}
	s.at = i
	s.head.SetTitle(s.pages[i].title())
	s.body.Objects = []fyne.CanvasObject{s.pages[i].body()}
	s.body.Refresh()
	if p, ok := s.pages[i].(pageListener); ok {
		p.opened()
	}
	rows := make([]kit.ListRow, len(s.pages))
	for n, p := range s.pages {
		rows[n] = kit.ListRow{ID: p.title(), Title: p.title(), Meta: p.note()}
	}
	s.list.SetRows(rows)
	s.list.Select(s.pages[i].title())
	s.tellMeta()
	s.tellActions()
	s.draw()
}

// tellMeta shows under the title what the page is about and whether something
// is unsaved.
func (s *settingsRoom) tellMeta() {
	meta := []fyne.CanvasObject{kit.NewText(s.pages[s.at].note(), kit.TextMeta)}
	if s.dirty {
		meta = append(meta, kit.NewText(lang.L("Belum disimpan"), textUnsaved))
	}
	s.head.SetMeta(meta...)
}

// tellActions puts the page's own acts before those of the room.
func (s *settingsRoom) tellActions() {
	var acts []fyne.CanvasObject
	if p, ok := s.pages[s.at].(actor); ok {
		acts = p.actions()
	}
	if !s.o.preview {
		acts = append(acts, s.page)
	}
	s.head.SetActions(append(acts, s.save)...)
}

func (s *settingsRoom) get() app.Office {
	r := s.current
	for _, p := range s.pages {
		p.get(&r)
	}
	return r
}

func (s *settingsRoom) edited() {
	s.edits++
	s.dirty = true
	s.tell()
	s.draw()
}

func (s *settingsRoom) tell() {
	if s.dirty {
		s.save.Enable()
		s.o.status.unsaved()
	} else {
		s.save.Disable()
		s.o.status.saved(lang.L("Semua tersimpan"))
	}
	s.tellMeta()
	s.tellActions()
	s.o.status.tell(lang.L("Perubahan langsung terlihat pada contoh di kanan."))
}

// draw shows the page's example with the settings as they are typed: minutes,
// or what the page itself has.
func (s *settingsRoom) draw() {
	if !s.o.preview {
		return
	}
	s.preview.showSoon(func() doc.Document {
		papers := []settingsPaper{{lang.L("Contoh: Notulen"), func(r app.Office) doc.Document { return doc.Minutes(r, sample.MuaraEnim()) }, false}}
		if p, ok := s.pages[s.at].(paperShower); ok {
			papers = p.papers()
		}
		s.paper = min(s.paper, len(papers)-1)
		names := make([]string, len(papers))
		for i, p := range papers {
			names[i] = p.name
		}
		s.preview.setPapers(names, s.paper)
		s.end = papers[s.paper].end
		return papers[s.paper].make(s.get())
	})
}

// hears gives a page the keys that move its rows.
func (s *settingsRoom) hears(k fyne.Shortcut) bool {
	p, ok := s.pages[s.at].(keyListener)
	return ok && p.hears(k)
}

func (s *settingsRoom) togglePreview() {
	s.o.setPreview(!s.o.preview)
	s.resized()
	s.draw()
}

func (s *settingsRoom) resized() {
	s.tellActions()
	if !s.o.wide && s.o.preview {
		s.head.SetLead(s.toList)
	} else {
		s.head.SetLead()
	}
	s.panes.Refresh()
}

func (s *settingsRoom) do(c command) bool {
	switch c {
	case cmdSave:
		if s.dirty {
			s.saveNow(nil)
		}
	case cmdPreview:
		s.togglePreview()
	case cmdNextTab, cmdNextRecord:
		s.show((s.at + 1) % len(s.pages))
		s.pages[s.at].focusFirst()
	case cmdPreviousTab, cmdPreviousRecord:
		s.show((s.at + len(s.pages) - 1) % len(s.pages))
		s.pages[s.at].focusFirst()
	case cmdList:
		if !s.o.wide && s.o.preview {
			s.togglePreview()
		}
		s.o.window.Canvas().Focus(s.list)
	default:
		return false
	}
	return true
}
