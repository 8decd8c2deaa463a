package doc

import (
	"fmt"
	"strings"

	"sinergi/app"
)

// Text writes the document as plain text, block by block: what tests compare
// and what a person can read without a page.
func (d Document) Text() string {
	w := &dumper{}
	w.line("judul: %s", d.Title)
	w.line("penulis: %s", d.Author)
	w.line("tanggal: %s", d.Date)
	s := d.Setup
	w.line("kertas: %s %.0fx%.0f mendatar=%v tepi %g %g %g %g huruf serif=%v %g pt nomor=%d", s.Paper.Code,
		s.Paper.Width, s.Paper.Height, s.Landscape, s.Top, s.Bottom, s.Left, s.Right, s.Serif(), s.Size, s.Numbers)
	if s.Leading != 0 && s.Leading != wordLeading {
		w.line("jarak baris: %g", s.Leading)
	}
	if s.Font != "" && s.Font != app.FontSans && s.Font != app.FontSerif {
		w.line("huruf: %s", s.Font)
	}
	if d.Mark != "" {
		w.line("tanda: %s", d.Mark)
	}
	if len(d.Initials) > 0 {
		w.line("paraf: %s", strings.Join(d.Initials, " | "))
	}
	w.blocks(d.Blocks)
	return w.b.String()
}

type dumper struct {
	b      strings.Builder
	indent int
}

func (w *dumper) line(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	for _, l := range strings.Split(text, "\n") {
		w.b.WriteString(strings.TrimRight(strings.Repeat("  ", w.indent)+l, " "))
		w.b.WriteByte('\n')
	}
}

func (w *dumper) blocks(bs []Block) {
	for _, b := range bs {
		b.dump(w)
	}
}

func (w *dumper) inside(f func()) {
	w.indent++
	f()
	w.indent--
}

// String writes runs with *bold*, /italic/, _underlined_, {+added+} and
// [-removed-] marked.
func (rs Runs) String() string {
	var b strings.Builder
	for _, r := range rs {
		t := r.Text
		if r.Underline {
			t = "_" + t + "_"
		}
		if r.Italic {
			t = "/" + t + "/"
		}
		if r.Bold {
			t = "*" + t + "*"
		}
		if r.Size > 0 {
			t = fmt.Sprintf("(%g pt) ", r.Size) + t
		}
		if r.Added {
			t = "{+" + t + "+}"
		}
		if r.Removed {
			t = "[-" + t + "-]"
		}
		b.WriteString(t)
	}
	return b.String()
}

func (b Letterhead) dump(w *dumper) {
	w.line("kop: logo %d bita, garis %s, letak %s, jarak %g mm", len(b.Logo.Data), b.Rule, b.Centre, b.GapMM)
	w.inside(func() {
		for _, l := range b.Lines {
			w.line("%g pt tebal=%v: %s", l.Size, l.Bold, l.Text)
		}
	})
}

func (b Title) dump(w *dumper) {
	if len(b.Logo.Data) > 0 {
		w.line("= [logo %d bita, garis tipis di bawah]", len(b.Logo.Data))
	}
	for _, l := range b.Lines {
		w.line("= %s", l)
	}
}

func (b Paragraph) dump(w *dumper) {
	mark := [...]string{"", "< ", "^ ", "> "}[b.Align]
	if b.Fill {
		mark += "(garis) "
	}
	w.line("%s%s", mark, b.Runs)
}

func (b Fields) dump(w *dumper) {
	for _, f := range b.Rows {
		w.line("%s:", strings.TrimSpace(f.Number+" "+f.Label))
		w.inside(func() { w.blocks(f.Value) })
	}
}

func (b List) dump(w *dumper) {
	for _, it := range b.Items {
		inner := &dumper{}
		inner.blocks(it.Blocks)
		first, rest, more := strings.Cut(strings.TrimSuffix(inner.b.String(), "\n"), "\n")
		w.line("%s %s", it.Mark, first)
		if more {
			w.inside(func() { w.line("%s", rest) })
		}
	}
}

func (b Table) dump(w *dumper) {
	if b.Spare > 0 {
		w.line("tabel %d kolom, %d baris terakhir bila muat", len(b.Columns), b.Spare)
	} else {
		w.line("tabel %d kolom", len(b.Columns))
	}
	w.inside(func() {
		if len(b.Again) > 0 {
			w.line("(di atas kepala setiap halaman berikut:)")
			w.inside(func() { w.blocks(b.Again) })
		}
		for _, r := range b.Head {
			w.line("# %s", r)
		}
		for _, r := range b.Rows {
			w.line("| %s", r)
		}
	})
}

// String writes the cells of a row between bars.
func (r Row) String() string {
	cells := make([]string, len(r.Cells))
	for i, c := range r.Cells {
		cells[i] = c.Runs.String()
		if c.Tick {
			cells[i] += "[v]"
		}
		if c.At > 0 {
			cells[i] = fmt.Sprintf("@%g %s", c.At, cells[i])
		}
		if c.Span > 1 {
			cells[i] += fmt.Sprintf(" (%d kolom)", c.Span)
		}
	}
	s := strings.Join(cells, " | ")
	if r.Thick {
		s += " (garis tebal)"
	}
	return s
}

func (b Signatures) dump(w *dumper) {
	for i, c := range b.Columns {
		w.line("tanda tangan %d dari %d", i+1, len(b.Columns))
		w.inside(func() {
			for _, l := range append([]string{c.Date, c.Lead}, c.Position...) {
				w.line("%s", l)
			}
			switch {
			case c.Meterai:
				w.line("(ruang dengan meterai)")
			case c.Picture.Hash != "" || len(c.Picture.Data) > 0:
				w.line("(ruang dengan gambar %s)", firstOf(c.Picture.Hash, c.Picture.Name))
			default:
				w.line("(ruang)")
			}
			w.line("%s", c.Name)
			for _, l := range c.Below {
				w.line("%s", l)
			}
		})
	}
}

func (b Logos) dump(w *dumper) {
	for i, p := range b.Pictures {
		w.line("lambang %d: %d bita", i+1, len(p.Data))
	}
}

func (b Spacer) dump(w *dumper)  { w.line("(%g baris kosong)", b.Lines) }
func (b NewPage) dump(w *dumper) { w.line("(halaman baru)") }

func (b Pictures) dump(w *dumper) {
	w.line("foto, %d tiap baris", b.PerRow)
	w.inside(func() {
		for _, p := range b.Items {
			w.line("[%s] %s", p.Picture.Name, p.Caption)
		}
	})
}
