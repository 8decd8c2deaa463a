package doc

import (
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// signers are the snapshot in the record, else the office's usual ones.
func signers(o app.Office, m app.Meeting) []app.Signer {
	if len(m.Minutes.Signers) > 0 {
		return m.Minutes.Signers
	}
	return o.Signers
}

// signatureColumns sets the signature columns under a paper of a meeting. City
// and date stand once, over the right-most column that asks for them.
func signatureColumns(o app.Office, m app.Meeting, blocks []app.SignatureBlock) []Signature {
	dated := -1
	for i, b := range blocks {
		if b.WithCity {
			dated = i
		}
	}
	list := signers(o, m)
	out := make([]Signature, len(blocks))
	for i, b := range blocks {
		b.WithCity = i == dated
		if b.Taker {
			out[i] = signature(o, b, minutesTaker(b, m, list), lastDay(m))
			continue
		}
		out[i] = signature(o, b, list, lastDay(m))
	}
	return out
}

// minutesTaker is the meeting's minutes taker in the place that a block asks
// for; number, rank and picture are known where he is one of the signers.
func minutesTaker(b app.SignatureBlock, m app.Meeting, list []app.Signer) []app.Signer {
	out := make([]app.Signer, max(b.Signer, 0)+1)
	who := m.MinutesTaker
	if oneLine(who.Name) == "" {
		return out
	}
	taker := app.Signer{}
	for _, s := range list {
		if who.OfficialID != "" && s.OfficialID == who.OfficialID || bahasa.Fold(signerName(s)) == bahasa.Fold(who.Name) {
			taker = s
			break
		}
	}
	taker.Position, taker.Behalf = "", ""
	taker.Name.Front, taker.Name.Name, taker.Name.Back = bahasa.SplitName(who.Name)
	out[max(b.Signer, 0)] = taker
	return out
}

// signerName is a signer's name with titles.
func signerName(s app.Signer) string {
	return oneLine(bahasa.FullName(s.Name.Front, s.Name.Name, s.Name.Back))
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
	out.Position = positionLines(s, b.Capitals)
	name := signerName(s)
	if name == "" {
		out.Name = Plain("(" + dots(40) + ")")
		return out
	}
	if b.Capitals {
		name = oneLine(bahasa.UpperName(s.Name.Front, s.Name.Name, s.Name.Back))
	}
	out.Name = Runs{{Text: name, Underline: b.Underline}}
	out.Picture = Picture{Hash: s.Picture}
	if b.Rank && s.Rank != "" {
		out.Below = append(out.Below, oneLine(s.Rank))
	}
	if id := idLine(o, s); id != "" && !b.NoNumber {
		out.Below = append(out.Below, id)
	}
	return out
}

// positionLines are the positions over the room to sign, each with a comma
// behind it: the signer's own, with Plt. and the like before it, under the one
// he signs for (a.n.) and the one between both (u.b.).
func positionLines(s app.Signer, capitals bool) []string {
	write := func(mark, position string) []string {
		own, position := positionMark(oneLine(strings.TrimRight(strings.TrimSpace(position), ", ")))
		if position == "" {
			return nil
		}
		if capitals {
			position = strings.ToUpper(position)
		}
		if !strings.EqualFold(own, mark) {
			mark = strings.TrimSpace(mark + " " + own)
		}
		return []string{strings.TrimSpace(mark+" "+position) + ","}
	}
	out := write("a.n.", s.Behalf)
	if between := write("", s.Through); len(out) > 0 && len(between) > 0 {
		out = append(append(out, between...), "u.b.")
	}
	return append(out, write(s.Acting, s.Position)...)
}

// positionMarks stand before a position and keep their letters in capitals.
var positionMarks = []string{"a.n.", "u.b.", "Plt.", "Plh.", "Pj.", "Pjs."}

// positionMark parts a typed position from the mark before it.
func positionMark(position string) (mark, rest string) {
	first, after, found := strings.Cut(position, " ")
	for _, m := range positionMarks {
		if found && strings.EqualFold(first, m) {
			return m, after
		}
	}
	return "", position
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
