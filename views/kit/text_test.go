package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTextIsCutOnlyWithoutRoom(t *testing.T) {
	words := "Pembahasan rencana Nota Kesepahaman"
	text := NewText(words, TextTitle)
	onScreen(t, 600, 40, text)
	line := func() string { return test.WidgetRenderer(text).(*textRenderer).line.Text }
	if line() != words || text.Cut() {
		t.Errorf("with room it shows %q", line())
	}
	text.Resize(fyne.NewSize(120, 24))
	if got := line(); !strings.HasSuffix(got, "…") || strings.HasSuffix(got, " …") || !text.Cut() {
		t.Errorf("without room it shows %q", got)
	}
	if wide := TextTitle.measure(line()).Width; wide > 120.5 {
		t.Errorf("the cut text is %v wide in 120", wide)
	}
	text.Resize(fyne.NewSize(600, 24))
	if line() != words {
		t.Errorf("with room again it shows %q", line())
	}
	if NewText("Dua\r\nbaris", TextBody).Text() != "Dua baris" {
		t.Error("a line break stays in one line")
	}
}

func TestTextAsksForItsWidthUnlessItMayShrink(t *testing.T) {
	onScreen(t, 10, 10, NewText("", TextBody))
	full := NewText("Belum disimpan", TextMeta)
	if full.MinSize().Width != TextMeta.measure("Belum disimpan").Width {
		t.Errorf("asks for %v", full.MinSize().Width)
	}
	if got := NewText("Belum disimpan", TextMeta).Shrink().MinSize().Width; got > 24 {
		t.Errorf("a title that may shrink asks for %v", got)
	}
}

func TestParagraphWrapsAndSetsBold(t *testing.T) {
	onScreen(t, 10, 10, NewText("", TextBody))
	lines := wrapWords("Versi lain mengubah **Simpulan rapat**. Ketikan utuh.", TextBody, 170)
	var all []string
	for _, line := range lines {
		var words string
		for _, part := range line {
			words += part.text
			if strings.Contains(part.text, "*") {
				t.Errorf("asterisks are drawn: %q", part.text)
			}
			if part.bold != strings.Contains("Simpulan rapat", strings.TrimSpace(part.text)) {
				t.Errorf("%q is bold: %v", part.text, part.bold)
			}
		}
		if wide := TextBold.measure(words).Width; wide > 190 {
			t.Errorf("line %q is %v wide", words, wide)
		}
		all = append(all, strings.TrimSpace(words))
	}
	if got := strings.Join(all, " "); len(lines) < 2 || got != "Versi lain mengubah Simpulan rapat. Ketikan utuh." {
		t.Errorf("wrapped to %q", all)
	}
	long := wrapWords(strings.Repeat("w", 300), TextBody, 100)
	if len(long) < 10 {
		t.Errorf("one endless word keeps %d lines", len(long))
	}
	if got := len(wrapWords("satu\ndua", TextBody, 500)); got != 2 {
		t.Errorf("a line break gives %d lines", got)
	}
}

func TestParagraphTellsItsHeight(t *testing.T) {
	p := NewParagraph("Rencana kerja mencatat kegiatan yang dijanjikan dalam kerja sama.", TextBody)
	onScreen(t, 150, 200, p)
	if got := p.HeightFor(150); got < 3*p.lineHeight() || p.MinSize().Height != got {
		t.Errorf("height for 150 is %v, it asks for %v", got, p.MinSize().Height)
	}
	if p.HeightFor(2000) != p.lineHeight() {
		t.Error("with room it needs more than one line")
	}
}

func TestIconsExistAndAreKept(t *testing.T) {
	for _, name := range strings.Fields("home meeting agreement followup recap directory settings search plus pdf save more trash " +
		"up down left right close zoom-in zoom-out lock pencil tick cross warn info ring preview paste calendar person people camera folder " +
		"undo download check-box check-box-on institution list dash excel error caret upload history copy backup") {
		if Icon(name, Ink) == nil {
			t.Errorf("there is no sign %q", name)
		}
	}
	if Icon("home", Ink) != Icon("home", Ink) || Icon("home", Ink).Name() == Icon("home", Pri).Name() {
		t.Error("signs are not kept by name and colour")
	}
	if Icon("nothing", Ink) != nil {
		t.Error("an unknown name gives a sign")
	}
	onScreen(t, 24, 24, NewText("", TextBody))
	for name := range iconShapes {
		w := test.NewTempWindow(t, newIcon(name, Ink))
		w.SetPadded(false)
		w.Resize(fyne.NewSize(24, 24))
		picture, ink := w.Canvas().Capture(), 0
		for y := range 24 {
			for x := range 24 {
				if r, _, _, _ := picture.At(x, y).RGBA(); r < 0xA000 {
					ink++
				}
			}
		}
		if ink < 6 || ink > 500 {
			t.Errorf("sign %q has %d dark pixels of 576", name, ink)
		}
	}
}
