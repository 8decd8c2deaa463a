package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// closing is the sentence before the signatures. It counts the copies only
// where the closing article does not.
func (w *agreementWriter) closing() string {
	text := "Demikian " + w.kind + " ini dibuat dan ditandatangani oleh PARA PIHAK pada hari, tanggal, dan tempat tersebut di atas"
	if w.copiesTold() {
		return text + "."
	}
	n := int64(len(w.agreement.Parties))
	text += ", dalam rangkap " + strconv.FormatInt(n, 10) + " (" + bahasa.Words(n) + ") asli"
	if !w.office.Agreements.NoStamp {
		text += ", bermeterai cukup"
	}
	return text + ", dan masing-masing mempunyai kekuatan hukum yang sama."
}

// copiesTold tells whether the closing article says in how many copies the
// paper is made.
func (w *agreementWriter) copiesTold() bool {
	for _, art := range w.agreement.Articles {
		if art.Topic == app.TopicClosing || strings.EqualFold(oneLine(art.Title), "penutup") {
			if mentions(art.Clauses, "rangkap") {
				return true
			}
		}
	}
	return false
}

func mentions(ps []app.Provision, word string) bool {
	for _, p := range ps {
		if strings.Contains(strings.ToLower(p.Text), word) || mentions(p.Items, word) {
			return true
		}
	}
	return false
}

// signatures stands first party left, or right where the office has it so.
// Names are in capitals, titles keep their case.
func (w *agreementWriter) signatures() Signatures {
	out := Signatures{Before: 1.2, Stamp: true, PerRow: 3}
	if n := len(w.order); n == 2 || n == 4 {
		out.PerRow = 2
	}
	for k := range w.order {
		i := w.order[k]
		if w.office.Agreements.SecondLeft {
			i = w.order[len(w.order)-1-k]
		}
		p := w.agreement.Parties[i]
		s := Signature{Lead: w.names[i], Meterai: i == w.stamped}
		if position := positionOf(p.Signatory); position != "" {
			s.Position = []string{position + ","}
		}
		name := signatoryName(p)
		s.Name = Bold(name)
		if name == "" {
			s.Name = Plain("(" + dots(36) + ")")
		}
		if id := idLine(w.office, p.Signatory); id != "" {
			s.Below = []string{id}
		}
		out.Columns = append(out.Columns, s)
	}
	return out
}

// attachments stand each on a page of its own, under the agreement's name and
// numbers.
func (w *agreementWriter) attachments() []Block {
	var out []Block
	for i, t := range w.agreement.Attachments {
		name := "LAMPIRAN"
		if len(w.agreement.Attachments) > 1 {
			name += " " + bahasa.Roman(i+1)
		}
		subject := strings.ToUpper(w.kind + " tentang " + orDots(w.text(oneLine(w.agreement.Title)), 60))
		out = append(out, NewPage{},
			Paragraph{Runs: Bold(name), Align: Left, KeepNext: true},
			Paragraph{Runs: Plain(subject), Align: Left, KeepNext: true})
		out = append(out, w.numberLines(Left)...)
		if title := oneLine(w.text(t.Title)); title != "" {
			out = append(out, Spacer{Lines: 1}, Title{Lines: []Runs{Bold(strings.ToUpper(title))}, After: 0.5})
		}
		text := prose(w.text(t.Text), 0.5)
		if len(text) == 0 {
			text = []Block{Paragraph{Runs: Plain(dots(80)), Align: Left, Before: 0.5}}
		}
		if w.office.Agreements.FillDashes {
			fillDashes(text)
		}
		out = append(out, text...)
	}
	return out
}

// Coordinators are who initials a draft before it goes on to the signatories.
var Coordinators = []string{"OPD Pemrakarsa", "Kepala Bagian Kerja Sama", "Kepala Bagian Hukum", "Kepala Subbagian Kerja Sama"}

// coordinatorsRow is how many stand side by side.
const coordinatorsRow = 5

// coordination is the table in which those who read a draft put date and
// initials. Its rows stay on one page.
func coordination(columns []string) []Block {
	if len(columns) == 0 {
		columns = Coordinators
	}
	var out []Block
	out = append(out, Paragraph{Runs: Bold("PARAF KOORDINASI"), Align: Centre, Before: 2, KeepNext: true})
	for len(columns) > 0 {
		n := min(len(columns), coordinatorsRow)
		t := Table{Before: 0.4, Scale: 0.85}
		var names, days, initials Row
		for _, c := range columns[:n] {
			t.Columns = append(t.Columns, Column{Share: 100 / float64(n), Align: Left})
			names.Cells = append(names.Cells, Cell{Runs: Bold(orDots(oneLine(c), 20))})
			days.Cells = append(days.Cells, Cell{Runs: Plain("Tanggal:")})
			initials.Cells = append(initials.Cells, Cell{Runs: Plain("Paraf:")})
		}
		days.Height, days.KeepNext = 9, true
		initials.Height = 18
		t.Head, t.Rows = []Row{names}, []Row{days, initials}
		out = append(out, t)
		columns = columns[n:]
	}
	return out
}
