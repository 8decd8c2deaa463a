package views

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"sinergi/app"
)

func TestLatestDropsOlderOutcomes(t *testing.T) {
	d := open(t)
	w := d.o.work
	var done []string
	var older context.Context
	w.latest("key", func(ctx context.Context) error {
		older = ctx
		w.latest("key", func(context.Context) error { return nil }, func(error) { done = append(done, "new") })
		return ctx.Err()
	}, func(error) { done = append(done, "old") })
	same(t, "outcomes", strings.Join(done, " "), "new")
	if older.Err() == nil {
		t.Error("the older work was not told to stop")
	}
	w.latest("another key", func(context.Context) error { return nil }, func(error) { done = append(done, "other") })
	same(t, "outcomes", strings.Join(done, " "), "new other")
}

func TestAfterRunsTheLastOnly(t *testing.T) {
	d := open(t)
	w := d.o.work
	var done []string
	w.after("key", time.Hour, func() { done = append(done, "first") })
	w.after("key", time.Hour, func() { done = append(done, "second") })
	w.after("other", time.Hour, func() { w.after("key", time.Hour, func() { done = append(done, "third") }) })
	same(t, "before its time", len(done), 0)
	w.flush()
	same(t, "third comes last", done[len(done)-1], "third")
	for _, name := range done {
		if name == "first" {
			t.Error("what was replaced ran all the same")
		}
	}
}

// Keys of delays are used once; their turns must not pile up.
func TestTurnsAreForgotten(t *testing.T) {
	d := open(t)
	w := d.o.work
	before := len(w.turns)
	for i := range 100 {
		w.latest("key "+time.Duration(i).String(), func(context.Context) error { return nil }, func(error) {})
	}
	same(t, "turns kept", len(w.turns), before)
}

// The scheduling that really waits, driven without fyne.Do: a replaced delay
// must end, and must not count as the newest.
func TestReplaceEndsWhatWasBefore(t *testing.T) {
	d := open(t)
	w := d.o.work
	first, firstCounts := w.replace("key")
	second, secondCounts := w.replace("key")
	if first.Err() == nil || second.Err() != nil {
		t.Error("replacing ended the wrong one")
	}
	same(t, "older counts", firstCounts(), false)
	same(t, "newer counts", secondCounts(), true)
	third, thirdCounts := w.replace("key")
	same(t, "finished one counts again", secondCounts(), false)
	w.close()
	if third.Err() == nil {
		t.Error("the closed window left work running")
	}
	same(t, "third still the newest", thirdCounts(), true)
}

func TestClosedWindowDropsOutcomes(t *testing.T) {
	d := open(t)
	w := d.o.work
	var during error
	w.run(func(ctx context.Context) error {
		w.close()
		during = ctx.Err()
		return nil
	}, func(error) { t.Error("an outcome came to a closed window") })
	if !errors.Is(during, context.Canceled) {
		t.Errorf("the work was not told: %v", during)
	}
}

func TestPanicIsCaughtLoggedAndTold(t *testing.T) {
	d := open(t)
	d.expect = true
	for name, start := range map[string]func(){
		"run":    func() { d.o.work.run(func(context.Context) error { panic("kaca pecah") }, d.o.fail) },
		"latest": func() { d.o.work.latest("key", func(context.Context) error { panic("kaca pecah") }, d.o.fail) },
		"long": func() {
			d.o.work.long("Lama", "Batal", "", func(context.Context, report) error { panic("kaca pecah") }, d.o.fail)
		},
	} {
		d.logged = nil
		start()
		d.sees("Belum berhasil")
		d.sees("Coba lagi")
		d.seesNot("panic")
		if len(d.logged) != 1 || !strings.Contains(d.logged[0].Error(), "kaca pecah") || !strings.Contains(d.logged[0].Error(), "work_test.go") {
			t.Errorf("%s: logged %v", name, d.logged)
		}
		d.tap("Tutup")
		same(t, "dialog", d.dialog(), "")
	}
	same(t, "the log of a stop", len(d.logged), 1)
	d.o.fail(context.Canceled)
	same(t, "what the clerk stopped himself is not told", d.dialog(), "")
}

func TestLongWorkShowsItsProgressAndStops(t *testing.T) {
	d := open(t)
	var outcome error
	d.o.work.long("Menyusun buku", "Batal", "Berkas lama tetap.", func(ctx context.Context, tell report) error {
		tell("sebelum waktunya", 1, 10)
		same(t, "dialog before the delay", d.dialog(), "")
		d.o.work.flush()
		d.sees("Menyusun buku")
		d.sees("Berkas lama tetap.")
		tell("Rapat: 5 / 10", 5, 10)
		d.sees("Rapat: 5 / 10")
		d.tap("Batal")
		return ctx.Err()
	}, func(err error) { outcome = err })
	if !errors.Is(outcome, context.Canceled) {
		t.Errorf("the context says %v after cancelling", outcome)
	}
	same(t, "dialog afterwards", d.dialog(), "")
	d.o.work.flush()

	d.o.work.long("Cepat", "Batal", "", func(context.Context, report) error { return nil }, func(error) {})
	d.o.work.flush()
	same(t, "dialog of what was quick", d.dialog(), "")
}

// A database that fails is told once, and the form keeps its text.
func TestFailingStore(t *testing.T) {
	d := open(t, meetings("Rapat Satu", "Rapat Dua"))
	d.expect = true
	d.fill(d.o.meetings.title, "Rapat Ketikan")
	must(t, d.db.Close())
	told := func(what string) {
		t.Helper()
		if n := len(d.c.Overlays().List()); n != 1 {
			t.Fatalf("%s: %d dialogs: %s", what, n, d.dialog())
		}
		d.sees("Belum berhasil")
		d.seesNot("sql")
		if d.dialog() == "Belum berhasil Tutup" {
			t.Errorf("%s: no sentence", what)
		}
		d.tap("Tutup")
		same(t, what+": dialog", d.dialog(), "")
	}
	d.save()
	told("save")
	same(t, "title", d.o.meetings.title.Value(), "Rapat Ketikan")
	d.sees("Belum disimpan")
	d.fill(d.o.meetings.place, "Au") // suggestions fail quietly
	same(t, "dialog while typing", d.dialog(), "")
	d.menu("Hapus")
	told("delete")
	same(t, "title", d.o.meetings.title.Value(), "Rapat Ketikan")
	d.fill(d.room().list.search, "satu")
	d.o.work.flush()
	told("search")
	d.room().dirty = false
	d.room().load(d.rowID(1))
	told("open another")
	same(t, "title", d.o.meetings.title.Value(), "Rapat Ketikan")
	d.menu("Rekap")
	told("recap")
	d.menu("Direktori")
	told("directory")
	d.menu("Pengaturan")
	same(t, "settings need no store to open", d.dialog(), "")
	s := d.o.rooms["settings"].(*settingsRoom)
	d.fill(s.pages[pageIdentity].(*identityPage).short, "Balai Lain")
	d.save()
	told("settings")
	same(t, "short name", s.pages[pageIdentity].(*identityPage).short.Value(), "Balai Lain")
}

func (d *clerk) rowID(i int) string { return d.room().list.rows[i].ID }

func TestStartOnAFailingStore(t *testing.T) {
	d := begin(t)
	d.expect = true
	must(t, d.db.Close())
	d.o.start()
	d.o.work.flush()
	same(t, "dialogs", len(d.c.Overlays().List()), 1)
	d.sees("Belum berhasil")
	d.tap("Tutup")
	same(t, "dialog", d.dialog(), "")
}

func TestTellingNeedsAnError(t *testing.T) {
	d := open(t)
	d.o.fail(nil)
	same(t, "dialog", d.dialog(), "")
	d.expect = true
	d.o.fail(app.ErrDiskFull)
	d.sees("Ruang penyimpanan penuh. Hapus berkas yang tidak perlu, lalu simpan lagi.")
}
