package views

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/views/kit"
)

func TestTermIsTypedInAnyWay(t *testing.T) {
	for _, c := range []struct {
		text string
		unit int
		want app.Term
		ok   bool
	}{
		{"", unitYears, app.Term{}, true},
		{"3", unitYears, app.Term{Years: 3}, true},
		{" 18 ", unitMonths, app.Term{Months: 18}, true},
		{"30", unitDays, app.Term{Days: 30}, true},
		{"1 tahun 6 bulan", unitDays, app.Term{Years: 1, Months: 6}, true},
		{"3 (tiga) tahun", unitMonths, app.Term{Years: 3}, true},
		{"1 Tahun, 2 bulan dan 10 hari", unitYears, app.Term{Years: 1, Months: 2, Days: 10}, true},
		{"tiga", unitYears, app.Term{}, false},
		{"-3", unitYears, app.Term{}, false},
		{"3 abad", unitYears, app.Term{}, false},
		{"3 4 tahun", unitYears, app.Term{}, false},
		{"3 tahun 6", unitYears, app.Term{}, false},
		{"tahun", unitYears, app.Term{}, false},
	} {
		got, ok := parseTerm(c.text, c.unit)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%q: got %+v %v, want %+v %v", c.text, got, ok, c.want, c.ok)
		}
		if ok {
			text, unit := termText(got)
			if back, _ := parseTerm(text, unit); back != got {
				t.Errorf("%q is shown as %q, which is %+v", c.text, text, back)
			}
		}
	}
}

func FuzzTerm(f *testing.F) {
	f.Add("1 tahun 6 bulan")
	f.Add("3 (tiga) tahun")
	f.Fuzz(func(t *testing.T, text string) {
		if got, ok := parseTerm(text, unitYears); ok && (got.Years < 0 || got.Months < 0 || got.Days < 0) {
			t.Errorf("%q gives %+v", text, got)
		}
	})
}

func TestEndFollowsTheTermUntilItIsTypedByHand(t *testing.T) {
	d := open(t, pacts(soundPact("Pemerintah Kabupaten Lahat", "", "")))
	d.menu("Kerja Sama")
	a := d.o.agreements.data
	d.put(a.signed, "15/05/2023")
	d.put(a.term.number, "3")
	same(t, "end", a.to.Value(), app.Date("2026-05-14"))
	d.sees("Dihitung dari jangka waktu.")
	d.sees("s.d. 14 Mei 2026 (sehari sebelum)")
	d.sees("s.d. 15 Mei 2026 (tanggal sama)")
	d.focus(a.lastDay)
	d.press(fyne.KeyDown)
	same(t, "end on the same day", a.to.Value(), app.Date("2026-05-15"))
	d.put(a.notice.number, "2")
	d.focus(a.notice.unit)
	d.press(fyne.KeyDown)
	d.sees("Paling lambat 15 Maret 2026.")
	d.put(a.to, "31/12/2026")
	d.sees("Menurut jangka waktu: 15 Mei 2026.")
	d.put(a.signed, "16/05/2023")
	same(t, "typed end stays", a.to.Value(), app.Date("2026-12-31"))
	d.save()
	d.seesNot("Belum tersimpan")
	d.put(a.term.number, "tiga tahun")
	d.save()
	d.sees("Perbaiki 1 isian")
	same(t, "what was typed", a.term.number.Value(), "tiga tahun")
}

func TestPartiesKnowTheirNamesAndNumbers(t *testing.T) {
	d := open(t, pacts(soundPact("Pemerintah Kabupaten Lahat", "", "")), func(d *clerk) {
		known := app.Institution{Name: "Dinas Tenaga Kerja Lahat", Address: "Jalan Mayor Ruslan", Phone: "0731321000"}
		must(d.t, d.db.SaveInstitution(background, &known))
	})
	asked := ""
	d.o.numberTaker = func(_ any, slot string, give func(string)) { asked = slot; give("NK.07/2026") }
	d.menu("Kerja Sama")
	d.pacts().selectTab(tabParties)
	p := d.o.agreements.parties
	p.cards.show(1)
	d.tap("Ambil nomor")
	same(t, "slot", asked, "parties[1].number")
	same(t, "number", d.o.agreements.get().Parties[1].Number, "NK.07/2026")
	d.sees("PIHAK KEDUA") // what the empty name stands for
	d.o.agreements.data.partyWord.SetSelectedIndex(1)
	p.cards.show(0)
	same(t, "first party", p.called.PlaceHolder, "PIHAK PERTAMA")
	d.put(p.first, "Dinas Tenaga")
	d.press(fyne.KeyTab)
	got := d.o.agreements.get().Parties[0]
	same(t, "address", got.Address, "Jalan Mayor Ruslan")
	same(t, "phone", got.Contact.Phone, "0731321000")
	for range mostParties + 3 {
		if !p.add.Disabled() {
			d.tap("Tambah pihak")
		}
	}
	same(t, "most parties", len(p.rows), mostParties)
}

func TestListTellsValidityAndNarrows(t *testing.T) {
	running := soundPact("Pemerintah Kabupaten Lahat", "2024-01-10", "2029-01-09")
	urgent := soundPact("Pemerintah Kota Prabumulih", "2023-12-01", "2026-11-30")
	ended := soundPact("Pemerintah Kabupaten Belitung", "2020-01-01", "2022-12-31")
	stopped := soundPact("Pemerintah Kabupaten Seluma", "2024-01-01", "2027-12-31")
	stopped.EndedOn, stopped.EndedWhy = "2025-05-05", "Disepakati"
	notice := soundPact("Pemerintah Kabupaten Bangka", "2024-11-24", "2027-11-23")
	notice.Notice = app.Term{Years: 1}
	draft := soundPact("Pemerintah Kabupaten Kaur", "", "")
	d := open(t, pacts(running, urgent, ended, stopped, notice, draft))
	d.o.remind() // as at the start, whose message is gone by now
	if told := d.o.toasts.Text(); !strings.HasPrefix(told, "2 kerja sama perlu perhatian: Kota Prabumulih (sisa 7 hari), Kabupaten Bangka (batas pemberitahuan hari ini)") {
		t.Errorf("told at the start: %q", told)
	}
	d.menu("Kerja Sama")
	for _, want := range []string{"Sisa 7 hari", "Berakhir 1423 hari lalu", "Diakhiri", "Batas hari ini", "Belum berlaku", "s.d. 9 Januari 2029", "Nota Kesepahaman · draf", "4/9"} {
		d.sees(want)
	}
	list := d.pacts().list
	for i, want := range []int{6, 3, 2, 2, 1} {
		list.choice.SetSelectedIndex(i)
		list.choice.OnEdited(i)
		same(t, agreementChoices(d.o)[i].label, len(list.rows), want)
		same(t, "count at the foot", list.total, want)
	}
	list.search.SetValue("tidak ada yang begini")
	list.reload(nil)
	d.tap("Hapus saringan")
	same(t, "all again", len(list.rows), 6)
	d.o.showReminders()
	same(t, "most urgent rows", len(list.rows), 2)
}

func TestPapersFollowTheParties(t *testing.T) {
	a := soundPact("Pemerintah Kabupaten Lahat", "", "")
	a.Parties = append(a.Parties, app.Party{Institution: "Polres Lahat"})
	d := open(t, pacts(a))
	d.menu("Kerja Sama")
	r := d.pacts()
	choices := func() []string { return r.preview.choice.Options() }
	same(t, "papers", strings.Join(choices(), ", "), "Draf, Naskah, Rangkap 1, Rangkap 2, Rangkap 3")
	r.preview.onPaper(4)
	r.selectTab(tabParties)
	same(t, "paper after another tab", r.paper, 4)
	d.o.agreements.parties.remove(2)
	same(t, "papers of two parties", len(choices()), 4)
	same(t, "paper", r.paper, 3)
	d.o.work.flush()
	if len(r.preview.result.Pages) == 0 {
		t.Error("the copy has no page")
	}
	var badges int
	each(r.head, func(o fyne.CanvasObject) {
		if _, is := o.(*kit.Badge); is {
			badges++
		}
	})
	same(t, "badges in the head", badges, 2)
}
