package app

// Agreement (kerja sama) is a draft or signed paper between two or more parties.
type Agreement struct {
	Meta
	Kind         string        `json:"kind_of_paper"` // one of the office's kinds, or own words; "kind" is the JSON's record kind
	Title        string        `json:"title"`         // after TENTANG
	Parties      []Party       `json:"parties"`       // two or more, in the order of the paper
	PartyWord    string        `json:"party_word,omitempty"`
	Implementer  string        `json:"implementer,omitempty"` // the balai that carries it out
	Stage        string        `json:"stage"`                 // one of the office's stages, or own words
	SigningPlace string        `json:"signing_place,omitempty"`
	SignedOn     Date          `json:"signed_on,omitempty"`
	Term         Term          `json:"term"`
	Notice       Term          `json:"notice"` // renewal is asked for so long before the end; LastDay is not used
	ValidFrom    Date          `json:"valid_from,omitempty"`
	ValidTo      Date          `json:"valid_to,omitempty"` // the last day; see Term.End
	Recitals     []string      `json:"recitals,omitempty"` // each one sentence that begins "bahwa"
	LegalBasis   []string      `json:"legal_basis,omitempty"`
	Articles     []Article     `json:"articles,omitempty"`
	Attachments  []Attachment  `json:"attachments,omitempty"`
	History      []StageChange `json:"history,omitempty"`   // oldest first
	Relation     string        `json:"relation,omitempty"`  // "", RelationRenewal or RelationAddendum
	ParentID     string        `json:"parent_id,omitempty"` // the agreement that it renews or amends
	EndedOn      Date          `json:"ended_on,omitempty"`  // ended before its time on this day
	EndedWhy     string        `json:"ended_why,omitempty"`
	RenewedOn    Date          `json:"renewed_on,omitempty"` // read only: the day on which its renewal was signed; a store fills it in
	Note         string        `json:"note,omitempty"`
}

// Party is one side of an agreement. Institution, signatory and logo are
// snapshots, so that later changes in the directory leave old papers alone.
type Party struct {
	InstitutionID   string  `json:"institution_id,omitempty"`
	Institution     string  `json:"institution"`
	Address         string  `json:"address,omitempty"`
	Signatory       Signer  `json:"signatory"`
	LegalGround     string  `json:"legal_ground,omitempty"`      // what gives the signatory authority: "Keputusan Presiden Nomor 27/TPA Tahun 2020"
	PowerOfAttorney string  `json:"power_of_attorney,omitempty"` // "Surat Kuasa Nomor ... tanggal ...", if he signs for another
	Name            string  `json:"name,omitempty"`              // what the text calls it; empty: PIHAK KESATU, PIHAK KEDUA by its place
	Number          string  `json:"number,omitempty"`            // this party's number of the paper
	Contact         Contact `json:"contact"`
	Logo            Picture `json:"logo"`
}

// Contact is who answers letters for a party (pejabat penghubung).
type Contact struct {
	Name    string `json:"name,omitempty"` // person or unit
	Address string `json:"address,omitempty"`
	Phone   string `json:"phone,omitempty"`
	Email   string `json:"email,omitempty"`
}

// Article (pasal) is a title and its clauses (ayat). Text is a convenient way
// in, for files and pastes: Settle turns it into clauses and empties it.
type Article struct {
	Mark    string      `json:"mark,omitempty"`    // names it in references; never reused
	Topic   string      `json:"topic,omitempty"`   // one of the Topics; empty: own
	Chapter string      `json:"chapter,omitempty"` // title of the chapter (BAB) that begins here
	Title   string      `json:"title"`
	Clauses []Provision `json:"clauses,omitempty"`
	Text    string      `json:"text,omitempty"`
}

// Provision is one numbered text of an article: a clause (ayat), and in it
// letters (huruf), items (angka) and sub-items, at most MaxDepth levels.
type Provision struct {
	Mark   string      `json:"mark,omitempty"`
	Text   string      `json:"text"`             // with references and placeholders, see ShowText
	Digits bool        `json:"digits,omitempty"` // its items are counted 1. 2. 3., as definitions are, not a. b. c.
	Items  []Provision `json:"items,omitempty"`
}

// MaxDepth is how deep provisions nest: (1), a., 1), a).
const MaxDepth = 4

// Attachment (lampiran) follows the signatures on a page of its own.
type Attachment struct {
	Title string `json:"title"`
	Text  string `json:"text,omitempty"`
}

// StageChange is one step of an agreement's history.
type StageChange struct {
	Stage     string `json:"stage"`
	On        Date   `json:"on"`
	By        string `json:"by,omitempty"`
	Note      string `json:"note,omitempty"`
	MeetingID string `json:"meeting_id,omitempty"` // the discussion that it came from
}

// Relations of an agreement to its parent.
const (
	RelationRenewal  = "renewal"  // perpanjangan
	RelationAddendum = "addendum" // adendum
)

// AgreementKinds are the usual words for the paper; the chosen one is used
// everywhere in its text.
var AgreementKinds = []string{"Nota Kesepahaman", "Nota Kesepakatan", "Kesepakatan Bersama", "Perjanjian Kerja Sama", "Adendum"}

// Stages are the usual steps of an agreement; they are set by hand and say
// nothing about whether it is in force.
var Stages = []string{"Penjajakan", "Rencana kerja sama", "Penyusunan draf", "Pembahasan", "Telaah hukum", "Paraf", "Penandatanganan", "Pelaksanaan", "Monitoring dan evaluasi"}

// Words for the first party; the others are PIHAK KEDUA, PIHAK KETIGA.
const (
	PartyKesatu  = "KESATU"
	PartyPertama = "PERTAMA"
)

// ChangeStage moves the agreement to another stage and keeps the step in its
// history. A stage that it already has adds nothing.
func (a *Agreement) ChangeStage(c StageChange) {
	if c.Stage == a.Stage && len(a.History) > 0 {
		return
	}
	a.Stage = c.Stage
	a.History = append(a.History[:len(a.History):len(a.History)], c)
}
