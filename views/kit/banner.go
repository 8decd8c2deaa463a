package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Banner tells one thing over the whole width of its pane, with at most one
// act. It is 36 high, more when its sentence has to wrap.
type Banner struct {
	widget.BaseWidget
	tone   Tone
	icon   string
	text   *Paragraph
	action *Button
	round  bool
	bare   bool // no ground, see NewNote
}

// NewBanner makes a banner; without an action its button is not shown. Words
// between **asterisks** are bold.
func NewBanner(tone Tone, text, action string, tapped func()) *Banner {
	b := &Banner{tone: tone}
	_, _, ink, _ := b.colors()
	b.text = NewParagraph(text, TextBody.Colored(ink))
	b.action = NewButton(action, "", Link, tapped)
	b.SetTone(tone)
	b.SetAction(action)
	b.ExtendBaseWidget(b)
	return b
}

func (b *Banner) colors() (fill color.NRGBA, icon string, ink, sign color.NRGBA) {
	switch b.tone {
	case ToneErr:
		return ErrBg, "error", Err, Err
	case ToneWarn:
		return WarnBg, "warn", Warn, Warn
	case ToneOK:
		return OKBg, "tick", OK, OK
	}
	return Soft, "info", PriHover, Pri
}

// SetText changes the sentence.
func (b *Banner) SetText(text string) {
	b.text.SetText(text)
	b.Refresh()
}

// SetTone changes colour and sign.
func (b *Banner) SetTone(tone Tone) {
	b.tone = tone
	_, icon, ink, _ := b.colors()
	b.icon = icon
	b.text.SetStyle(TextBody.Colored(ink))
	b.action.flat = &ink
	b.action.Refresh()
	b.Refresh()
}

// SetIcon changes the sign.
func (b *Banner) SetIcon(name string) {
	b.icon = name
	b.Refresh()
}

// SetAction changes the word of the act; "" takes it away.
func (b *Banner) SetAction(action string) {
	b.action.SetText(action)
	b.action.Hidden = action == ""
	b.Refresh()
}

// Bordered makes the act a plain button with a sign, as on a record that is final.
func (b *Banner) Bordered(icon string) *Banner {
	b.action.flat = nil
	b.action.icon = icon
	b.action.SetKind(Plain)
	b.action.Refresh()
	return b
}

// Rounded gives the banner round corners, for one that stands inside a form.
func (b *Banner) Rounded() *Banner {
	b.round = true
	b.Refresh()
	return b
}

// Children are the sentence and the act.
func (b *Banner) Children() []fyne.CanvasObject { return []fyne.CanvasObject{b.text, b.action} }

// CreateRenderer is Fyne's way to draw the widget.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &bannerRenderer{banner: b, box: canvas.NewRectangle(Soft), icon: newIcon(b.icon, Pri)}
	r.Refresh()
	return r
}

type bannerRenderer struct {
	banner *Banner
	box    *canvas.Rectangle
	icon   *canvas.Image
}

// lead is where the sentence begins, after its sign.
func (r *bannerRenderer) lead() float32 {
	if r.banner.bare {
		return iconSize + 8
	}
	return 12 + iconSize + 8
}

// side is what the right end keeps for the act.
func (r *bannerRenderer) side() float32 {
	side := float32(12)
	if r.banner.bare {
		side = 0
	}
	if seen(r.banner.action) {
		side = side + r.banner.action.MinSize().Width + 8
	}
	return side
}

func (r *bannerRenderer) MinSize() fyne.Size {
	width := r.banner.Size().Width
	if width < 8 {
		width = 2 * paragraphGuess
	}
	high := r.banner.text.HeightFor(width - r.lead() - r.side())
	if r.banner.bare {
		return fyne.NewSize(r.lead()+r.side()+96, fyne.Max(HeightControl, high))
	}
	return fyne.NewSize(r.lead()+r.side()+96, fyne.Max(36, high+16))
}

func (r *bannerRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	lead, side := r.lead(), r.side()
	width := fyne.Max(0, size.Width-lead-side)
	text := r.banner.text
	high := text.HeightFor(width)
	y := (size.Height - high) / 2
	place(r.icon, lead-8-iconSize, y+(text.lineHeight()-iconSize)/2, iconSize, iconSize)
	place(text, lead, y, width, high)
	if !seen(r.banner.action) {
		return
	}
	min := r.banner.action.MinSize()
	x := size.Width - 8 - min.Width
	if r.banner.bare {
		// The act of a note follows its sentence, when that keeps to one line.
		x = size.Width - min.Width
		if high < 1.5*text.lineHeight() {
			x = fyne.Min(x, lead+text.firstLine(width)+4)
		}
	}
	place(r.banner.action, x, (size.Height-min.Height)/2, min.Width, min.Height)
}

func (r *bannerRenderer) Refresh() {
	fill, _, _, sign := r.banner.colors()
	r.box.FillColor, r.box.CornerRadius = fill, 0
	if r.banner.bare {
		r.box.FillColor = Clear
		if r.banner.tone == ToneWarn {
			sign = WarnSign
		}
	}
	if r.banner.round {
		r.box.CornerRadius = Radius
	}
	setIcon(r.icon, r.banner.icon, sign)
	r.Layout(r.banner.Size())
	canvas.Refresh(r.banner)
}

func (r *bannerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.box, r.icon, r.banner.text, r.banner.action}
}
func (r *bannerRenderer) Destroy() {}
