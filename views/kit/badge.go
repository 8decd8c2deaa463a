package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tone is the colour of a badge or banner. It never speaks alone: a word and a
// sign stand with it.
type Tone int

// The tones.
const (
	ToneNeutral Tone = iota
	ToneSoft
	ToneOK
	ToneWarn
	ToneErr
	ToneOutline
	ToneWhite // ToneSoft on a chosen row
)

func (t Tone) colors() (fill, edge, text, sign color.NRGBA) {
	switch t {
	case ToneSoft:
		return Soft, Soft, Pri, Pri
	case ToneOK:
		return OKBg, OKBg, OK, OK
	case ToneWarn:
		return WarnBg, WarnBg, Warn, Warn
	case ToneErr:
		return ErrBg, ErrBg, Err, Err
	case ToneOutline:
		return Surf, BtnEdge, Label, Pri
	case ToneWhite:
		return Surf, Surf, Pri, Pri
	}
	return HeadBg, HeadBg, Ink2, Ink2
}

// BadgeSpec says what a badge shows. Step stands bold before Text, as in
// "4/9 Pembahasan".
type BadgeSpec struct {
	Text, Icon, Step string
	Tone             Tone
}

// Badge is a small state word of 18 high with its sign.
type Badge struct {
	widget.BaseWidget
	spec    BadgeSpec
	shrinks bool
}

// NewBadge makes a badge; icon may be "".
func NewBadge(text, icon string, tone Tone) *Badge {
	return newBadge(BadgeSpec{Text: text, Icon: icon, Tone: tone})
}

// NewStageBadge makes the outlined badge of a stage: "4/9" bold, then the word.
func NewStageBadge(step, word string) *Badge {
	return newBadge(BadgeSpec{Step: step, Text: word, Tone: ToneOutline})
}

func newBadge(spec BadgeSpec) *Badge {
	b := &Badge{spec: spec}
	b.ExtendBaseWidget(b)
	return b
}

// Shrink lets the badge cut its word where it is given less than its width.
func (b *Badge) Shrink() *Badge {
	b.shrinks = true
	return b
}

// Set changes word, sign and tone.
func (b *Badge) Set(text, icon string, tone Tone) {
	b.SetSpec(BadgeSpec{Text: text, Icon: icon, Tone: tone})
}

// SetStage changes the step and word of a stage.
func (b *Badge) SetStage(step, word string) {
	b.SetSpec(BadgeSpec{Step: step, Text: word, Tone: ToneOutline})
}

// SetSpec changes everything at once.
func (b *Badge) SetSpec(spec BadgeSpec) {
	if b.spec != spec {
		b.spec = spec
		b.Refresh()
	}
}

const (
	badgeHeight float32 = 18
	badgeSide   float32 = 6
	badgeGap    float32 = 4
	badgeWord   float32 = 180 // an office's own word for a stage may be a sentence
)

// CreateRenderer is Fyne's way to draw the widget.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &badgeRenderer{
		badge: b,
		box:   &canvas.Rectangle{CornerRadius: Radius, StrokeWidth: 1},
		icon:  newIcon("", Ink2),
		step:  TextSmall.drawn(""),
		word:  TextSmall.drawn(""),
	}
	r.Refresh()
	return r
}

type badgeRenderer struct {
	badge      *Badge
	box        *canvas.Rectangle
	icon       *canvas.Image
	step, word *canvas.Text
	whole      string // the word as it stands where there is room
}

func (r *badgeRenderer) MinSize() fyne.Size {
	width := 2 * badgeSide
	if r.badge.spec.Icon != "" {
		width += iconSmall + badgeGap
	}
	if r.badge.spec.Step != "" {
		width += whole(r.step.MinSize().Width)
		if r.badge.spec.Text != "" {
			width += badgeGap
		}
	}
	return fyne.NewSize(width+whole(r.style().measure(r.whole).Width), badgeHeight)
}

func (r *badgeRenderer) style() TextStyle {
	return TextStyle{Size: TextSmall.Size, Bold: r.badge.spec.Step == ""}
}

func (r *badgeRenderer) Layout(size fyne.Size) {
	y := (size.Height - badgeHeight) / 2
	place(r.box, 0, y, size.Width, badgeHeight)
	x := badgeSide
	if r.badge.spec.Icon != "" {
		place(r.icon, x, y+(badgeHeight-iconSmall)/2, iconSmall, iconSmall)
		x += iconSmall + badgeGap
	}
	min := r.step.MinSize()
	place(r.step, x, y+(badgeHeight-min.Height)/2, min.Width, min.Height)
	if r.badge.spec.Step != "" {
		x += whole(min.Width) + badgeGap
	}
	r.word.Text = r.whole
	if r.badge.shrinks && size.Width > 0 && size.Width < r.MinSize().Width {
		r.word.Text = r.style().fit(r.whole, fyne.Max(0, size.Width-x-badgeSide))
	}
	min = r.word.MinSize()
	place(r.word, x, y+(badgeHeight-min.Height)/2, min.Width, min.Height)
}

func (r *badgeRenderer) Refresh() {
	spec := r.badge.spec
	fill, edge, text, sign := spec.Tone.colors()
	r.box.FillColor, r.box.StrokeColor = fill, edge
	setIcon(r.icon, spec.Icon, sign)
	r.step.Text, r.step.Color, r.step.TextStyle = spec.Step, sign, fyne.TextStyle{Bold: true}
	r.word.Color, r.word.TextStyle = text, fyne.TextStyle{Bold: spec.Step == ""}
	r.whole = r.style().fit(spec.Text, badgeWord)
	r.Layout(r.badge.Size())
	canvas.Refresh(r.badge)
}

func (r *badgeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.step, r.word}
}
func (r *badgeRenderer) Destroy() {}
