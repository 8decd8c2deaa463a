package app

// Path leads to a provision: article, clause, letter, item, each counted from
// 0. One number names an article.
type Path []int

// Settle makes the draft ready to be kept and printed: texts become clauses,
// what lies deeper than MaxDepth is brought up, every article and provision has
// a mark of its own, typed references ("[Pasal 3 ayat (2)]") become live ones,
// and live ones carry the label that their target has now.
func (a *Agreement) Settle() {}

// Labels gives the label of every article and provision by its mark: "Pasal 3",
// "Pasal 3 ayat (2)", "Pasal 3 ayat (2) huruf a angka 1". The only clause of an
// article has no number: its letters are "Pasal 3 huruf a".
func (a *Agreement) Labels() map[string]string { return nil }

// ShowText is a stored text as it is typed: a live reference is shown as
// "[Pasal 9 ayat (1)]", one whose target is gone as "[Pasal 9 ayat (1)?]" with
// the last label that it had. Stored, a reference is "[#mark:last label]".
func ShowText(stored string, labels map[string]string) string { return stored }

// StoreText is the way back: before is the stored text that was shown, so that
// a reference keeps its target, also one whose target is gone. A typed
// reference that names no provision stays as typed, and Lint reports it.
func StoreText(shown, before string, labels map[string]string) string { return shown }

// Reference is the stored form of a reference to the provision with this mark.
func Reference(mark, label string) string { return "[#" + mark + ":" + label + "]" }

// Find leads to the provision with this mark, nil if it is gone.
func (a *Agreement) Find(mark string) Path { return nil }

// At is the provision at a path of two or more numbers, nil if there is none.
// Its text and items may be changed in place.
func (a *Agreement) At(p Path) *Provision { return nil }

// Move moves an article or provision by so many places among its siblings and
// gives its new path; ok is false when there is no such place. A chapter's
// title stays at its place when an article passes it. Slices are copied first,
// so that an earlier copy of the record keeps its order.
func (a *Agreement) Move(p Path, by int) (to Path, ok bool) { return p, false }

// Insert puts a new, empty article or provision at p, which may be one past the
// last, and gives it a mark.
func (a *Agreement) Insert(p Path) {}

// InsertArticle puts a given article at place i, with marks of its own.
func (a *Agreement) InsertArticle(i int, article Article) {}

// Remove takes out an article or provision with all below it. A chapter that
// began there begins at the next article.
func (a *Agreement) Remove(p Path) {}

// ParseProvisions reads a pasted or typed text: blank lines part clauses, lines
// that begin with (1), a., 1), 1. or a) are provisions, deeper as their mark or
// indent says. Tabs, soft hyphens, zero-width characters and smart quotes of
// word processors are cleaned; levels deeper than MaxDepth are brought up.
func ParseProvisions(text string) []Provision { return nil }

// PlainText is an article's text as ParseProvisions reads it back.
func (t Article) PlainText() string { return t.Text }

// Mentions gives the marks that a text refers to, in order.
func Mentions(stored string) []string { return nil }

// PartyName is what the text calls the n-th party, counted from 0: its own
// name, else PIHAK KESATU (or PERTAMA), PIHAK KEDUA, PIHAK KETIGA.
func (a *Agreement) PartyName(n int) string { return "" }

// Placeholders are the words in braces that a text may hold, with what they
// stand for in Indonesian, in the order in which they are offered. Those of a
// party end in its number: {pihak 1}, {instansi 2}.
func (a *Agreement) Placeholders() []Placeholder { return nil }

// Placeholder is one word in braces, without them.
type Placeholder struct {
	Word    string // "jenis", "jangka waktu", "instansi 2"
	Meaning string // "Jenis naskah"
	Value   string // what the record has for it now; empty: nothing
}

// Fill gives a stored text as it is printed: references by their labels and
// placeholders by their values. What is missing stands there as dots; a
// reference whose target is gone stands in brackets with a question mark.
func (a *Agreement) Fill(stored string, labels map[string]string) string { return stored }

// Clone is a copy that shares nothing with a.
func (a *Agreement) Clone() Agreement { return *a }
