package app

// Agreement (kerja sama) is a draft or signed paper between two or more parties.
type Agreement struct {
	Meta
	Kind         string    `json:"kind_of_paper"`         // one of AgreementKinds, or own words; "kind" is the JSON's record kind
	Title        string    `json:"title"`                 // after TENTANG
	Parties      []Party   `json:"parties"`               // two or more, in the order of the paper
	Implementer  string    `json:"implementer,omitempty"` // the balai that carries it out
	Stage        string    `json:"stage"`                 // one of Stages
	SigningPlace string    `json:"signing_place,omitempty"`
	SignedOn     Date      `json:"signed_on,omitempty"`
	ValidFrom    Date      `json:"valid_from,omitempty"`
	ValidTo      Date      `json:"valid_to,omitempty"`
	Articles     []Article `json:"articles,omitempty"`
	Note         string    `json:"note,omitempty"`
}

// Party is one side of an agreement.
type Party struct {
	InstitutionID string  `json:"institution_id,omitempty"`
	Institution   string  `json:"institution"`
	Address       string  `json:"address,omitempty"`
	Signatory     Signer  `json:"signatory"`
	Number        string  `json:"number,omitempty"` // this party's number of the paper
	Logo          Picture `json:"logo"`
}

// Article (pasal) is a title and its text; a blank line parts clauses (ayat).
type Article struct {
	Title string `json:"title"`
	Text  string `json:"text,omitempty"`
}

// AgreementKinds are the usual words for the paper; the chosen one is used
// everywhere in its text.
var AgreementKinds = []string{"Nota Kesepahaman", "Nota Kesepakatan", "Kesepakatan Bersama", "Perjanjian Kerja Sama", "Adendum"}

// Stages are the usual steps of an agreement; they are set by hand and say
// nothing about whether it is in force.
var Stages = []string{"Penjajakan", "Rencana kerja sama", "Penyusunan draf", "Pembahasan", "Telaah hukum", "Paraf", "Penandatanganan", "Pelaksanaan", "Monitoring dan evaluasi"}

// Validity of an agreement on a day, computed from its dates alone.
const (
	ValidityNotYet  = "not-yet" // Belum berlaku
	ValidityValid   = "valid"   // Berlaku
	ValidityWarning = "warning" // Perlu perhatian: ends within WarningDays
	ValidityEnded   = "ended"   // Berakhir
)

// WarningDays is how many days before its end an agreement asks for attention.
const WarningDays = 90

// Validity tells the state on day today and the days left until the last day
// of validity (negative: days since it ended). An agreement without an end
// date stays valid and has 0 days left.
func (a *Agreement) Validity(today Date) (state string, daysLeft int) {
	from := a.ValidFrom
	if from == "" {
		from = a.SignedOn
	}
	if !from.Valid() || today < from {
		return ValidityNotYet, 0
	}
	if !a.ValidTo.Valid() {
		return ValidityValid, 0
	}
	daysLeft = today.DaysUntil(a.ValidTo)
	switch {
	case daysLeft < 0:
		return ValidityEnded, daysLeft
	case daysLeft <= WarningDays:
		return ValidityWarning, daysLeft
	}
	return ValidityValid, daysLeft
}
