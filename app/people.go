package app

import "sinergi/app/bahasa"

// Date and Clock are the civil date and time of day that every record uses.
type (
	Date  = bahasa.Date
	Clock = bahasa.Clock
)

// Kinds of an official's number. Numbers are warned about, never refused.
const (
	IDNone   = ""
	IDNIP    = "NIP"
	IDNIPPPK = "NI PPPK"
	IDNRP    = "NRP"
)

// Acting marks of a position; the empty one is a definitive appointment.
var ActingMarks = []string{"", "Plt.", "Plh.", "Pj."}

// Official is a person with dated positions.
type Official struct {
	Meta
	Name      FullName   `json:"name"`
	Sex       string     `json:"sex,omitempty"` // L, P or ""
	IDKind    string     `json:"id_kind,omitempty"`
	IDNumber  string     `json:"id_number,omitempty"` // digits as typed
	Rank      string     `json:"rank,omitempty"`
	Phone     string     `json:"phone,omitempty"`
	Positions []Position `json:"positions"` // newest first
	Note      string     `json:"note,omitempty"`
}

// Position is one appointment of an official. Empty From or To: open-ended.
type Position struct {
	Title         string `json:"title"` // Kepala Balai
	InstitutionID string `json:"institution_id,omitempty"`
	Institution   string `json:"institution"` // its name then
	Acting        string `json:"acting,omitempty"`
	From          Date   `json:"from,omitempty"`
	To            Date   `json:"to,omitempty"`
}

// Institution is any body that takes part: OPD, vertical agency, local
// government, village, company.
type Institution struct {
	Meta
	Name      string `json:"name"`
	ShortName string `json:"short_name,omitempty"`
	Kind      string `json:"kind_of_body,omitempty"` // one of InstitutionKinds; "kind" is the JSON's record kind
	Parent    string `json:"parent,omitempty"`
	Address   string `json:"address,omitempty"`
	City      string `json:"city,omitempty"`
	Phone     string `json:"phone,omitempty"`
	From      Date   `json:"from,omitempty"` // the name is valid from..to: bodies are renamed
	To        Date   `json:"to,omitempty"`
	Note      string `json:"note,omitempty"`
}

// InstitutionKinds are offered; other words may be stored.
var InstitutionKinds = []string{"Perangkat daerah", "Instansi vertikal", "Pemerintah daerah", "Lembaga pusat", "Kepolisian", "Desa/kelurahan", "Swasta", "Lainnya"}
