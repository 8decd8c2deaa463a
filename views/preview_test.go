package views

import (
	"testing"

	"fyne.io/fyne/v2"

	"sinergi/views/kit"
)

// TestPreviewShowsTheChosenPaper: in a narrow pane the buttons give way, not the
// name of the paper.
func TestPreviewShowsTheChosenPaper(t *testing.T) {
	d := openPact(t)
	p := newPreviewPane(d.o, "narrow")
	p.place.SetText("1 dari 12")
	zoom := p.bar.Layout.(previewBar).zoom
	p.setPapers([]string{"Naskah", "Rangkap 1", "Rangkap 12"}, 2)
	for _, wide := range []float32{340, 356, 420, 700} {
		p.content.Resize(fyne.NewSize(wide, 500))
		got := p.choice.Size().Width
		if need := p.choice.WidthNow(); got < need || got > choiceWidth {
			t.Errorf("the choice is %v wide in %v, and needs %v", got, wide, need)
		}
		right := p.bar.Objects[2]
		if over := right.Position().X + right.Size().Width - p.bar.Size().Width; over > 0.5 || right.Position().X < 12+got {
			t.Errorf("the buttons lie at %v with %v of %v", right.Position(), right.Size(), p.bar.Size())
		}
	}
	same(t, "the word of the zoom where there is room", zoom.Visible(), true)
	p.place.SetText("12 dari 14")
	p.content.Resize(fyne.NewSize(340, 500))
	same(t, "the word of the zoom in a narrow pane", zoom.Visible(), false)
	same(t, "a choice among papers", p.choices.Objects[0].(*kit.Select).Selected(), "Rangkap 12")
	same(t, "least width", p.bar.MinSize().Width <= 356, true)
}
