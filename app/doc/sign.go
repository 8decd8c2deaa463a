package doc

import (
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// signers are the snapshot in the record, else the office's usual ones.
func (w *minutesWriter) signers() []app.Signer {
	if len(w.meeting.Minutes.Signers) > 0 {
		return w.meeting.Minutes.Signers
	}
	return w.office.Signers
}

func (w *minutesWriter) signatures(blocks []app.SignatureBlock) Block {
	s := Signatures{Before: 1.5}
	for _, b := range blocks {
		s.Columns = append(s.Columns, signature(w.office, b, w.signers(), lastDay(w.meeting)))
	}
	return s
}

// lastDay is the day a paper of a meeting is dated: its own last day, never
// the day of printing.
func lastDay(m app.Meeting) app.Date {
	if m.To != "" {
		return m.To
	}
	return m.From
}

// signature sets one signature column. A signer who is not known yet is a
// dotted line.
func signature(o app.Office, b app.SignatureBlock, signers []app.Signer, day app.Date) Signature {
	out := Signature{Lead: b.Lead}
	if b.WithCity {
		out.Date = orDots(o.City, 20) + ", " + orDots(day.Long(), 24)
	}
	var s app.Signer
	if b.Signer >= 0 && b.Signer < len(signers) {
		s = signers[b.Signer]
	}
	out.Position = positionLines(s)
	name := bahasa.FullName(s.Name.Front, s.Name.Name, s.Name.Back)
	if oneLine(name) == "" {
		out.Name = Plain("(" + dots(40) + ")")
		return out
	}
	out.Name = Runs{{Text: oneLine(name), Underline: b.Underline}}
	if b.Rank && s.Rank != "" {
		out.Below = append(out.Below, oneLine(s.Rank))
	}
	if id := idLine(o, s); id != "" {
		out.Below = append(out.Below, id)
	}
	return out
}

// positionLines is the position over the room to sign, with Plt. and the like
// before it and a comma behind it.
func positionLines(s app.Signer) []string {
	position := oneLine(strings.TrimSuffix(strings.TrimSpace(s.Position), ","))
	if position == "" {
		return nil
	}
	if s.Acting != "" {
		position = s.Acting + " " + position
	}
	return []string{position + ","}
}

// idLine is the signer's number with its prefix; only a NIP takes the office's
// own prefix and spacing.
func idLine(o app.Office, s app.Signer) string {
	number := oneLine(s.IDNumber)
	if number == "" {
		return ""
	}
	prefix := o.NIPPrefix
	if prefix == "" {
		prefix = "NIP "
	}
	kind := s.IDKind
	if kind == "" {
		kind = bahasa.ReadNIP(number).Kind
	}
	switch kind {
	case app.IDNIP:
		return prefix + bahasa.FormatNIP(number, o.NIPSpaced)
	case app.IDNone:
		return number
	}
	return kind + " " + bahasa.FormatNIP(number, o.NIPSpaced)
}
