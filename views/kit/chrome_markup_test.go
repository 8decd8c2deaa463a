package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// TestChromeMarkup compares each widget in each of its states with its master.
func TestChromeMarkup(t *testing.T) {
	for name, c := range map[string]struct {
		width, height float32
		make          func() fyne.CanvasObject
	}{
		"button_rest":     {120, 28, func() fyne.CanvasObject { return NewButton("Simpan", "save", Main, nil) }},
		"button_hover":    {120, 28, func() fyne.CanvasObject { b := NewButton("Simpan", "save", Main, nil); hover(b, 1, 1); return b }},
		"button_focus":    {120, 28, func() fyne.CanvasObject { b := NewButton("Batal", "", Plain, nil); b.FocusGained(); return b }},
		"button_disabled": {120, 28, func() fyne.CanvasObject { b := NewButton("Simpan", "save", Main, nil); b.Disable(); return b }},
		"button_danger":   {120, 28, func() fyne.CanvasObject { return NewButton("Hapus", "trash", Danger, nil) }},
		"button_link":     {120, 28, func() fyne.CanvasObject { return NewButton("Tambah", "plus", Link, nil) }},
		"button_quiet":    {28, 28, func() fyne.CanvasObject { return NewButton("", "more", Quiet, nil) }},
		"badge_stage":     {140, 18, func() fyne.CanvasObject { return NewStageBadge("4/9", "Pembahasan") }},
		"badge_warn":      {140, 18, func() fyne.CanvasObject { return NewBadge("Sisa 58 hari", "warn", ToneWarn) }},
		"sidebar_rest": {180, 300, func() fyne.CanvasObject {
			s := NewSideBar("Sinergi", "BP3MI Sumsel", nil, testRooms(), nil)
			s.Choose("meeting")
			return s
		}},
		"sidebar_hover_focus": {180, 300, func() fyne.CanvasObject {
			s := NewSideBar("Sinergi", "BP3MI Sumsel", nil, testRooms(), nil)
			hover(s.items[0], 1, 1)
			s.items[2].FocusGained()
			return s
		}},
		"sidebar_rail": {48, 300, func() fyne.CanvasObject {
			s := NewSideBar("Sinergi", "BP3MI Sumsel", nil, testRooms(), nil)
			s.SetRail(true)
			s.items[1].FocusGained()
			return s
		}},
		"head":        {700, 56, func() fyne.CanvasObject { return testHead() }},
		"head_narrow": {420, 56, func() fyne.CanvasObject { return testHead() }},
		"tabs_rest":   {420, 40, func() fyne.CanvasObject { return testTabs() }},
		"tabs_focus_hover": {420, 40, func() fyne.CanvasObject {
			tabs := testTabs()
			tabs.FocusGained()
			tabs.hovered = 0
			return tabs
		}},
		"segment": {240, 28, func() fyne.CanvasObject {
			s := NewSegment([]string{"Bulan", "Triwulan", "Tahun"}, nil)
			s.SetSelected(1)
			s.hovered = 2
			s.FocusGained()
			return s
		}},
		"banner_err": {480, 36, func() fyne.CanvasObject {
			return NewBanner(ToneErr, "Belum tersimpan. Perbaiki **2 isian**.", "Ke isian pertama", nil)
		}},
		"banner_narrow": {220, 72, func() fyne.CanvasObject { return NewBanner(ToneSoft, "Rapat ini baru saja diubah.", "Bandingkan", nil) }},
		"empty": {300, 300, func() fyne.CanvasObject {
			return NewEmpty("list", "Belum ada rencana kerja", "Rencana kerja mencatat kegiatan.", "Buat rencana kerja", nil, "Impor dari Excel", nil)
		}},
		"card":       {120, 60, func() fyne.CanvasObject { return NewCard(NewText("Isi", TextBody)) }},
		"list_rest":  {272, 260, func() fyne.CanvasObject { return testList(HeightRow) }},
		"list_tall":  {272, 300, func() fyne.CanvasObject { return testList(HeightRowTall) }},
		"list_focus": {272, 260, func() fyne.CanvasObject { l := testList(HeightRow); l.Select("2"); l.FocusGained(); return l }},
		"toast": {520, 120, func() fyne.CanvasObject {
			h := NewToastHost()
			h.Tell("trash", "Rapat “Evaluasi” dihapus.", "Urungkan", "Ctrl+Z", func() {})
			return h
		}},
		"desk": {260, 300, func() fyne.CanvasObject {
			d := NewDesk()
			d.SetPages(2, []fyne.Size{fyne.NewSize(210, 297)})
			return d
		}},
	} {
		t.Run(name, func(t *testing.T) {
			w := onScreen(t, c.width, c.height, NewText("", TextBody))
			w.SetContent(c.make())
			w.Resize(fyne.NewSize(c.width, c.height))
			test.AssertRendersToMarkup(t, "chrome/"+name+".xml", w.Canvas())
		})
	}
}

func testHead() *Head {
	h := NewHead()
	h.SetTitle("Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim")
	bold := TextMeta.Colored(Unsaved)
	bold.Bold = true
	h.SetMeta(NewBadge("Draf", "pencil", ToneSoft), NewText("Senin, 15 Mei 2023", TextMeta), NewText("Disnaker Kab. Muara Enim", TextMeta), NewText("Belum disimpan", bold))
	h.SetActions(NewButton("", "more", Plain, nil), NewButton("Simpan", "save", Main, nil))
	return h
}

func testTabs() *Tabs {
	t := NewTabs(nil, "Data rapat", "Daftar hadir", "Notulen")
	t.SetCount(1, 12)
	t.Select(1)
	return t
}

func testList(rowHeight float32) *List {
	l := NewList(rowHeight, nil)
	l.SetRows(testListRows())
	return l
}

func TestDialogMarkup(t *testing.T) {
	w := onScreen(t, 600, 300, NewText("Di bawahnya", TextBody))
	ShowDialog(w, Dialog{
		Title: "Rapat ini baru saja diubah", Text: "Ketikan Anda **masih utuh**.",
		Buttons: []DialogButton{{Label: "Kembali"}, {Label: "Salin"}, {Label: "Bandingkan", Kind: Main}},
	})
	test.AssertRendersToMarkup(t, "chrome/dialog.xml", w.Canvas())
}

func TestProgressMarkup(t *testing.T) {
	w := onScreen(t, 600, 300, NewText("Di bawahnya", TextBody))
	p := ShowProgress(w, "Menyusun rekap", "Batal", nil)
	p.Set("Daftar Hadir: 167 dari 278 baris", 167, 278)
	p.Note("Bila dibatalkan, berkas lama tidak berubah.")
	test.AssertRendersToMarkup(t, "chrome/progress.xml", w.Canvas())
}
