package app

import (
	"fmt"
	"slices"
	"strings"

	"sinergi/app/bahasa"
)

// NumberPattern is how an office numbers one kind of paper. Tokens in braces:
// {urut} the sequence, {klasifikasi}, {unit}, {bulan} 05, {bulan romawi} V,
// {tahun} 2023, {tahun pendek} 23; anything else is printed as it stands.
type NumberPattern struct {
	Code           string `json:"code"`            // names the pattern; unique in the office
	Name           string `json:"name"`            // "Nomor PKS dari BP2MI"
	For            string `json:"for"`             // NumberAgreement, NumberMinutes or NumberLetter
	Kind           string `json:"kind,omitempty"`  // only for this kind of agreement; empty: all
	Party          string `json:"party,omitempty"` // only for this party (institution); empty: our own
	Pattern        string `json:"pattern"`         // "PKS.{urut}/SU/{bulan romawi}/{tahun}"
	Classification string `json:"classification,omitempty"`
	Unit           string `json:"unit,omitempty"`
	Width          int    `json:"width"`           // least digits of {urut}: 3 gives 007; 0..6
	Scope          string `json:"scope"`           // one of the Scope constants
	Yearly         bool   `json:"yearly"`          // begins again at First every year
	First          int    `json:"first,omitempty"` // 0: 1
}

// What a pattern is for.
const (
	NumberAgreement = "agreement"
	NumberMinutes   = "minutes"
	NumberLetter    = "letter"
)

// Which papers share one sequence.
const (
	ScopePattern        = "pattern"        // this pattern alone
	ScopeClassification = "classification" // all patterns of the same classification
	ScopeOffice         = "office"         // all patterns with this scope
)

// Gap is what stands for the sequence when it is left for the pen: dots, since
// spaces at the edge of a number would be lost.
const Gap = "........"

// numberTokens are the words in braces that a pattern may hold.
var numberTokens = []string{"urut", "klasifikasi", "unit", "bulan", "bulan romawi", "tahun", "tahun pendek"}

// missingPart stands in a number for a classification, unit or date that nobody has
// filled in.
const missingPart = "..."

// Format gives the number with this sequence on this day. Sequence 0 leaves a
// Gap for the pen; what the pattern or the day lacks is shown as dots.
func (p NumberPattern) Format(sequence int, on Date) string {
	values := map[string]string{"urut": Gap, "klasifikasi": p.Classification, "unit": p.Unit}
	if sequence > 0 {
		values["urut"] = fmt.Sprintf("%0*d", min(max(p.Width, 0), maxNumberWidth), sequence)
	}
	if on.Valid() {
		day := on.Time()
		month := int(day.Month())
		values["bulan"] = fmt.Sprintf("%02d", month)
		values["bulan romawi"] = bahasa.RomanMonth(month)
		values["tahun"] = fmt.Sprint(day.Year())
		values["tahun pendek"] = fmt.Sprintf("%02d", day.Year()%100)
	}
	var b strings.Builder
	splitPattern(p.Pattern, func(text string) { b.WriteString(text) }, func(token string) {
		switch value := values[token]; {
		case value != "":
			b.WriteString(value)
		case slices.Contains(numberTokens, token):
			b.WriteString(missingPart)
		default:
			b.WriteString("{" + token + "}")
		}
	})
	return b.String()
}

// splitPattern calls text and token for the parts of a pattern in their order.
func splitPattern(pattern string, text, token func(string)) {
	for pattern != "" {
		open := strings.IndexByte(pattern, '{')
		if open < 0 {
			break
		}
		end := strings.IndexByte(pattern[open:], '}')
		if end < 0 {
			break
		}
		text(pattern[:open])
		token(pattern[open+1 : open+end])
		pattern = pattern[open+end+1:]
	}
	text(pattern)
}

// Series names the sequence that the pattern counts in on this day: numbers in
// one series never repeat. It holds the scope and, if Yearly, the year, which
// stands first so that no code can look like another series.
func (p NumberPattern) Series(on Date) string {
	year := "all"
	if p.Yearly {
		year = "none"
		if on.Valid() {
			year = string(on[:4])
		}
	}
	switch p.Scope {
	case ScopeClassification:
		return year + "/" + ScopeClassification + "/" + strings.ToUpper(CleanLine(p.Classification))
	case ScopeOffice:
		return year + "/" + ScopeOffice
	}
	return year + "/" + ScopePattern + "/" + strings.ToUpper(CleanLine(p.Code))
}

// FirstNumber is where a sequence begins: First, else 1.
func (p NumberPattern) FirstNumber() int { return max(p.First, 1) }

// Fits tells whether the pattern numbers this kind of paper for this party. An
// empty party means our own; a pattern's party also stands for those whose
// names begin with it, as "Pemerintah Kabupaten" does.
func (p NumberPattern) Fits(what, kind, party string) bool {
	same := func(a, b string) bool { return bahasa.Fold(a) == bahasa.Fold(b) }
	switch {
	case p.For != what || p.Kind != "" && !same(p.Kind, kind):
		return false
	case p.Party == "" || party == "":
		return p.Party == "" && party == ""
	}
	return strings.HasPrefix(bahasa.Fold(party)+" ", bahasa.Fold(p.Party)+" ")
}

// NumberEntry is one line of the number register (buku nomor).
type NumberEntry struct {
	ID       string `json:"id,omitempty"`
	Series   string `json:"series"`
	Sequence int    `json:"sequence"`          // 0 for a manual number outside any sequence
	Pattern  string `json:"pattern,omitempty"` // code
	Number   string `json:"number"`            // as printed
	State    string `json:"state"`             // one of the Number states
	On       Date   `json:"on"`
	Subject  string `json:"subject,omitempty"`
	RecordID string `json:"record_id,omitempty"` // the agreement or meeting that carries it
	Slot     string `json:"slot,omitempty"`      // field of the record: "parties[0].number", "minutes.number"
	By       string `json:"by,omitempty"`
	Note     string `json:"note,omitempty"`
	At       string `json:"at,omitempty"` // RFC 3339 UTC, when it was written down
}

// States of a number. None is ever given again, whatever its state.
const (
	NumberReserved = "reserved" // dipesan
	NumberUsed     = "used"     // terpakai
	NumberSkipped  = "skipped"  // dilewati: void, or kept free for the pen
	NumberManual   = "manual"   // typed by hand
)

// NumberFilter chooses register lines, newest first. Zero: the first 200.
type NumberFilter struct {
	Search string
	For    string // pattern codes; empty: all
	State  string
	Year   int
	Limit  int
	After  string // ID of the last line already had
}

// DefaultPatterns are the patterns that an office begins with. None names an
// office: {unit} is filled in by Office.NumberPatterns.
func DefaultPatterns() []NumberPattern {
	return []NumberPattern{
		{
			Code: "NK", Name: "Nota Kesepahaman", For: NumberAgreement, Kind: "Nota Kesepahaman",
			Pattern: "NK.{urut}/{unit}/{bulan romawi}/{tahun}", Width: 2, Scope: ScopePattern, Yearly: true,
		},
		{
			Code: "PKS", Name: "Perjanjian Kerja Sama", For: NumberAgreement, Kind: "Perjanjian Kerja Sama",
			Pattern: "PKS.{urut}/SU/{bulan romawi}/{tahun}", Width: 2, Scope: ScopePattern, Yearly: true,
		},
		{
			Code: "KS", Name: "Naskah kerja sama lain", For: NumberAgreement,
			Pattern: "KS.{urut}/{unit}/{bulan romawi}/{tahun}", Width: 2, Scope: ScopePattern, Yearly: true,
		},
		{
			Code: "PEMKAB", Name: "Nomor dari pemerintah kabupaten", For: NumberAgreement, Party: "Pemerintah Kabupaten",
			Pattern: "{klasifikasi}/{urut}/{unit}/{tahun}", Width: 3, Scope: ScopePattern, Yearly: true,
		},
		{
			Code: "PEMKOT", Name: "Nomor dari pemerintah kota", For: NumberAgreement, Party: "Pemerintah Kota",
			Pattern: "{klasifikasi}/{urut}/{unit}/{tahun}", Width: 3, Scope: ScopePattern, Yearly: true,
		},
		{
			Code: "NOT", Name: "Notulen", For: NumberMinutes,
			Pattern: "NOT-{urut}/{unit}/{bulan romawi}/{tahun}", Width: 3, Scope: ScopePattern, Yearly: true,
		},
		{
			Code: "B", Name: "Surat", For: NumberLetter,
			Pattern: "B-{urut}/{unit}/{bulan romawi}/{tahun}", Width: 3, Scope: ScopePattern, Yearly: true,
		},
	}
}

// NumberPatterns are the office's patterns, or the usual ones before it has
// any. Our own ones without a unit get the office's short name.
func (o *Office) NumberPatterns() []NumberPattern {
	patterns := slices.Clone(o.Numbers)
	if len(patterns) == 0 {
		patterns = DefaultPatterns()
	}
	for i := range patterns {
		if p := &patterns[i]; p.Unit == "" && p.Party == "" {
			p.Unit = o.ShortName
		}
	}
	return patterns
}
