package doc

import "sinergi/app"

// Dotted lines for the pen: writtenLines for what is long, each so many lines
// below the one above it; a short value has at most shortDots.
const (
	writtenLines = 4
	writtenGap   = 0.5
	shortDots    = 60
)

// dotWidth is how wide a dot is as a share of the size: in the program's own
// fonts, and more than in any usual one of the machine.
func dotWidth(font string) float64 {
	switch font {
	case "", app.FontSans:
		return 0.278
	case app.FontSerif:
		return 0.25
	}
	return 0.36
}

// dotted is room to write a section by hand: one line, or several that reach
// across where the text would be long.
func (w *minutesWriter) dotted(s app.MinutesSection) []Block {
	const pointMM = 25.4 / 72
	em := max(w.setup.Size, 1) * pointMM
	width := w.setup.fullWidth() - 2
	if s.Style == app.StyleField || s.Style == app.StyleNumbered {
		width -= w.setup.fullWidth()*w.label + em // behind the colon
	}
	count := max(int(width/(dotWidth(w.setup.Font)*em)), 10)
	if s.Style == app.StyleField {
		return []Block{Paragraph{Runs: Plain(dots(min(count-len(s.Lead)*2, shortDots))), Align: Left}}
	}
	lines := make([]Block, writtenLines)
	for i := range lines {
		lines[i] = Paragraph{Runs: Plain(dots(count)), Align: Left, Before: min(float64(i), 1) * writtenGap}
	}
	return lines
}
