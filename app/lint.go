package app

import (
	"slices"
)

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

// Rules of the check, for Finding.Rule.
const (
	RuleLeftover       = "leftover"         // a name that belongs to another agreement
	RuleForeign        = "foreign"          // another sort of contract: "perjanjian hibah"
	RuleKind           = "kind"             // another word for this paper than its kind
	RulePartyWord      = "party-word"       // PIHAK PERTAMA where it should be PIHAK KESATU
	RuleExtraParty     = "extra-party"      // PIHAK KETIGA where there are two
	RuleArticleNumber  = "article-number"   // a heading "Pasal 9" written by hand
	RuleHandReference  = "hand-reference"   // "Pasal 5" in a text, which follows nothing
	RuleDeadReference  = "dead-reference"   // a reference whose target is gone
	RulePlaceholder    = "placeholder"      // {...} that is unknown or has no value
	RuleDots           = "dots"             // dots that wait to be filled in
	RuleEmptyField     = "empty-field"      // a field that the paper needs
	RuleSpelling       = "spelling"         // Pebruari, Jum'at, kerjasama
	RuleDoubled        = "doubled"          // "yang yang"
	RuleNumberWords    = "number-words"     // "3 (dua)"
	RuleRecitalStart   = "recital-start"    // a recital that does not begin with "bahwa"
	RuleRecitalEnd     = "recital-end"      // its end does not fit its place
	RuleEndDate        = "end-date"         // the last day does not follow from the term
	RuleTypedEnd       = "typed-end"        // another last day written into the article
	RuleNoTerm         = "no-term"          // neither term nor last day
	RuleDateOrder      = "date-order"       // an end before its start, a signing before the talks
	RuleNotice         = "notice"           // a notice as long as the term
	RuleMissingArticle = "missing-article"  // what a paper of this kind must say
	RuleLegalGround    = "legal-ground"     // a party whose authority is not named
	RulePower          = "power"            // a power of attorney without a number
	RuleSameParty      = "same-party"       // one institution twice
	RuleRights         = "rights"           // rights or duties of a party left out
	RuleWeekday        = "weekday"          // a day of the week that does not fit its date
	RuleNoSuchDate     = "no-such-date"     // 31 Februari
	RuleUnfinished     = "unfinished"       // an article without title or text
	RuleFullStop       = "full-stop"        // a clause without its full stop
	RuleListEnds       = "list-punctuation" // list items that end now so, now otherwise
)

// Words of the buttons beside findings.
const (
	wordMend = "Perbaiki"
	wordFill = "Isi"
	wordPick = "Pilih pasal"
	wordOpen = "Buka"
)

// lintRules are all rules; what they find is put into the order of the paper.
var lintRules = []struct {
	rule  string
	check func(*lintDraft)
}{
	{RuleLeftover, checkLeftovers},
	{RuleForeign, checkForeign},
	{RuleKind, checkKind},
	{RulePartyWord, checkPartyWord},
	{RuleExtraParty, checkExtraParty},
	{RuleArticleNumber, checkArticleNumbers},
	{RuleHandReference, checkHandReferences},
	{RuleDeadReference, checkDeadReferences},
	{RulePlaceholder, checkPlaceholders},
	{RuleDots, checkDots},
	{RuleEmptyField, checkEmptyFields},
	{RuleSpelling, checkSpelling},
	{RuleDoubled, checkDoubled},
	{RuleNumberWords, checkNumberWords},
	{RuleRecitalStart, checkRecitalStarts},
	{RuleRecitalEnd, checkRecitalEnds},
	{RuleEndDate, checkEndDate},
	{RuleTypedEnd, checkTypedEnd},
	{RuleNoTerm, checkNoTerm},
	{RuleDateOrder, checkDateOrder},
	{RuleNotice, checkNotice},
	{RuleMissingArticle, checkMissingArticles},
	{RuleLegalGround, checkLegalGrounds},
	{RulePower, checkPowers},
	{RuleSameParty, checkSameParty},
	{RuleRights, checkRights},
	{RuleWeekday, checkWeekdays},
	{RuleNoSuchDate, checkNoSuchDates},
	{RuleUnfinished, checkUnfinished},
	{RuleFullStop, checkFullStops},
	{RuleListEnds, checkListEnds},
}

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
func Lint(c LintContext, a Agreement) []Finding {
	d := newLintDraft(c, &a)
	for _, r := range lintRules {
		d.rule = r.rule
		r.check(d)
	}
	slices.SortStableFunc(d.found, func(x, y orderedFinding) int { return x.order - y.order })
	out := make([]Finding, len(d.found))
	for i, f := range d.found {
		out[i] = f.Finding
	}
	return out
}
