package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/app"
	"sinergi/app/sample"
	"sinergi/views/kit"
)

// soundPact is an agreement as a clerk has stored it, with its days.
func soundPact(partner string, from, to app.Date) app.Agreement {
	return app.Agreement{
		Kind: "Nota Kesepahaman", Title: "Pelindungan Pekerja Migran", Stage: app.Stages[3], SignedOn: from, ValidTo: to,
		Parties: []app.Party{{Institution: sample.Office().Parent, Number: "NK.01/2023"}, {Institution: partner, Number: "119/2023"}},
	}
}

// pacts stores agreements before the window is opened.
func pacts(records ...app.Agreement) func(*clerk) {
	return func(d *clerk) {
		for i := range records {
			must(d.t, d.db.SaveAgreement(background, &records[i]))
		}
	}
}

func openStages(t *testing.T, fill ...func(*clerk)) (*clerk, *stagesTab) {
	t.Helper()
	d := open(t, fill...)
	d.menu("Kerja Sama")
	r := d.pacts()
	r.selectTab(tabStages)
	return d, d.o.agreements.stages
}

func TestStepsOfAnAgreement(t *testing.T) {
	d, s := openStages(t, meetings("Pembahasan draf Lahat"), pacts(soundPact("Pemerintah Kabupaten Lahat", "", "")))
	d.tap("Pindah tahapan…")
	d.sees("Telaah hukum") // the next one
	stage := d.c.Focused().(*kit.Select)
	same(t, "stage on offer", stage.Selected(), "Telaah hukum")
	stage.SetSelected("Pembahasan")
	d.press(fyne.KeyTab, fyne.KeyTab)
	d.write("Rina")
	d.press(fyne.KeyTab)
	d.write("Pasal 3 disetujui")
	d.press(fyne.KeyTab, fyne.KeyDown)
	d.tap("Pindahkan")
	same(t, "unsaved", d.pacts().dirty, true)
	d.sees("23 November 2026 · Rina · Pasal 3 disetujui")
	d.tap("Pindah tahapan…")
	d.sees("Rina") // is remembered
	d.c.Focused().(*kit.Select).SetSelected("Pembahasan")
	d.press(fyne.KeyTab)
	d.paste("bukan tanggal")
	d.tap("Pindahkan")
	d.sees("Tanggal ini tidak ada di kalender")
	d.put(d.c.Focused(), "20/11/2026")
	d.sees("Sebelum langkah terakhir")
	d.tap("Pindahkan")
	history := s.record.History
	same(t, "steps", len(history), 2)
	same(t, "oldest first", history[0].On, app.Date("2026-11-20"))
	d.sees("Pembahasan ke-1")
	d.sees("Pembahasan ke-2")
	d.save()
	d.seesNot("Belum tersimpan")
	stored, err := d.db.Agreement(background, d.rows(app.KindAgreement)[0].ID)
	must(t, err)
	same(t, "stored steps", len(stored.History), 2)
	meeting := d.rows(app.KindMeeting)[0].ID
	same(t, "meeting of the step", stored.History[1].MeetingID, meeting)
	d.tap("Rapat: Pembahasan draf Lahat")
	same(t, "room", d.o.open, "meeting")
	same(t, "meeting", d.room().current.ID, meeting)
}

func TestStepIsTakenOutAndBroughtBack(t *testing.T) {
	a := soundPact("Pemerintah Kabupaten Lahat", "", "")
	a.Stage = "Telaah hukum"
	a.History = []app.StageChange{{Stage: "Pembahasan", On: "2026-05-01"}, {Stage: "Telaah hukum", On: "2026-06-01"}}
	d, s := openStages(t, pacts(a))
	s.dropStep(1)
	same(t, "stage", d.o.agreements.get().Stage, "Pembahasan")
	d.sees("Langkah “Telaah hukum” dihapus.")
	d.menu("Urungkan")
	same(t, "stage", d.o.agreements.get().Stage, "Telaah hukum")
	same(t, "steps", len(s.record.History), 2)
	s.editStep(0)
	d.c.Focused().(*kit.Select).SetSelected("Penjajakan")
	d.tap("Ubah langkah")
	same(t, "changed step", s.record.History[0].Stage, "Penjajakan")
	same(t, "stage", d.o.agreements.get().Stage, "Telaah hukum")
}

func TestAgreementEndsEarlyOrGoesOn(t *testing.T) {
	a := soundPact("Pemerintah Kabupaten Lahat", "2024-01-10", "2027-01-09")
	a.Term, a.Notice = app.Term{Years: 3}, app.Term{Months: 3}
	d, s := openStages(t, pacts(a))
	d.sees("Berlaku 10 Januari 2024 s.d. 9 Januari 2027.")
	d.sees("Batas pemberitahuan perpanjangan 9 Oktober 2026.")
	d.sees("Pengingat berikutnya 10 Desember 2026.")
	d.tap("Akhiri lebih awal…")
	d.paste("01/01/2020")
	d.tap("Akhiri kerja sama")
	d.sees("Isi tanggal sesudah kerja sama mulai berlaku.")
	d.put(d.c.Focused(), "01/11/2026")
	d.press(fyne.KeyTab)
	d.write("Disepakati bersama.")
	d.tap("Akhiri kerja sama")
	d.sees("Diakhiri pada 1 November 2026. Disepakati bersama.")
	d.tap("Batalkan pengakhiran")
	same(t, "end taken back", s.record.EndedOn, app.Date(""))
	d.save()

	d.tap("Buat perpanjangan")
	r := d.o.agreements.get()
	same(t, "relation", r.Relation, app.RelationRenewal)
	same(t, "signed on", r.SignedOn, app.Date(""))
	same(t, "term", r.Term.Years, 3)
	same(t, "number", r.Parties[1].Number, "")
	d.o.agreements.data.signed.SetValue("2026-11-01")
	d.o.agreements.data.from.SetValue("2027-01-10")
	d.o.agreements.data.follow()
	same(t, "end of the new period", d.o.agreements.get().ValidTo, app.Date("2030-01-09"))
	d.pacts().edited()
	d.save()
	d.pacts().selectTab(tabStages)
	d.sees("Rangkaian kerja sama")
	d.sees("Perpanjangan · 10/01/2027 s.d. 09/01/2030 (ini)")
	d.tap("Nota Kesepahaman · 10/01/2024 s.d. 09/01/2027")
	same(t, "old period", d.o.agreements.get().ValidTo, app.Date("2027-01-09"))
	d.sees("Diperpanjang pada 1 November 2026; pengingat berhenti.")
	d.tap("Buat adendum")
	same(t, "kind", d.o.agreements.get().Kind, "Adendum")
	same(t, "unsaved", d.pacts().dirty, true)
}

func TestADraftHasNothingToRenew(t *testing.T) {
	d, s := openStages(t, pacts(soundPact("Pemerintah Kabupaten Lahat", "", "")))
	disabled := func() (n int) {
		for _, b := range s.buttons {
			if (b.Text() == "Buat perpanjangan" || b.Text() == "Buat adendum") && b.Disabled() {
				n++
			}
		}
		return n
	}
	same(t, "locked acts of a draft", disabled(), 2)
	d.sees("Sesudah itu perpanjangan dan adendum dapat dibuat.")
	d.o.agreements.change(func(a *app.Agreement) { a.SignedOn = "2026-11-01" })
	d.save()
	same(t, "locked acts once it is signed", disabled(), 0)
}

func TestMeetingIsAboutAnAgreement(t *testing.T) {
	d, s := openStages(t, pacts(soundPact("Pemerintah Kabupaten Lahat", "2024-01-10", "2027-01-09")))
	id := s.record.ID
	d.tap("Buat rapat")
	same(t, "room", d.o.open, "meeting")
	d.sees("Nota Kesepahaman dengan Pemerintah Kabupaten Lahat")
	m := d.o.meetings
	same(t, "agreement", m.get().AgreementID, id)
	d.fill(m.place, "Aula")
	d.save()
	d.seesNot("Belum tersimpan")
	same(t, "stored", d.stored().AgreementID, id)
	d.focus(m.agreement.name)
	m.agreement.name.TypedShortcut(&fyne.ShortcutSelectAll{})
	d.press(fyne.KeyDelete)
	same(t, "none", m.get().AgreementID, "")
	d.write("Lahat")
	d.sees("Pilih dari daftar")
	d.press(fyne.KeyTab)
	same(t, "chosen again", m.get().AgreementID, id)
	d.save()
	d.tap("Buka kerja sama")
	same(t, "room", d.o.open, "agreement")
	d.pacts().selectTab(tabStages)
	d.sees("Rapat tentang kerja sama ini")
	d.sees("23 November 2026 · Pembahasan Pelindungan Pekerja")
}
