package kit

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// toastTime is how long a toast stays.
const toastTime = 8 * time.Second

const (
	toastMargin = 32 // least room beside a toast
	toastLines  = 4  // at most; a longer sentence ends in "…"
)

// ToastHost shows one short message at a time over the foot of the window. It
// stands above the window's content, as the last object of a stack.
type ToastHost struct {
	widget.BaseWidget
	now *toast
	age int // grows with each toast, so that an old timer knows it is late
}

// NewToastHost makes a place for messages.
func NewToastHost() *ToastHost {
	h := &ToastHost{}
	h.ExtendBaseWidget(h)
	return h
}

// ShowToast tells what was done, for eight seconds, with one act such as
// "Urungkan"; an empty action shows none. A newer toast replaces an older one.
func ShowToast(host *ToastHost, text, action string, tapped func()) {
	host.Tell("tick", text, action, "", tapped)
}

// Tell is ShowToast with a sign and the keys that do the act.
func (h *ToastHost) Tell(icon, text, action, keys string, tapped func()) {
	h.age++
	h.now = newToast(h, icon, text, action, keys, tapped)
	h.Refresh()
	h.wait(h.age)
}

// wait takes the toast away later, unless the pointer or the focus holds it.
func (h *ToastHost) wait(age int) {
	After(toastTime, func() {
		switch {
		case h.now == nil || h.age != age:
		case h.now.held():
			h.wait(age)
		default:
			h.Dismiss()
		}
	})
}

// Dismiss takes the toast away.
func (h *ToastHost) Dismiss() {
	if h.now == nil {
		return
	}
	if c := fyne.CurrentApp().Driver().CanvasForObject(h); c != nil && h.now.focused() {
		c.Unfocus()
	}
	h.now = nil
	h.Refresh()
}

// Act does what the toast offers, as Ctrl+Z asks; false when there is nothing.
func (h *ToastHost) Act() bool {
	if h.now == nil || h.now.tapped == nil {
		return false
	}
	h.now.act()
	return true
}

// Text is what is told now, or "".
func (h *ToastHost) Text() string {
	if h.now == nil {
		return ""
	}
	return h.now.text
}

// CreateRenderer is Fyne's way to draw the widget.
func (h *ToastHost) CreateRenderer() fyne.WidgetRenderer {
	h.ExtendBaseWidget(h)
	return &toastHostRenderer{host: h}
}

type toastHostRenderer struct{ host *ToastHost }

func (r *toastHostRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *toastHostRenderer) Layout(size fyne.Size) {
	if t := r.host.now; t != nil {
		width := fyne.Min(t.MinSize().Width, size.Width-2*toastMargin)
		high := t.heightFor(width)
		place(t, (size.Width-width)/2, size.Height-HeightStatus-16-high, width, high)
	}
}

func (r *toastHostRenderer) Refresh() {
	r.Layout(r.host.Size())
	canvas.Refresh(r.host)
}

func (r *toastHostRenderer) Objects() []fyne.CanvasObject {
	if r.host.now == nil {
		return nil
	}
	return []fyne.CanvasObject{r.host.now}
}
func (r *toastHostRenderer) Destroy() {}

// toast is one message.
type toast struct {
	widget.BaseWidget
	host          *ToastHost
	text          string
	icon          string
	tapped        func()
	action, close *Button
	hovered       bool
}

var _ desktop.Hoverable = (*toast)(nil)

func newToast(h *ToastHost, icon, text, action, keys string, tapped func()) *toast {
	t := &toast{host: h, text: oneLine(text), icon: icon}
	if action != "" && tapped != nil {
		t.tapped = tapped
	}
	t.action = NewButton(action, "", Link, t.act)
	t.action.flat, t.action.small = &SideMark, keys
	t.action.Hidden = t.tapped == nil
	t.close = NewButton("", "close", Quiet, h.Dismiss)
	t.close.flat = &SideIcon
	t.ExtendBaseWidget(t)
	return t
}

func (t *toast) act() {
	t.host.Dismiss()
	t.tapped()
}

func (t *toast) focused() bool                    { return t.action.focused || t.close.focused }
func (t *toast) held() bool                       { return t.hovered || t.action.hovered || t.close.hovered || t.focused() }
func (t *toast) MouseIn(*desktop.MouseEvent)      { t.hovered = true }
func (t *toast) MouseMoved(*desktop.MouseEvent)   {}
func (t *toast) MouseOut()                        { t.hovered = false }
func (t *toast) Tapped(*fyne.PointEvent)          {} // what lies under the toast is not pressed
func (t *toast) TappedSecondary(*fyne.PointEvent) {}

func (t *toast) CreateRenderer() fyne.WidgetRenderer {
	return &toastRenderer{
		toast: t,
		box: &canvas.Rectangle{FillColor: Side, CornerRadius: RadiusCard, Shadow: canvas.Shadow{
			Color: faded(Side, 0.35), BlurRadius: 8, Offset: fyne.NewPos(0, 2),
		}},
		icon: newIcon(t.icon, SideText),
	}
}

// around is the width of all but the sentence.
func (t *toast) around() float32 {
	width := 12 + iconSize + 8 + 8 + HeightControl + 6
	if !t.action.Hidden {
		width += t.action.MinSize().Width + 4
	}
	return width
}

// lines is the sentence as it stands in a toast of this width.
func (t *toast) lines(width float32) []string {
	room := width - t.around() + 0.5
	var pieces [][]piece
	var line []piece
	used := float32(0)
	for n, word := range strings.Fields(t.text) {
		glue := ""
		if n > 0 {
			glue = " "
		}
		line, used, pieces = addChunk(line, used, pieces, glue, word, TextBody, false, room)
	}
	var out []string
	for _, p := range append(pieces, line) {
		if len(out) == toastLines {
			out[toastLines-1] = TextBody.fit(out[toastLines-1]+" "+pieceText(p), room)
			break
		}
		out = append(out, pieceText(p))
	}
	return out
}

func pieceText(line []piece) (text string) {
	for _, p := range line {
		text += p.text
	}
	return text
}

// heightFor is the height of the toast in this width.
func (t *toast) heightFor(width float32) float32 {
	return HeightBar + float32(len(t.lines(width))-1)*TextBody.measure("M").Height
}

type toastRenderer struct {
	toast *toast
	box   *canvas.Rectangle
	icon  *canvas.Image
	texts []*canvas.Text // one a line
}

func (r *toastRenderer) MinSize() fyne.Size {
	return fyne.NewSize(TextBody.measure(r.toast.text).Width+r.toast.around(), HeightBar)
}

func (r *toastRenderer) Layout(size fyne.Size) {
	r.box.Resize(size)
	place(r.icon, 12, (size.Height-iconSize)/2, iconSize, iconSize)
	lines, high := r.toast.lines(size.Width), TextBody.measure("M").Height
	r.texts = nil
	for i, line := range lines {
		text := TextBody.Colored(Surf).drawn(line)
		y := (size.Height-high*float32(len(lines)))/2 + high*float32(i)
		place(text, 12+iconSize+8, y, text.MinSize().Width, high)
		r.texts = append(r.texts, text)
	}
	x := size.Width - 6 - HeightControl
	place(r.toast.close, x, (size.Height-HeightControl)/2, HeightControl, HeightControl)
	if !r.toast.action.Hidden {
		wide := r.toast.action.MinSize().Width
		place(r.toast.action, x-4-wide, (size.Height-HeightControl)/2, wide, HeightControl)
	}
}

func (r *toastRenderer) Refresh() { r.Layout(r.toast.Size()) }

func (r *toastRenderer) Objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{r.box, r.icon}
	for _, text := range r.texts {
		out = append(out, text)
	}
	return append(out, r.toast.action, r.toast.close)
}
func (r *toastRenderer) Destroy() {}
