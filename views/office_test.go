package views

import (
	"context"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"sinergi/app"
	"sinergi/app/sample"
	"sinergi/data"
	"sinergi/views/kit"
)

// clerk sits at the program's window on a real database and types.
type clerk struct {
	t    *testing.T
	o    *office
	db   *data.DB
	path string
	c    fyne.Canvas

	closed bool
	expect bool // errors are part of the test
	mu     sync.Mutex
	logged []error
}

// background is the context of everything that a test does by itself.
var background = context.Background()

// loadedWords loads the words of the window once for all tests.
var loadedWords = sync.OnceValue(loadWords)

// today is the day on which every test happens.
var today = app.Date("2026-11-23")

// begin opens the window on an empty database, before anything is read.
func begin(t *testing.T) *clerk {
	t.Helper()
	must(t, loadedWords())
	t.Setenv("HOME", t.TempDir())
	t.Setenv("PATH", "") // neither file dialogs nor viewers of the system
	d := &clerk{t: t, path: filepath.Join(t.TempDir(), "kantor.db")}
	db, err := data.Open(d.path)
	if err != nil {
		t.Fatal(err)
	}
	d.db = db
	a := test.NewTempApp(t)
	a.Settings().SetTheme(kit.Theme())
	d.o = newOffice(a, db, "1.2.3", d.log, true)
	d.o.now = func() time.Time { return today.Time().Add(9*time.Hour + 30*time.Minute) }
	d.c = d.o.window.Canvas()
	d.o.window.SetOnClosed(func() { d.closed = true })
	d.o.window.Show()
	t.Cleanup(func() {
		d.o.work.close()
		if err := db.Close(); err != nil && !d.expect {
			t.Error(err)
		}
	})
	return d
}

// open is begin with our office's record stored and the window started.
func open(t *testing.T, fill ...func(*clerk)) *clerk {
	t.Helper()
	d := begin(t)
	record := sample.Office()
	record.Name, record.ShortName, record.City = "Balai Uji", "Balai Uji", "Palembang"
	must(t, d.db.SaveOffice(background, &record))
	for _, f := range fill {
		f(d)
	}
	d.o.start()
	d.o.work.flush()
	return d
}

func (d *clerk) log(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.logged = append(d.logged, err)
	if !d.expect {
		d.t.Errorf("logged: %v", err)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// soundMeeting is what a clerk has stored before the test begins.
func soundMeeting(title string, on app.Date) app.Meeting {
	return app.Meeting{Title: title, Status: app.StatusDraft, From: on, Place: "Ruang Rapat", Host: "Balai Uji"}
}

// meetings stores a meeting for each title, the first on the latest day.
func meetings(titles ...string) func(*clerk) {
	return func(d *clerk) {
		for i, title := range titles {
			m := soundMeeting(title, today.AddDays(-i))
			must(d.t, d.db.SaveMeeting(background, &m))
		}
	}
}

func (d *clerk) room() *recordRoom[app.Meeting] {
	return d.o.rooms["meeting"].(*recordRoom[app.Meeting])
}

func (d *clerk) pacts() *recordRoom[app.Agreement] {
	return d.o.rooms["agreement"].(*recordRoom[app.Agreement])
}

// focus puts the cursor into a field, its text selected as after a Tab.
func (d *clerk) focus(f fyne.Focusable) {
	d.t.Helper()
	d.c.Focus(f)
	if d.c.Focused() != f {
		d.t.Fatalf("the focus is on %T, not on %T", d.c.Focused(), f)
	}
}

// write types into whatever has the focus; a line break is Enter.
func (d *clerk) write(text string) {
	d.t.Helper()
	for _, r := range text {
		f := d.c.Focused()
		if f == nil {
			d.t.Fatalf("nothing has the focus at %q of %q", r, text)
		}
		if r == '\n' {
			f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		f.TypedRune(r)
	}
}

// fill types into one field.
func (d *clerk) fill(f fyne.Focusable, text string) {
	d.t.Helper()
	d.focus(f)
	d.write(text)
}

// press presses keys as the desktop does: Tab moves on unless it is wanted.
func (d *clerk) press(keys ...fyne.KeyName) {
	d.t.Helper()
	for _, key := range keys {
		f := d.c.Focused()
		tabs, wants := f.(fyne.Tabbable)
		switch {
		case key == fyne.KeyTab && (!wants || !tabs.AcceptsTab()):
			d.c.FocusNext()
		case f == nil:
			if typed := d.c.OnTypedKey(); typed != nil {
				typed(&fyne.KeyEvent{Name: key})
			}
		default:
			f.TypedKey(&fyne.KeyEvent{Name: key})
			if key == fyne.KeySpace {
				f.TypedRune(' ')
			}
		}
	}
}

// paste puts text on the clipboard and presses Ctrl+V.
func (d *clerk) paste(text string) {
	d.t.Helper()
	board := fyne.CurrentApp().Clipboard()
	board.SetContent(text)
	target, can := d.c.Focused().(fyne.Shortcutable)
	if !can {
		d.t.Fatalf("%T takes no shortcuts", d.c.Focused())
	}
	target.TypedShortcut(&fyne.ShortcutPaste{Clipboard: board})
}

// put pastes a text over what is in a field: long texts are not typed.
func (d *clerk) put(f fyne.Focusable, text string) {
	d.t.Helper()
	d.focus(f)
	f.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutSelectAll{})
	d.paste(text)
}

// menu chooses an item of the main menu, as its key would.
func (d *clerk) menu(label string) {
	d.t.Helper()
	for _, m := range d.o.window.MainMenu().Items {
		for _, i := range m.Items {
			if named(i.Label, label) && i.Action != nil {
				i.Action()
				return
			}
		}
	}
	d.t.Fatalf("no menu item %q", label)
}

// named tells whether a menu item has a label, whatever keys stand behind it.
func named(item, label string) bool {
	rest, ok := strings.CutPrefix(item, label)
	return ok && (strings.TrimSpace(rest) == "" || strings.TrimLeft(rest, " \u2000\u2001\u2002\u2003\u2009\u200a\u00a0\t") != rest)
}

func (d *clerk) save() { d.t.Helper(); d.menu("Simpan") }

// each calls f for every visible object below o.
func each(o fyne.CanvasObject, f func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	f(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			each(child, f)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			each(child, f)
		}
	}
}

// words are the texts that stand on o, in order.
func words(o fyne.CanvasObject) string {
	var out []string
	each(o, func(o fyne.CanvasObject) {
		if t, ok := o.(*canvas.Text); ok && t.Text != "" {
			out = append(out, t.Text)
		}
	})
	return strings.Join(strings.Fields(strings.Join(out, " ")), " ")
}

func (d *clerk) screen() string { return words(d.o.window.Content()) }

// dialog is the text of the dialog in front, "" without one.
func (d *clerk) dialog() string {
	top := d.c.Overlays().Top()
	if top == nil {
		return ""
	}
	return words(top)
}

// sees fails unless the text stands on the screen or the dialog in front.
func (d *clerk) sees(text string) {
	d.t.Helper()
	if s := d.screen() + " | " + d.dialog(); !strings.Contains(s, text) {
		d.t.Errorf("%q is not on the screen: %s", text, s)
	}
}

func (d *clerk) seesNot(text string) {
	d.t.Helper()
	if s := d.screen() + " | " + d.dialog(); strings.Contains(s, text) {
		d.t.Errorf("%q is on the screen: %s", text, s)
	}
}

// tap presses the button with a label, in the dialog if there is one.
func (d *clerk) tap(label string) {
	d.t.Helper()
	in := d.c.Overlays().Top()
	if in == nil {
		in = d.o.window.Content()
	}
	var found *kit.Button
	each(in, func(o fyne.CanvasObject) {
		if b, ok := o.(*kit.Button); ok && b.Text() == label && found == nil {
			found = b
		}
	})
	switch {
	case found == nil:
		d.t.Fatalf("no button %q on: %s", label, words(in))
	case found.Disabled():
		d.t.Fatalf("button %q is disabled", label)
	}
	found.Tapped(nil)
}

// same fails unless got and want are equal.
func same[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// rows are the stored rows of a kind.
func (d *clerk) rows(kind string) []app.Row {
	d.t.Helper()
	rows, err := d.db.List(background, kind, app.Filter{Limit: 1000})
	must(d.t, err)
	return rows
}

// stored is the only meeting of the store.
func (d *clerk) stored() app.Meeting {
	d.t.Helper()
	rows := d.rows(app.KindMeeting)
	if len(rows) != 1 {
		d.t.Fatalf("%d meetings stored, want one", len(rows))
	}
	m, err := d.db.Meeting(background, rows[0].ID)
	must(d.t, err)
	return m
}

// second opens the same database again, as another window would.
func (d *clerk) second() *data.DB {
	d.t.Helper()
	db, err := data.Open(d.path)
	must(d.t, err)
	d.t.Cleanup(func() {
		if err := db.Close(); err != nil {
			d.t.Error(err)
		}
	})
	return db
}
