package views

import (
	"context"
	"errors"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/assets"
	"sinergi/views/kit"
)

// Sizes of the shell in logical pixels.
const (
	wideFrom   = 1360 // from here on list, form and preview stand side by side, none of them cut
	sideWidth  = 180
	railWidth  = 48
	statusHigh = 24
)

// command is what a menu item or its key asks of the room that is open.
type command int

const (
	cmdSave command = iota
	cmdNew
	cmdFind
	cmdPDF
	cmdPDFAs
	cmdPreview
	cmdList
	cmdNextTab
	cmdPreviousTab
	cmdNextRecord
	cmdPreviousRecord
	cmdDelete
	cmdPrint
	cmdWord
	cmdZoomIn
	cmdZoomOut
)

// room is one entry of the side bar.
type room interface {
	content() fyne.CanvasObject
	open()             // it is shown, for the first time or again
	do(c command) bool // false: this room has no such thing
	leave(then func()) // calls then once nothing typed can be lost
	resized()          // the window crossed wideFrom
}

// office is the window: side bar, rooms, status bar.
type office struct {
	app     fyne.App
	window  fyne.Window
	store   app.Store
	work    *work
	log     func(error)
	version string
	today   func() app.Date
	now     func() time.Time

	record   app.Office // our own office, as stored or as default
	side     *kit.SideBar
	toasts   *kit.ToastHost
	rooms    map[string]room
	open     string
	body     *fyne.Container
	status   *statusBar
	wide     bool
	preview  bool            // the page beside the form, remembered
	covered  *comparison     // stands in the place of the open room
	over     *fyne.Container // what takes the place of all but the status bar
	page     *printPage      // the print preview, while it is open
	printing printing
	undo     func()
	part     bool   // undo is about a part of the record that is open
	asking   bool   // what becomes of unsaved typing
	told     string // the error's sentence that is on the screen

	meetings     *meetingForm
	agreements   *agreementForm
	officials    *officialForm
	institutions *institutionForm

	// numberTaker asks the number register for the number of a field of a
	// record, such as "parties[0].number", and gives it; nil without a register.
	numberTaker func(record any, slot string, give func(number string))
}

func newOffice(a fyne.App, store app.Store, version string, log func(error), inline bool) *office {
	o := &office{
		app: a, store: store, version: version, log: log,
		window: a.NewWindow("Sinergi"), wide: true, preview: true,
		now: time.Now, rooms: map[string]room{}, printing: machinePrinting(),
	}
	o.today = func() app.Date { return bahasa.DateOf(o.now()) }
	o.work = newWork(o.window, log, inline)
	o.numberTaker = o.takeFor
	kit.After = func(d time.Duration, f func()) { o.work.after("kit "+time.Now().String(), d, f) }
	o.window.SetPadded(false)
	o.window.SetIcon(fyne.NewStaticResource("sinergi.png", assets.Icon()))
	o.window.SetMaster()
	o.window.Resize(fyne.NewSize(1366, 728))
	o.window.CenterOnScreen()
	o.window.SetCloseIntercept(func() { o.leave(o.window.Close) })
	o.record = app.DefaultOffice()
	o.build()
	return o
}

// build puts the shell together.
func (o *office) build() {
	o.status = newStatusBar(filepath.Base(o.store.Path()))
	o.toasts = kit.NewToastHost()
	kit.Hint = o.status.whisper
	kit.Escape = o.escape
	o.window.Canvas().SetOnTypedKey(func(key *fyne.KeyEvent) {
		switch {
		case key.Name == fyne.KeyEscape:
			o.escape()
		case o.page != nil:
			o.page.key(key)
		}
	})
	o.body = container.NewStack()
	logo := fyne.NewStaticResource("sinergi.png", assets.Icon())
	o.side = kit.NewSideBar("Sinergi", o.record.ShortName, logo, o.roomList(), func(id string) { o.goTo(id) })
	agreements := newRecordRoom(o, agreementKind(o))
	o.agreements.onEdited, o.agreements.f.goTo = agreements.edited, agreements.selectTab
	o.agreements.counted = agreements.tellHead
	o.agreements.versions.saved = agreements.whenSaved
	meetings := newRecordRoom(o, meetingKind(o))
	o.meetings.onEdited, o.meetings.f.goTo = meetings.edited, meetings.selectTab
	o.rooms["agreement"], o.rooms["meeting"] = agreements, meetings
	o.rooms["recap"] = newRecapRoom(o)
	o.rooms["register"] = newRegisterRoom(o)
	o.rooms["directory"] = newDirectoryRoom(o)
	o.rooms["settings"] = newSettingsRoom(o)
	o.over = container.NewStack()
	o.over.Hide()
	shell := container.New(&shellLayout{o: o}, o.side, o.body, o.status.content, o.over, o.toasts)
	o.window.SetContent(kit.NewLayer(container.NewStack(canvas.NewRectangle(kit.Bg), shell)))
	o.window.SetMainMenu(o.menu())
	o.moreZoomKeys()
}

func (o *office) roomList() []kit.Room {
	return []kit.Room{
		{ID: "agreement", Label: lang.L("Kerja Sama"), Icon: "agreement"},
		{ID: "meeting", Label: lang.L("Rapat"), Icon: "meeting"},
		{ID: "recap", Label: lang.L("Rekap"), Icon: "recap"},
		{ID: "register", Label: lang.L("Buku Nomor"), Icon: "register"},
		{ID: "directory", Label: lang.L("Direktori"), Icon: "directory"},
		{ID: "settings", Label: lang.L("Pengaturan"), Icon: "settings", Bottom: true},
	}
}

// start reads what the window remembers and shows the first room, or the
// welcome of an empty database.
func (o *office) start() {
	var preview, last, hint string
	var record app.Office
	o.work.run(func(ctx context.Context) error {
		var err error
		if record, err = o.store.Office(ctx); err != nil {
			return err
		}
		if preview, err = o.store.Setting(ctx, "preview"); err != nil {
			return err
		}
		if hint, err = o.store.Setting(ctx, "hint.paste"); err != nil {
			return err
		}
		last, err = o.store.Setting(ctx, "room")
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, app.ErrNotFound):
			o.welcome()
			return
		case err != nil:
			o.fail(err)
		default:
			o.setRecord(record)
		}
		o.preview = preview != "0"
		o.meetings.attendance.tellHint(hint != "0")
		if o.rooms[last] == nil {
			last = "meeting"
		}
		o.show(last)
		o.remind()
	})
}

// setRecord takes over our office's record after it was read or saved.
func (o *office) setRecord(r app.Office) {
	o.record = r
	name := r.ShortName
	if name == "" {
		name = r.Name
	}
	o.side.SetOffice(name)
	o.window.SetTitle(lang.L("Sinergi - {{.Office}}", map[string]any{"Office": name}))
}

// goTo opens a room once the open one may be left.
func (o *office) goTo(id string) {
	if id == o.open {
		o.closePage()
		o.uncover()
	}
	if o.open == "" || id == o.open || o.rooms[id] == nil {
		o.side.Choose(o.open)
		return
	}
	o.side.Choose(o.open)
	o.leave(func() { o.show(id) })
}

func (o *office) show(id string) {
	o.closePage()
	o.open, o.covered = id, nil
	o.forgetPart()
	o.side.Choose(id)
	o.body.Objects = []fyne.CanvasObject{o.rooms[id].content()}
	o.body.Refresh()
	o.rooms[id].open()
	o.remember("room", id)
}

// openMeeting shows one meeting in its room.
func (o *office) openMeeting(id string) {
	o.leave(func() {
		o.show("meeting")
		if r, ok := o.rooms["meeting"].(*recordRoom[app.Meeting]); ok {
			r.load(id)
		}
	})
}

// leave calls then when the open room has nothing unsaved or the clerk has
// decided about it.
func (o *office) leave(then func()) {
	if r := o.rooms[o.open]; r != nil {
		r.leave(then)
		return
	}
	then()
}

// attendancePresets are the layouts of the attendance list on offer.
func (o *office) attendancePresets() []app.AttendancePreset { return doc.AttendancePresets(o.record) }

// remember keeps one of the window's own choices; losing it harms nobody, so
// it is only logged.
func (o *office) remember(key, value string) {
	o.work.run(func(ctx context.Context) error { return o.store.SetSetting(ctx, key, value) }, func(err error) {
		if err != nil {
			o.log(err)
		}
	})
}

// setPreview opens or closes the page beside the form, and remembers it.
func (o *office) setPreview(on bool) {
	o.preview = on
	value := "0"
	if on {
		value = "1"
	}
	o.remember("preview", value)
}

// do sends a command to the open room. Menu keys reach the window even under a
// dialog, so nothing is done there.
func (o *office) do(c command) {
	if o.window.Canvas().Overlays().Top() != nil {
		return
	}
	if o.page != nil {
		o.page.do(c)
	} else if o.covered != nil {
		o.covered.do(c)
	} else if r := o.rooms[o.open]; r != nil {
		r.do(c)
	}
}
