package kit

import (
	"fmt"
	"image/color"
	"math"
	"testing"
)

// luminance and contrast follow WCAG 2.2, "relative luminance" and "contrast
// ratio".
func luminance(c color.NRGBA) float64 {
	linear := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

const (
	readable = 4.5 // text
	visible  = 3.0 // icons, borders of controls, focus
)

func TestContrastIsComputedRight(t *testing.T) {
	for _, c := range []struct {
		a, b color.NRGBA
		want float64
	}{
		{hex(0x000000), hex(0xFFFFFF), 21},
		{hex(0x777777), hex(0xFFFFFF), 4.48},
		{hex(0xFFFFFF), hex(0xFFFFFF), 1},
	} {
		if got := contrast(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("contrast of %v and %v is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}

// TestEveryPairCanBeRead holds each pair of colours that the widgets draw on
// each other against its bound.
func TestEveryPairCanBeRead(t *testing.T) {
	text := map[string][2]color.NRGBA{
		"ink on white": {Ink, Surf}, "ink on bg": {Ink, Bg}, "ink on head": {Ink, HeadBg}, "ink on soft": {Ink, Soft},
		"ink on desk":   {Ink, DeskBg},
		"ink2 on white": {Ink2, Surf}, "ink2 on bg": {Ink2, Bg}, "ink2 on head": {Ink2, HeadBg}, "ink2 on soft": {Ink2, Soft},
		"ink3 on white": {Ink3, Surf}, "ink3 on bg": {Ink3, Bg}, "ink3 on read-only": {Ink3, ReadOnly}, "ink3 on head": {Ink3, HeadBg},
		"label on white": {Label, Surf}, "label on read-only": {Label, ReadOnly}, "label on head": {Label, HeadBg},
		"label on soft": {Label, Soft}, "ink on selected text": {Ink, Selection},
		"white on pri": {Surf, Pri}, "white on pri hover": {Surf, PriHover}, "pri on white": {Pri, Surf},
		"pri on bg": {Pri, Bg}, "pri on soft": {Pri, Soft}, "pri hover on soft": {PriHover, Soft},
		"side text on side": {SideText, Side}, "white on side": {Surf, Side}, "white on chosen room": {Surf, SideOn},
		"side text on chosen room": {SideText, SideOn}, "link on toast": {SideMark, Side}, "keys on toast": {SideIcon, Side},
		"ok": {OK, OKBg}, "warn": {Warn, WarnBg}, "err": {Err, ErrBg}, "err on white": {Err, Surf}, "err on bg": {Err, Bg},
		"count": {Count, CountBg}, "unsaved on white": {Unsaved, Surf}, "unsaved on head": {Unsaved, HeadBg},
	}
	signs := map[string][2]color.NRGBA{
		"field border on white": {Edge, Surf}, "sign of an empty pane": {Edge, Surf},
		"focus on white": {Pri, Surf}, "focus on bg": {Pri, Bg}, "focus on desk": {Pri, DeskBg}, "focus on soft": {Pri, Soft},
		"focus in side bar": {Surf, Side}, "focus in chosen room": {Surf, SideOn},
		"mark of chosen room": {SideMark, SideOn}, "icon in side bar": {SideIcon, Side}, "icon in chosen room": {Surf, SideOn},
		"icon on button": {Ink2, Surf}, "warn sign on white": {WarnSign, Surf}, "warn sign on bg": {WarnSign, Bg},
		"warn sign on warn": {Warn, WarnBg}, "count pill on side": {CountBg, Side}, "bar of progress": {Pri, HeadBg},
	}
	for name, pair := range text {
		if got := contrast(pair[0], pair[1]); got < readable {
			t.Errorf("text, %s: contrast %.2f, want at least %.1f", name, got, readable)
		}
	}
	for name, pair := range signs {
		if got := contrast(pair[0], pair[1]); got < visible {
			t.Errorf("sign, %s: contrast %.2f, want at least %.1f", name, got, visible)
		}
	}
}

// TestTokensKeepTheirContrast pins each token with the contrast that the look
// promises for it.
func TestTokensKeepTheirContrast(t *testing.T) {
	for _, c := range []struct {
		name  string
		token color.NRGBA
		hex   string
		on    color.NRGBA
		want  float64 // 0: none is promised
	}{
		{"ink", Ink, "#17252D", Surf, 15.7},
		{"ink", Ink, "#17252D", Bg, 14.5},
		{"ink2", Ink2, "#4A5C67", Surf, 7.0},
		{"ink2", Ink2, "#4A5C67", HeadBg, 5.8},
		{"ink3", Ink3, "#586A75", Surf, 5.6},
		{"ink3", Ink3, "#586A75", Bg, 5.2},
		{"label", Label, "#2B3B45", Surf, 11.6},
		{"surf", Surf, "#FFFFFF", Surf, 0},
		{"bg", Bg, "#F3F6F8", Surf, 0},
		{"head", HeadBg, "#E6ECEF", Surf, 0},
		{"desk", DeskBg, "#DCE3E8", Surf, 0},
		{"line", Line, "#D3DCE2", Surf, 0},
		{"edge", Edge, "#7F919C", Surf, 3.3},
		{"btnedge", BtnEdge, "#AEBCC5", Surf, 0},
		{"pri", Pri, "#0B5A7D", Surf, 7.6},
		{"prih", PriHover, "#094B69", Surf, 9.5},
		{"soft", Soft, "#DCECF4", Pri, 6.3},
		{"halo", Halo, "#A8D4EA", Surf, 0},
		{"side", Side, "#12343F", SideText, 10.1},
		{"sideon", SideOn, "#1E4B59", Surf, 0},
		{"sidebar", SideMark, "#6CC7E6", Surf, 0},
		{"side text", SideText, "#D5E3E8", Side, 10.1},
		{"side icon", SideIcon, "#9FBAC4", Side, 6.5},
		{"ok", OK, "#1B6237", OKBg, 6.2},
		{"ok ground", OKBg, "#DDF0E3", OK, 6.2},
		{"warn", Warn, "#7A4A00", WarnBg, 6.4},
		{"warn ground", WarnBg, "#FCEBCB", Warn, 6.4},
		{"warn sign", WarnSign, "#B25E00", Surf, 0},
		{"err", Err, "#A3201D", ErrBg, 6.2},
		{"err ground", ErrBg, "#FBE3E1", Err, 6.2},
		{"err", Err, "#A3201D", Surf, 7.6},
		{"count", Count, "#3A2500", CountBg, 9.3},
		{"count ground", CountBg, "#F7C873", Count, 9.3},
		{"unsaved", Unsaved, "#8A4B00", Surf, 0},
		{"read-only", ReadOnly, "#EEF2F4", Surf, 0},
		{"selection", Selection, "#B9DDEE", Surf, 0},
		{"scroll bar", ScrollBar, "#A9B7C0", Surf, 0},
	} {
		if got := fmt.Sprintf("#%02X%02X%02X", c.token.R, c.token.G, c.token.B); got != c.hex || c.token.A != 0xFF {
			t.Errorf("%s is %s (opacity %d), want %s", c.name, got, c.token.A, c.hex)
		}
		if got := contrast(c.token, c.on); c.want > 0 && math.Abs(got-c.want) > 0.1 {
			t.Errorf("%s has contrast %.2f, the look promises %.1f", c.name, got, c.want)
		}
	}
}
