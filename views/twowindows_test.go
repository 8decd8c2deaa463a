package views

import (
	"strings"
	"testing"

	"sinergi/app"
)

// elsewhere changes the open agreement in another window.
func (d *clerk) elsewhere(change func(*app.Agreement)) {
	d.t.Helper()
	other := d.second()
	a, err := other.Agreement(background, d.pacts().current.ID)
	must(d.t, err)
	change(&a)
	must(d.t, other.SaveAgreement(background, &a))
}

// typed changes the agreement in the form, as typing does.
func (d *clerk) typed(change func(*app.Agreement)) { d.o.agreements.change(change) }

// texts are titles and texts of the articles, in order.
func texts(a app.Agreement) string {
	var out []string
	for _, article := range a.Articles {
		out = append(out, article.Title+": "+strings.ReplaceAll(article.PlainText(), "\n", " "))
	}
	return strings.Join(out, " | ")
}

func TestWindowsMayGoOnAfterAConflict(t *testing.T) {
	d := openPact(t)
	d.elsewhere(func(a *app.Agreement) { a.Articles[0].Title = "Maksud" })
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.save()
	d.sees("Kerja sama ini baru saja diubah di jendela lain")
	d.tap("Kembali menyunting")
	same(t, "my text", d.o.agreements.get().Articles[1].PlainText(), "Berlaku selama 5 (lima) tahun.")
	d.sees("Belum disimpan")
	d.pacts().selectTab(tabDraft)
	d.o.agreements.draft.show(d.o.agreements.draft.rowOf(1))
	d.focus(d.o.agreements.draft.lines[0].entry)
	d.o.agreements.draft.lines[0].goTo(true)
	d.write(" Sejak ditandatangani.")
	d.save()
	d.tap("Simpan sebagai salinan")
	d.seesNot("Belum disimpan")
	rows := d.rows(app.KindAgreement)
	same(t, "agreements", len(rows), 2)
	all := ""
	for _, row := range rows {
		a, err := d.db.Agreement(background, row.ID)
		must(t, err)
		all += texts(a) + "\n"
	}
	for _, want := range []string{
		"Tujuan: Nota ini bertujuan membangun sinergi PARA PIHAK. | Jangka Waktu: Berlaku selama 5 (lima) tahun. Sejak ditandatangani.\n",
		"Maksud: Nota ini bertujuan membangun sinergi PARA PIHAK. | Jangka Waktu: Berlaku selama 3 (tiga) tahun.\n",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not stored: %s", want, all)
		}
	}
}

// The second merge must know what was joined by the first as this window's own.
func TestMergeAfterAMerge(t *testing.T) {
	d := openPact(t)
	d.elsewhere(func(a *app.Agreement) { a.Articles[0].Title = "Maksud" })
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.save()
	d.tap("Gabungkan")
	d.elsewhere(func(a *app.Agreement) { a.SigningPlace = "Lahat" }) // a third window
	d.save()
	d.sees("Kerja sama ini baru saja diubah di jendela lain")
	d.tap("Gabungkan")
	same(t, "dialog", d.dialog(), "")
	d.save()
	d.seesNot("Belum disimpan")
	a := d.storedAgreement()
	same(t, "first window's", a.Articles[0].Title, "Maksud")
	same(t, "third window's", a.SigningPlace, "Lahat")
	same(t, "mine", a.Articles[1].PlainText(), "Berlaku selama 5 (lima) tahun.")
	same(t, "versions kept", len(d.versions()), 2)
	same(t, "windows' copies", len(d.rows(app.KindAgreement)), 1)
}

func TestThreeWindowsOneAfterTheOther(t *testing.T) {
	d := openPact(t)
	d.elsewhere(func(a *app.Agreement) { a.Articles[0].Title = "Maksud" })
	d.elsewhere(func(a *app.Agreement) { a.Parties[1].Address = "Jalan Raya, Lahat"; a.Note = "dari jendela ketiga" })
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.typed(func(a *app.Agreement) { a.Recitals = []string{"bahwa satu."} })
	d.save()
	d.tap("Gabungkan")
	d.save()
	a := d.storedAgreement()
	same(t, "articles", texts(a), "Maksud: Nota ini bertujuan membangun sinergi PARA PIHAK. | Jangka Waktu: Berlaku selama 5 (lima) tahun.")
	same(t, "rest", strings.Join([]string{a.Parties[1].Address, a.Note, a.Recitals[0]}, "|"), "Jalan Raya, Lahat|dari jendela ketiga|bahwa satu.")
}

func TestOtherWindowDeletedTheAgreement(t *testing.T) {
	d := openPact(t)
	id := d.pacts().current.ID
	must(t, d.second().Delete(background, app.KindAgreement, id))
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.save()
	d.sees("sudah dihapus di jendela lain")
	d.tap("Kembali menyunting")
	same(t, "my text", d.o.agreements.get().Articles[1].PlainText(), "Berlaku selama 5 (lima) tahun.")
	d.sees("Belum disimpan")
	d.save()
	d.tap("Simpan sebagai salinan")
	same(t, "stored", d.storedAgreement().Articles[1].PlainText(), "Berlaku selama 5 (lima) tahun.")
	d.seesNot("Belum disimpan")
}

// It is deleted between the question and the answer.
func TestDeletedWhileTheConflictIsAsked(t *testing.T) {
	d := openPact(t)
	id := d.pacts().current.ID
	d.elsewhere(func(a *app.Agreement) { a.Note = "lain" })
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.save()
	must(t, d.second().Delete(background, app.KindAgreement, id))
	d.expect = true
	d.tap("Gabungkan")
	if d.dialog() == "" {
		t.Error("nothing is told")
	}
	same(t, "my text", d.o.agreements.get().Articles[1].PlainText(), "Berlaku selama 5 (lima) tahun.")
	same(t, "unsaved", d.pacts().dirty, true)
	d.tap("Tutup")
	d.save()
	d.tap("Simpan sebagai salinan")
	same(t, "stored", d.storedAgreement().Articles[1].PlainText(), "Berlaku selama 5 (lima) tahun.")
}

func TestTwoWindowsChangeTheStage(t *testing.T) {
	d := openPact(t)
	mine := app.StageChange{Stage: "Telaah hukum", On: "2026-11-20", By: "Rina"}
	theirs := app.StageChange{Stage: "Pembahasan", On: "2026-11-10", By: "Budi", Note: "rapat pertama"}
	d.elsewhere(func(a *app.Agreement) { a.ChangeStage(theirs) })
	d.typed(func(a *app.Agreement) { a.ChangeStage(mine) })
	d.save()
	d.tap("Gabungkan")
	d.sees("Tahapan")
	if d.c.Overlays().Top() != nil {
		d.tap("Lanjut menyunting")
	}
	d.save()
	a := d.storedAgreement()
	same(t, "steps", len(a.History), 2)
	if len(a.History) == 2 {
		same(t, "their step", a.History[0], theirs)
		same(t, "my step", a.History[1], mine)
		same(t, "the stage is that of the last step", a.Stage, a.History[1].Stage)
	}
	kept := false
	for _, v := range d.versions() {
		if v.Source == app.VersionConflict {
			whole, err := d.db.Version(background, v.ID)
			must(t, err)
			kept = whole.Record.Stage == "Telaah hukum"
		}
	}
	same(t, "what I had typed is a version", kept, true)
}

func TestOneWindowMovesTheOtherWrites(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Satu."}, app.Article{Title: "B", Text: "Dua menurut [Pasal 1]."}, app.Article{Title: "C", Text: "Tiga menurut [Pasal 2]."}))
	d.elsewhere(func(a *app.Agreement) { a.Move(app.Path{2}, -2) })
	draft.show(draft.rowOf(1))
	d.focus(draft.lines[0].entry)
	draft.lines[0].goTo(true)
	d.write(" Ditambah.")
	d.save()
	d.tap("Gabungkan")
	same(t, "dialog", d.dialog(), "")
	same(t, "open article", draft.title.Value(), "B")
	d.save()
	a := d.storedAgreement()
	labels, shown := a.Labels(), []string{}
	for _, article := range a.Articles {
		shown = append(shown, article.Title+" "+app.ShowText(article.Clauses[0].Text, labels))
	}
	same(t, "articles", strings.Join(shown, " | "), "C Tiga menurut [Pasal 3]. | A Satu. | B Dua menurut [Pasal 2]. Ditambah.")
}

// A chapter, a party and an article that both windows put in are all there.
func TestBothWindowsAdd(t *testing.T) {
	d, draft := drafting(t, textual(app.Article{Title: "A", Text: "Satu."}))
	d.elsewhere(func(a *app.Agreement) {
		a.Articles = append(a.Articles, app.Article{Title: "Dari mereka", Text: "Isi mereka."})
		a.Parties = append(a.Parties, app.Party{Institution: "Pemerintah Kabupaten Empat Lawang"})
	})
	d.typed(func(a *app.Agreement) {
		a.Articles = append(a.Articles, app.Article{Title: "Dari saya", Text: "Isi saya."})
	})
	d.o.work.flush()
	d.save()
	d.tap("Gabungkan")
	d.save()
	same(t, "articles", texts(d.storedAgreement()), "A: Satu. | Dari mereka: Isi mereka. | Dari saya: Isi saya.")
	same(t, "parties", len(d.storedAgreement().Parties), 3)
	same(t, "outline", draft.known(draft.rowOf(2)), true)
}

// A copy made of a conflict keeps its number in the register with the record
// that had it.
func TestCopyOfAConflictKeepsTheRegister(t *testing.T) {
	d := openPact(t)
	d.typed(func(a *app.Agreement) { a.Parties[1].Number = "119/7/2026" })
	d.save()
	first := d.pacts().current.ID
	d.elsewhere(func(a *app.Agreement) { a.Note = "lain" })
	d.retext("Berlaku selama 5 (lima) tahun.")
	d.save()
	d.tap("Simpan sebagai salinan")
	d.seesNot("Belum disimpan")
	same(t, "agreements", len(d.rows(app.KindAgreement)), 2)
	list := d.numbers()
	if len(list) != 1 || list[0].RecordID != first {
		t.Errorf("register %+v", list)
	}
}

func TestTwoWindowsTakeANumberAtOnce(t *testing.T) {
	d := openPact(t)
	take := func(d *clerk) *string {
		number := new(string)
		d.o.numberTaker(d.o.agreements.get(), "parties[0].number", func(n string) { *number = n })
		return number
	}
	mine := take(d)
	shown := dialogEntry(t, d, "Nomor").Value()
	other := d.second()
	p := d.o.patterns()[0]
	e := app.NumberEntry{On: today, State: app.NumberUsed}
	must(t, other.TakeNumber(background, p, &e))
	same(t, "the other window has the number that this one shows", e.Number, shown)
	d.tap("Ambil")
	same(t, "dialog", d.dialog(), "")
	list := d.numbers()
	same(t, "lines", len(list), 2)
	if *mine == "" || *mine == e.Number || list[0].Number != *mine || list[0].Sequence != e.Sequence+1 {
		t.Errorf("mine %q, theirs %q, register %+v", *mine, e.Number, list)
	}
	d.sees(*mine) // the clerk is told which one it became
}

// Two windows write different things into one line of the register.
func TestTwoWindowsEditOneNumber(t *testing.T) {
	d := open(t)
	d.menu("Buku Nomor")
	d.menu("Baru")
	d.tap("Ambil")
	line := d.numbers()[0]
	line.Subject, line.State = "Surat undangan", app.NumberUsed
	must(t, d.second().UpdateNumber(background, line))
	f := d.register().form
	d.fill(f.note, "Dikirim lewat pos.")
	d.save()
	got := d.numbers()[0]
	same(t, "their subject", got.Subject, "Surat undangan")
	same(t, "their state", got.State, app.NumberUsed)
	same(t, "my note", got.Note, "Dikirim lewat pos.")
	same(t, "subject in the form", f.subject.Value(), "Surat undangan")

	line = got
	line.Subject = "Surat tugas"
	must(t, d.second().UpdateNumber(background, line))
	d.put(f.subject, "Nota dinas")
	d.save()
	d.sees("“Surat tugas”") // both changed the same: mine is kept, theirs is told
	same(t, "my subject", d.numbers()[0].Subject, "Nota dinas")
}

// Two windows edit one text of the library: what was typed stays in its dialog.
func TestTwoWindowsEditOneLibraryText(t *testing.T) {
	d := open(t, func(d *clerk) {
		must(d.t, d.db.SaveLibraryItem(background, &app.LibraryItem{Sort: app.LibraryArticle, Title: "Aaa", Text: "Isi."}))
	})
	d.menu("Pengaturan")
	s := d.settings()
	page := s.pages[len(s.pages)-1].(*libraryPage)
	s.show(len(s.pages) - 1)
	page.ask(page.own[0])
	theirs := page.own[0]
	theirs.Text = "Isi mereka."
	must(t, d.second().SaveLibraryItem(background, &theirs))
	dialogEntry(t, d, "Teks").SetValue("Isi saya.")
	d.expect = true
	d.tap("Simpan")
	if told := d.dialog(); !strings.Contains(told, "diubah di jendela lain") && !strings.Contains(told, "sudah berubah") {
		t.Errorf("told %q", told)
	}
	d.sees("Isi terbaru: Isi mereka.")
	same(t, "typed", dialogEntry(t, d, "Teks").Value(), "Isi saya.")
	stored := func() string {
		own, err := d.db.LibraryItems(background)
		must(t, err)
		same(t, "texts", len(own), 1)
		return own[0].Text
	}
	same(t, "stored", stored(), "Isi mereka.")
	d.tap("Simpan")
	same(t, "stored by the second press", stored(), "Isi saya.")

	page.ask(page.own[0])
	must(t, d.second().Delete(background, app.KindLibrary, page.own[0].ID))
	dialogEntry(t, d, "Teks").SetValue("Isi baru.")
	d.tap("Simpan")
	same(t, "typed", dialogEntry(t, d, "Teks").Value(), "Isi baru.")
	d.tap("Simpan")
	same(t, "dialog", d.dialog(), "")
	same(t, "stored as a new one", stored(), "Isi baru.")
}

// A number that cannot be written down leaves the dialog as it was typed.
func TestTakingANumberThatFails(t *testing.T) {
	d := open(t)
	d.expect = true
	d.menu("Buku Nomor")
	d.menu("Baru")
	dialogEntry(t, d, "Perihal").SetValue("Surat undangan")
	must(t, d.db.Close())
	d.tap("Ambil")
	same(t, "typed", dialogEntry(t, d, "Perihal").Value(), "Surat undangan")
	if len(d.logged) == 0 {
		t.Error("the failure is not logged")
	}
}
