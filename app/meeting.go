package app

import "slices"

// Meeting is one meeting with everything that belongs to it; several papers
// are made from it.
type Meeting struct {
	Meta
	Title            string     `json:"title"`
	Type             string     `json:"type,omitempty"` // one of MeetingTypes, or own words
	Status           string     `json:"status"`         // StatusScheduled, StatusDraft or StatusFinal
	HostID           string     `json:"host_id,omitempty"`
	Host             string     `json:"host"` // institution that invites
	InvitationNumber string     `json:"invitation_number,omitempty"`
	InvitationDate   Date       `json:"invitation_date,omitempty"`
	From             Date       `json:"from"`
	To               Date       `json:"to,omitempty"` // empty: one day
	Start            Clock      `json:"start,omitempty"`
	End              Clock      `json:"end,omitempty"` // empty: "s.d. selesai"
	Place            string     `json:"place"`
	Agenda           []string   `json:"agenda,omitempty"`
	Chair            Person     `json:"chair"`
	Secretary        Person     `json:"secretary"`
	MinutesTaker     Person     `json:"minutes_taker"`
	Minutes          Minutes    `json:"minutes"`
	AttendancePreset string     `json:"attendance_preset,omitempty"` // code, see AttendancePreset
	Audience         string     `json:"audience,omitempty"`          // AudienceInternal, AudienceExternal; empty: as the preset says
	BlankRows        int        `json:"blank_rows,omitempty"`        // rows of the blank list; 0: enough for the attendees, at least 20
	Attendees        []Attendee `json:"attendees,omitempty"`
	FollowUps        []FollowUp `json:"follow_ups,omitempty"`
	AgreementID      string     `json:"agreement_id,omitempty"` // what the meeting prepares
	Invitation       Invitation `json:"invitation,omitzero"`
	Photos           []Photo    `json:"photos,omitempty"`
	Scans            []Scan     `json:"scans,omitempty"`
}

// Who an attendance list is for.
const (
	AudienceInternal = "internal" // of one office: the list asks for the position
	AudienceExternal = "external" // of several: it asks for the institution
)

// Invitation is the letter that invites to a meeting; number and date are the
// meeting's InvitationNumber and InvitationDate.
type Invitation struct {
	Nature     string      `json:"nature,omitempty"`     // sifat: one of LetterNatures, or own words
	Enclosure  string      `json:"enclosure,omitempty"`  // lampiran: "1 (satu) berkas"; empty: "-", or the list of recipients
	Subject    string      `json:"subject,omitempty"`    // hal; empty: "Undangan " and the meeting's title
	Opening    string      `json:"opening,omitempty"`    // empty: the office's
	Closing    string      `json:"closing,omitempty"`    // likewise
	Layout     string      `json:"layout,omitempty"`     // LetterEach or LetterList; empty: the office's
	Recipients []Recipient `json:"recipients,omitempty"` // in order
	Copies     []string    `json:"copies,omitempty"`     // tembusan
	Contact    string      `json:"contact,omitempty"`    // narahubung: name and telephone
	Signer     Signer      `json:"signer,omitzero"`      // empty: the office's first
}

// Recipient is one who is invited.
type Recipient struct {
	Name  string `json:"name"`            // "Kepala Dinas Kesehatan Kabupaten Muara Enim"
	Place string `json:"place,omitempty"` // "Muara Enim"; empty: "Tempat"
}

// Layouts of an invitation.
const (
	LetterEach = "each" // one letter, one page, for each recipient
	LetterList = "list" // one letter to all, "Daftar undangan terlampir"
)

// LetterNatures are offered; other words may be stored.
var LetterNatures = []string{"Biasa", "Segera", "Penting", "Rahasia"}

// Texts of an invitation where neither the letter nor the office has its own;
// {hal} is the meeting's title.
const (
	DefaultOpening = "Dengan hormat, sehubungan dengan rencana pelaksanaan {hal}, kami mengundang Bapak/Ibu untuk hadir pada:"
	DefaultClosing = "Mengingat pentingnya acara tersebut, dimohon hadir tepat waktu. Atas perhatian dan kehadiran Bapak/Ibu, kami ucapkan terima kasih."
)

// Photo is one picture of a meeting. Its content is a JPEG that stands upright,
// kept in the store under Hash.
type Photo struct {
	Hash    string `json:"hash"` // of Files
	Name    string `json:"name,omitempty"`
	Caption string `json:"caption,omitempty"`
	Width   int    `json:"width,omitempty"` // pixels
	Height  int    `json:"height,omitempty"`
}

// Scan is a paper that was scanned or came from elsewhere: a PDF or a picture,
// kept in the store under Hash.
type Scan struct {
	Hash  string `json:"hash"`
	Name  string `json:"name,omitempty"` // of the file
	Role  string `json:"role,omitempty"` // one of the Scan constants
	Title string `json:"title,omitempty"`
	Pages int    `json:"pages,omitempty"` // of a PDF; 0: a picture
	Size  int64  `json:"size,omitempty"`  // bytes
}

// What a scan is. A signed paper takes the place of the unsigned one in
// the bundle.
const (
	ScanInvitation = "invitation"
	ScanAttendance = "attendance" // signed attendance list
	ScanMinutes    = "minutes"    // signed minutes
	ScanOther      = "other"
)

// Statuses of a meeting.
const (
	StatusScheduled = "scheduled" // Terjadwal
	StatusDraft     = "draft"     // Draf
	StatusFinal     = "final"     // Final
)

// MeetingTypes are offered; other words may be stored.
var MeetingTypes = []string{"Rapat koordinasi", "Rapat pembahasan", "Rapat evaluasi", "Rapat internal", "Sosialisasi", "Kunjungan kerja"}

// Person is somebody named in a meeting, with or without an entry in the
// directory.
type Person struct {
	OfficialID string `json:"official_id,omitempty"`
	Name       string `json:"name,omitempty"` // as written, with titles
	Position   string `json:"position,omitempty"`
}

// Minutes are what was said and decided.
type Minutes struct {
	Preset     string   `json:"preset,omitempty"` // code, see MinutesPreset; empty: N-1
	Number     string   `json:"number,omitempty"`
	Opening    string   `json:"opening,omitempty"`
	Topics     []Topic  `json:"topics,omitempty"`
	Response   string   `json:"response,omitempty"` // what the participants answered (N-1 part 2)
	Conclusion string   `json:"conclusion,omitempty"`
	ClosedAt   Clock    `json:"closed_at,omitempty"`
	Signers    []Signer `json:"signers,omitempty"` // snapshot: right block first, then left; empty: the office's default
}

// Topic is one subject (pokok bahasan) with discussion and result. Blank lines
// part paragraphs; lines that begin with "- " or "1. " are list items.
type Topic struct {
	Title      string `json:"title"`
	Discussion string `json:"discussion,omitempty"`
	Result     string `json:"result,omitempty"`
}

// Attendee is one line of the attendance list.
type Attendee struct {
	Name        string `json:"name"`          // with titles
	Sex         string `json:"sex,omitempty"` // L, P or ""
	IDNumber    string `json:"id_number,omitempty"`
	Position    string `json:"position,omitempty"`
	Institution string `json:"institution,omitempty"`
	Rank        string `json:"rank,omitempty"`
	Phone       string `json:"phone,omitempty"`
	Email       string `json:"email,omitempty"`
	Arrived     Clock  `json:"arrived,omitempty"`
	Present     bool   `json:"present"`
	Note        string `json:"note,omitempty"`
}

// FollowUp is agreed work after a meeting.
type FollowUp struct {
	Task        string `json:"task"`
	Responsible string `json:"responsible,omitempty"`
	Due         Date   `json:"due,omitempty"`
	Status      string `json:"status,omitempty"` // one of FollowUpStatuses; empty: open
	DoneOn      Date   `json:"done_on,omitempty"`
	Note        string `json:"note,omitempty"`
}

// States of a follow-up.
const (
	FollowUpOpen      = "open"      // Belum
	FollowUpProgress  = "progress"  // Proses
	FollowUpDone      = "done"      // Selesai
	FollowUpCancelled = "cancelled" // Batal
)

// Counts of an attendance list.
type Counts struct{ Listed, Present, Male, Female int }

// Count counts the attendees; Male and Female count those present.
func (m *Meeting) Count() Counts {
	c := Counts{Listed: len(m.Attendees)}
	for _, a := range m.Attendees {
		if !a.Present {
			continue
		}
		c.Present++
		switch a.Sex {
		case "L":
			c.Male++
		case "P":
			c.Female++
		}
	}
	return c
}

// KeepSigners copies the office's usual signers into a final meeting that names
// none: a change of the office must not alter who signed an old paper.
func (m *Meeting) KeepSigners(o Office) {
	if m.Status == StatusFinal && len(m.Minutes.Signers) == 0 {
		m.Minutes.Signers = slices.Clone(o.Signers)
	}
}
