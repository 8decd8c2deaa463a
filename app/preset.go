package app

// MinutesPreset is one office's way of laying out minutes: title word, labels,
// order and signatures are data, because agencies differ in all of them.
type MinutesPreset struct {
	Code           string           `json:"code"` // N-1, N-3, ...
	Name           string           `json:"name"` // "Notula (kementerian)"
	Title          string           `json:"title"`
	WithTopicTitle bool             `json:"with_title_below,omitempty"` // meeting title under the title word (LAPORAN / acara)
	Sections       []MinutesSection `json:"sections"`
	Signatures     []SignatureBlock `json:"signatures"` // left to right
	Page           PageStyle        `json:"page"`
	NoLetterhead   bool             `json:"no_letterhead,omitempty"`
	LogoBeside     bool             `json:"logo_beside,omitempty"` // no lines of the letterhead: its logo left of the title, a thin rule under both
	TitleSize      float64          `json:"title_size,omitempty"`  // points, 9..24; 0: as the text
	LabelMM        float64          `json:"label_mm,omitempty"`    // width of the label column, 20..80; 0: 37
	Photos         bool             `json:"photos,omitempty"`      // the photos follow on a page of their own
}

// MinutesSection is one part of the minutes. Part names what is printed, Label
// how it is called; Style how it is set.
type MinutesSection struct {
	Part  string `json:"part"` // one of the Part constants
	Label string `json:"label,omitempty"`
	Style string `json:"style"`          // one of the Style constants
	Lead  string `json:"lead,omitempty"` // stands before the value: "Pukul"
	Hide  bool   `json:"hide,omitempty"` // kept in the preset, not printed
}

// Parts of minutes that a preset can place.
const (
	PartTitle      = "title"
	PartDate       = "date"
	PartTime       = "time"
	PartPlace      = "place"
	PartInvitation = "invitation"
	PartNumber     = "number"
	PartAgenda     = "agenda"
	PartChair      = "chair"
	PartSecretary  = "secretary"
	PartTaker      = "taker"
	PartAttendees  = "attendees" // offices present, or names
	PartOpening    = "opening"
	PartTopics     = "topics"     // opening not included
	PartDiscussion = "discussion" // opening and topics together
	PartResults    = "results"    // the results only
	PartResponse   = "response"
	PartConclusion = "conclusion"
	PartFollowUps  = "follow-ups" // as a table
	PartCount      = "count"      // how many signed the attendance list
	PartHost       = "host"
	PartClosing    = "closing" // when the meeting ended
	PartText       = "text"    // the label itself as a sentence
)

// Styles of a section.
const (
	StyleField    = "field"    // label : value, in the label column
	StyleNumbered = "numbered" // 1. label : value
	StyleHeading  = "heading"  // label as a heading, value below
	StyleChapter  = "chapter"  // I. Label as a heading, value below
	StylePlain    = "plain"    // value alone
)

// SignatureBlock is one signature column.
type SignatureBlock struct {
	Lead      string `json:"lead,omitempty"`      // "Mengetahui,", "Yang Melapor,"
	WithCity  bool   `json:"with_city,omitempty"` // city and date above it
	Signer    int    `json:"signer"`              // index in Minutes.Signers
	Rank      bool   `json:"rank,omitempty"`
	Underline bool   `json:"underline,omitempty"` // name underlined
	Capitals  bool   `json:"capitals,omitempty"`  // position and name in capitals, titles as written
	NoNumber  bool   `json:"no_number,omitempty"` // without NIP
	Taker     bool   `json:"taker,omitempty"`     // the minutes taker signs in place of Signer, named without a position
}

// AttendancePreset is one layout of the attendance list.
type AttendancePreset struct {
	Code       string             `json:"code"` // D-1
	Name       string             `json:"name"`
	Title      string             `json:"title"`
	Head       []MinutesSection   `json:"head,omitempty"` // label : value rows over the table
	Columns    []AttendanceColumn `json:"columns"`
	NumberRow  bool               `json:"number_row"`          // row of column numbers under the head
	Staggered  bool               `json:"staggered"`           // signature numbers left and middle in turn
	HalfRows   bool               `json:"half_rows,omitempty"` // the signature column is two, each person two half rows (Staggered is then given)
	External   bool               `json:"external,omitempty"`  // column "office" tells the institution, else the position
	RowMM      float64            `json:"row_mm"`              // row height, at least 9
	CountLine  bool               `json:"count_line"`          // "Jumlah hadir: ..." below
	SignerLead string             `json:"signer_lead"`
	Signer     SignatureBlock     `json:"signer"`
	Signers    []SignatureBlock   `json:"signers,omitempty"` // two or three columns in place of Signer, left to right
	Page       PageStyle          `json:"page"`
	HeadAgain  bool               `json:"head_again,omitempty"` // every page begins with title and head
}

// AttendanceColumn is one column: what stands in it, its heading and its share
// of the width in percent. Part "office" is the position or the institution; its
// empty heading is JABATAN or INSTANSI.
type AttendanceColumn struct {
	Part  string  `json:"part"` // one of AttendanceParts
	Head  string  `json:"head"`
	Share float64 `json:"share"`
}

// AttendanceParts are what a column of an attendance list can show.
var AttendanceParts = []string{
	"no", "name", "male", "female", "sex", "id", "rank", "office", "position", "institution", "phone", "email", "arrived", "present", "note", "signature",
}
