package doc

import (
	"strconv"
	"strings"

	"sinergi/app"
)

// Agreement makes the text of an agreement between two or more parties, without
// any mark: what is handed on, compared and turned into a Word file. The order
// of emblems, title, opening sentence, parties, recitals, articles and
// signatures is that of the agreements that the agency has signed (BP2MI and
// the Directorate General of Immigration, December 2020).
func Agreement(o app.Office, a app.Agreement) Document {
	w := newAgreementWriter(o, a)
	return w.document("")
}

// AgreementDraft is the draft with DRAF across its pages and the table of
// coordination initials (paraf koordinasi) at its end.
func AgreementDraft(o app.Office, a app.Agreement) Document {
	w := newAgreementWriter(o, a)
	w.draft = true
	d := w.document("DRAF ")
	d.Mark = draftWord
	d.Blocks = append(d.Blocks, coordination(o.Agreements.Coordination)...)
	return d
}

// AgreementCopy is the n-th signing copy, counted from 1, one a party: order of
// logos and names, side of the duty stamp and boxes for initials follow the
// office's settings. Party n signs copy n over its duty stamp, with any number
// of parties; who keeps it says CopyHolder. An n that no party has gives the
// nearest copy.
func AgreementCopy(o app.Office, a app.Agreement, n int) Document {
	w := newAgreementWriter(o, a)
	n = min(max(n, 1), len(w.agreement.Parties))
	if !o.Agreements.SameOrder {
		w.first(CopyHolder(o, w.agreement, n))
	}
	if !o.Agreements.NoStamp {
		w.stamped = n - 1
	}
	d := w.document("")
	d.Title += " (rangkap " + strconv.Itoa(n) + ")"
	if !o.Agreements.NoInitials {
		d.Initials = w.names
	}
	return d
}

// CopyHolder is the party, counted from 0, that keeps the n-th signing copy,
// counted from 1. As the ministry of defence's rule of 2013 has it, the party
// that signed over the stamp hands its copy to the other: copy 1 goes to the
// second party and copy 2 to the first. Of three and more parties each hands it
// to the next, the last to the first, so that everybody keeps a copy with
// another's stamp. With StampHolder each keeps its own.
func CopyHolder(o app.Office, a app.Agreement, n int) int {
	parties := max(len(a.Parties), 2)
	n = min(max(n, 1), parties)
	if o.Agreements.StampHolder {
		return n - 1
	}
	return n % parties
}

// agreementWriter holds what the parts of one paper share.
type agreementWriter struct {
	office    app.Office
	agreement app.Agreement
	labels    map[string]string
	kind      string
	names     []string // of the parties in the text, in the record's order
	order     []int    // the parties as they stand in title, numbers and signatures
	stamped   int      // the party with the stamp's box, -1: none
	draft     bool
}

func newAgreementWriter(o app.Office, a app.Agreement) *agreementWriter {
	a = settled(a)
	for len(a.Parties) < 2 { // a draft shows where the parties will stand
		a.Parties = append(a.Parties[:len(a.Parties):len(a.Parties)], app.Party{})
	}
	w := &agreementWriter{office: o, agreement: a, labels: a.Labels(), kind: orDots(oneLine(a.Kind), 30), stamped: -1}
	for i := range a.Parties {
		w.names = append(w.names, oneLine(a.PartyName(i)))
		w.order = append(w.order, i)
	}
	return w
}

// settled brings a record that holds articles as plain text, as files and
// pastes have it, into clauses; the caller's record stays as it is.
func settled(a app.Agreement) app.Agreement {
	for _, art := range a.Articles {
		if art.Text != "" {
			a = a.Clone()
			a.Settle()
			return a
		}
	}
	return a
}

// first lets a party stand first; the others follow in their order (alternat).
func (w *agreementWriter) first(party int) {
	order := []int{party}
	for i := range w.agreement.Parties {
		if i != party {
			order = append(order, i)
		}
	}
	w.order = order
}

func (w *agreementWriter) document(before string) Document {
	a := w.agreement
	d := Document{
		Title:   oneLine(before + a.Kind + ": " + w.text(a.Title)),
		Author:  w.office.Name,
		Subject: w.kind,
		Date:    agreementDate(a),
		Setup:   pageSetup(w.office, w.office.Paper.Agreement, app.PageStyle{}, NumbersBottom),
	}
	d.Setup.Top = max(d.Setup.Top, 20)
	d.Blocks = append(d.Blocks, w.head()...)
	body := w.opening()
	body = append(body, w.identification()...)
	body = append(body, w.grounds()...)
	body = append(body, w.articles()...)
	body = append(body, Paragraph{Runs: Plain(w.closing()), Before: 1})
	if w.office.Agreements.FillDashes {
		fillDashes(body)
	}
	d.Blocks = append(d.Blocks, body...)
	d.Blocks = append(d.Blocks, w.signatures())
	d.Blocks = append(d.Blocks, w.attachments()...)
	return d
}

// agreementDate is the day that the file tells of: that of the signature, else
// the first day of validity.
func agreementDate(a app.Agreement) app.Date {
	if a.SignedOn.Valid() {
		return a.SignedOn
	}
	return a.ValidFrom
}

// text is a stored text as it is printed.
func (w *agreementWriter) text(stored string) string {
	return strings.TrimSpace(w.agreement.Fill(stored, w.labels))
}

// fillDashes ends the paragraphs of running text in dashes.
func fillDashes(blocks []Block) {
	for i, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			b.Fill = b.Align == Justify
			blocks[i] = b
		case List:
			for _, it := range b.Items {
				fillDashes(it.Blocks)
			}
		case Fields:
			for _, row := range b.Rows {
				fillDashes(row.Value)
			}
		}
	}
}
