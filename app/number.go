package app

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

// Gap is what stands for the sequence when it is left for the pen.
const Gap = "      "

// Format gives the number with this sequence on this day. Sequence 0 leaves a
// Gap for the pen.
func (p NumberPattern) Format(sequence int, on Date) string { return "" }

// Series names the sequence that the pattern counts in on this day: numbers in
// one series never repeat. It holds the scope and, if Yearly, the year.
func (p NumberPattern) Series(on Date) string { return "" }

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

// DefaultPatterns are the patterns that an office begins with.
func DefaultPatterns() []NumberPattern { return nil }
