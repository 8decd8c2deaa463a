// Package app holds the records of an office and the rules about them. It
// knows no window, no database and no file format.
package app

// Meta is what every stored record carries. ID is a UUIDv7 and Version counts
// its saves from 1; both are empty before the first save, and a store fills
// them in. UpdatedAt is RFC 3339 UTC.
type Meta struct {
	ID        string `json:"id,omitempty"`
	Version   int64  `json:"version,omitempty"`
	UpdatedAt string `json:"updated_at,omitempty"`
}

// Record gives a store and the command line the common part of any record.
func (m *Meta) Record() *Meta { return m }

// Office is our own office: one per database.
type Office struct {
	Meta
	Name              string             `json:"name"`       // BP3MI Sumatera Selatan
	ShortName         string             `json:"short_name"` // under the program's name in the side bar
	Parent            string             `json:"parent"`     // parent body
	Address           string             `json:"address"`
	City              string             `json:"city"` // stands before the date of a paper
	Phone             string             `json:"phone"`
	Email             string             `json:"email"`
	Website           string             `json:"website"`
	TimeZone          string             `json:"time_zone"`         // WIB, WITA or WIT
	NIPPrefix         string             `json:"nip_prefix"`        // "NIP " or "NIP. "
	NIPSpaced         bool               `json:"nip_spaced"`        // 8-6-1-3 instead of unspaced
	HeadID            string             `json:"head_id,omitempty"` // Official who heads the office
	Letterhead        Letterhead         `json:"letterhead"`
	Paper             PaperSettings      `json:"paper"`
	Signers           []Signer           `json:"signers"`                      // usual signers, first is the default
	MinutesPresets    []MinutesPreset    `json:"minutes_presets,omitempty"`    // replace built-in ones of the same code
	AttendancePresets []AttendancePreset `json:"attendance_presets,omitempty"` // likewise
	Invitations       InvitationSettings `json:"invitations"`
	Agreements        AgreementSettings  `json:"agreements"`
	Numbers           []NumberPattern    `json:"numbers,omitempty"` // empty: DefaultPatterns
}

// AgreementSettings is how an office drafts and prints agreements. The zero
// value is the usual way.
type AgreementSettings struct {
	Kinds        []string `json:"kinds,omitempty"`         // empty: AgreementKinds
	Stages       []string `json:"stages,omitempty"`        // empty: Stages
	Ladder       []int    `json:"ladder,omitempty"`        // days before the end; empty: Ladder
	PartyWord    string   `json:"party_word,omitempty"`    // of new drafts: PartyKesatu (also when empty) or PartyPertama
	LastDay      string   `json:"last_day,omitempty"`      // of new drafts: DayBefore (also when empty) or SameDay
	Joiner       string   `json:"joiner,omitempty"`        // between the last two parties in the title: "dengan" (also when empty) or "dan"
	NumbersFirst bool     `json:"numbers_first,omitempty"` // NOMOR lines right under the kind, else after the title
	SecondLeft   bool     `json:"second_left,omitempty"`   // PIHAK KEDUA signs left and PIHAK KESATU right
	SameOrder    bool     `json:"same_order,omitempty"`    // every copy keeps the order of the parties; else the holder of a copy stands first (alternat)
	StampHolder  bool     `json:"stamp_holder,omitempty"`  // the party that keeps a copy signs over its duty stamp; else the other does: copy 1 is stamped by PIHAK KESATU and kept by PIHAK KEDUA
	NoStamp      bool     `json:"no_stamp,omitempty"`      // no duty stamps
	NoInitials   bool     `json:"no_initials,omitempty"`   // no boxes for initials at the foot of signing copies
	FillDashes   bool     `json:"fill_dashes,omitempty"`   // paragraphs end in dashes that leave no room for additions
	Coordination []string `json:"coordination,omitempty"`  // columns of the paraf koordinasi table; empty: the usual four
}

// InvitationSettings is what an office's letters of invitation begin with. The
// zero value is the usual way.
type InvitationSettings struct {
	Opening string    `json:"opening,omitempty"` // before the facts of the meeting; empty: DefaultOpening
	Closing string    `json:"closing,omitempty"` // after them; empty: DefaultClosing
	Layout  string    `json:"layout,omitempty"`  // of new invitations: LetterEach (also when empty) or LetterList
	Most    int       `json:"most,omitempty"`    // so many recipients at most stand in the letter itself with LetterList; 0: none, all are in the list
	Page    PageStyle `json:"page"`
}

// Letterhead (kop surat) is printed on page 1 of minutes, attendance lists and
// letters.
type Letterhead struct {
	Logo   Picture          `json:"logo"`
	Right  Picture          `json:"right"`  // second logo, at the right edge
	Lines  []LetterheadLine `json:"lines"`  // at most MaxLetterheadLines
	Rule   string           `json:"rule"`   // one of the Rule constants
	Centre string           `json:"centre"` // CentreBesideLogo or CentreOnPage
	GapMM  float64          `json:"gap_mm"` // from rule to text, 0..40
	Shrink bool             `json:"shrink"` // a line that does not fit is set smaller
}

// MaxLetterheadLines is how many lines a letterhead holds.
const MaxLetterheadLines = 7

// Rules and text placements of a letterhead.
const (
	RuleDouble       = "double"     // thick over thin
	RuleThinThick    = "thin-thick" // thin over thick
	RuleSingle       = "single"     // one thick line
	RuleThin         = "thin"       // one thin line
	RuleNone         = "none"
	CentreBesideLogo = "beside-logo"
	CentreOnPage     = "page"
)

// LetterheadLine is one line of a letterhead; Size is in points, 6..24, Spacing
// the room added between letters in points, 0..10.
type LetterheadLine struct {
	Text    string  `json:"text"`
	Size    float64 `json:"size"`
	Bold    bool    `json:"bold"`
	Spacing float64 `json:"spacing,omitempty"`
}

// Picture is a PNG or JPEG: kept inside the record (base64 in JSON), or in the
// store under Hash and then without Data until a paper is made.
type Picture struct {
	Name string `json:"name,omitempty"`
	Hash string `json:"hash,omitempty"` // see Files
	Data []byte `json:"data,omitempty"`
}

// PaperSettings choose sheet and margins. Sizes are codes of PaperSizes;
// margins are in millimetres.
type PaperSettings struct {
	Minutes     string  `json:"minutes"` // A4, F4-215 or F4-210
	Attendance  string  `json:"attendance"`
	Agreement   string  `json:"agreement"`
	Invitation  string  `json:"invitation,omitempty"` // empty, as the next two: like Minutes
	Photos      string  `json:"photos,omitempty"`
	FollowUps   string  `json:"follow_ups,omitempty"`
	Font        string  `json:"font"`              // FontSans, FontSerif or the name of a font of the machine
	FontSize    float64 `json:"font_size"`         // points, 9..14
	Leading     float64 `json:"leading,omitempty"` // line spacing as a word processor counts it, 1..2; 0: 1
	Top         float64 `json:"top"`
	Bottom      float64 `json:"bottom"`
	Left        float64 `json:"left"`
	Right       float64 `json:"right"`
	NoDraftMark bool    `json:"no_draft_mark,omitempty"` // papers that are not final carry no DRAF
}

// Fonts that the program brings along; every other name is a font of the
// machine.
const (
	FontSans  = "sans"  // Liberation Sans, as wide as Arial
	FontSerif = "serif" // Liberation Serif, as wide as Times New Roman
)

// PageStyle is what one kind of paper changes of the office's PaperSettings;
// zero values change nothing. Margins are in millimetres.
type PageStyle struct {
	Sheet     string  `json:"sheet,omitempty"`
	Landscape bool    `json:"landscape,omitempty"`
	Font      string  `json:"font,omitempty"`
	FontSize  float64 `json:"font_size,omitempty"`
	Leading   float64 `json:"leading,omitempty"`
	Top       float64 `json:"top,omitempty"`
	Bottom    float64 `json:"bottom,omitempty"`
	Left      float64 `json:"left,omitempty"`
	Right     float64 `json:"right,omitempty"`
	Numbers   string  `json:"numbers,omitempty"` // one of the Numbers constants; empty: as usual for the paper
}

// Ways of numbering pages.
const (
	NumbersNone   = "none"
	NumbersDashed = "dashed" // "- 2 -" top centre, page 1 without
	NumbersOf     = "of"     // "Halaman 1 dari 3" bottom right
	NumbersBottom = "bottom" // "2" bottom centre
)

// PaperSize is a sheet in millimetres, upright.
type PaperSize struct {
	Code, Name    string
	Width, Height float64
}

// PaperSizes are the sheets offices print on. "F4" is not one size: 215 x 330
// is what shops sell, 210 x 330 is what the ministry's rule on papers says.
var PaperSizes = []PaperSize{
	{"A4", "A4 (210 x 297 mm)", 210, 297},
	{"F4-215", "F4 (215 x 330 mm)", 215, 330},
	{"F4-210", "F4 (210 x 330 mm)", 210, 330},
}

// PaperByCode finds a sheet; an unknown code gives A4.
func PaperByCode(code string) PaperSize {
	for _, p := range PaperSizes {
		if p.Code == code {
			return p
		}
	}
	return PaperSizes[0]
}

// Signer is a snapshot of who signs a paper, taken when it is chosen: later
// changes in the directory must not alter old papers.
type Signer struct {
	OfficialID string   `json:"official_id,omitempty"`
	Name       FullName `json:"name"`
	IDKind     string   `json:"id_kind,omitempty"` // see Official
	IDNumber   string   `json:"id_number,omitempty"`
	Rank       string   `json:"rank,omitempty"`
	Position   string   `json:"position"`          // line above the signature: "Kepala"
	Acting     string   `json:"acting,omitempty"`  // "", Plt., Plh. or Pj.
	Behalf     string   `json:"behalf,omitempty"`  // signs a.n. this position: "Kepala Dinas Tenaga Kerja"
	Through    string   `json:"through,omitempty"` // with Behalf: u.b., the position between: "Sekretaris"
	Picture    string   `json:"picture,omitempty"` // hash of the picture of the signature, see Files
}

// FullName is a person's name with the titles kept apart, because titles keep
// their case when a name is set in capitals.
type FullName struct {
	Front string `json:"front,omitempty"` // "Dr. H."
	Name  string `json:"name"`
	Back  string `json:"back,omitempty"` // "S.Sos., M.Si."
}
