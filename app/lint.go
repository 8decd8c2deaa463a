package app

// Finding is one fault that the check of a draft (periksa naskah) has found.
type Finding struct {
	Rule    string // one of the Rule constants
	Part    string // where to go: one of the Draft constants
	Index   int    // which party, recital, basis or attachment, from 0
	Mark    string // the article or provision, for DraftArticle
	Field   string // the record's field, as FieldErrors name it: "parties[1].legal_ground"
	At      string // the place in words: "Pasal 5 ayat (2)", "Komparisi, PIHAK KEDUA"
	Message string // what is wrong, and what to do
	Word    string // what the button says: "Perbaiki", "Isi", "Pilih pasal"
	Repair  func(*Agreement)
}

// Parts of a draft, for Finding.Part and the outline.
const (
	DraftTitle       = "title"   // title and number, dates, term
	DraftParties     = "parties" // komparisi
	DraftRecitals    = "recitals"
	DraftBasis       = "basis"
	DraftArticle     = "article"
	DraftAttachments = "attachments"
)

// LintContext is what the check knows beside the draft.
type LintContext struct {
	Office       Office
	Institutions []string  // other bodies that the office knows, for leftover names
	Meeting      Date      // the last meeting on it, for a signing day before it
	Parent       Agreement // of a renewal or addendum
}

// Lint checks a draft and gives its findings in the order of the paper. It
// changes nothing; a finding whose Repair is not nil can be mended by calling
// it on the record.
func Lint(c LintContext, a Agreement) []Finding { return nil }
