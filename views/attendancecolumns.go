package views

import (
	"net/mail"
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

// audiences are whom an attendance list can be for; the first leaves it to the preset.
var audiences = []string{"", app.AudienceInternal, app.AudienceExternal}

// attendeeParts are the columns by which faults name the cells of a row.
var attendeeParts = map[string]int{
	"name": colName, "sex": colSex, "id_number": colID, "position": colPosition, "institution": colInstitution, "phone": colPhone,
	"note": colNote, "rank": colRank, "email": colEmail, "arrived": colArrived, "present": colPresent,
}

// attendanceColumns are the columns that a layout asks to be filled: rank, mail
// and hour only where it prints them. The telephone makes room for those where
// it is neither printed nor known.
func attendanceColumns(p app.AttendancePreset, rows []app.Attendee) []int {
	prints := func(part string) bool {
		return slices.ContainsFunc(p.Columns, func(c app.AttendanceColumn) bool { return c.Part == part })
	}
	more := prints("rank") || prints("email") || prints("arrived")
	phone := !more || prints("phone") || slices.ContainsFunc(rows, func(a app.Attendee) bool { return a.Phone != "" })
	var cols []int
	for _, c := range []struct {
		col  int
		show bool
	}{
		{colName, true},
		{colSex, true},
		{colID, true},
		{colRank, prints("rank")},
		{colPosition, true},
		{colInstitution, true},
		{colPhone, phone},
		{colEmail, prints("email")},
		{colArrived, prints("arrived")},
		{colPresent, true},
		{colNote, true},
	} {
		if c.show {
			cols = append(cols, c.col)
		}
	}
	return cols
}

// attendanceHeads are the columns for the grid.
func attendanceHeads(cols []int) []kit.GridColumn {
	all := map[int]kit.GridColumn{
		colName:        {Head: lang.L("Nama dan gelar"), Width: 150, Stretch: 3},
		colSex:         {Head: lang.L("L/P"), Width: 38, Kind: kit.GridSex},
		colID:          {Head: lang.L("NIP/NRP"), Width: 172},
		colPosition:    {Head: lang.L("Jabatan"), Width: 100, Stretch: 2},
		colInstitution: {Head: lang.L("Instansi"), Width: 112, Stretch: 2},
		colPhone:       {Head: lang.L("Telepon"), Width: 116},
		colPresent:     {Head: lang.L("Hadir"), Width: 66, Kind: kit.GridCheck},
		colNote:        {Head: lang.L("Keterangan"), Width: 88, Stretch: 1},
		colRank:        {Head: lang.L("Pangkat/Gol"), Width: 96, Stretch: 1},
		colEmail:       {Head: lang.L("Pos-el"), Width: 128, Stretch: 1},
		colArrived:     {Head: lang.L("Jam hadir"), Width: 74},
	}
	heads := make([]kit.GridColumn, len(cols))
	for i, c := range cols {
		heads[i] = all[c]
		if len(cols) > colNote+1 { // more than usual: what can be shorter makes room
			switch c {
			case colName:
				heads[i].Width = 130
			case colID:
				heads[i].Width = 150
			case colPosition, colInstitution:
				heads[i].Width = 88
			}
		}
	}
	return heads
}

// doubt is a sentence about a cell that may be wrong, but is kept as it is.
func doubt(row *app.Attendee, col int) string {
	switch {
	case col == colID:
		return bahasa.ReadNIP(row.IDNumber).Warning
	case col == colEmail && doubtfulMail(row.Email):
		return lang.L("Pos-el {{.Mail}} tampaknya keliru. Boleh disimpan, mohon diperiksa.", map[string]any{"Mail": short(row.Email)})
	}
	return ""
}

// doubtfulMail tells whether a text is hardly an address: "nama@contoh.go.id".
func doubtfulMail(text string) bool {
	if text == "" {
		return false
	}
	address, err := mail.ParseAddress(text)
	if err != nil || address.Address != text {
		return true
	}
	_, host, _ := strings.Cut(text, "@")
	return !strings.Contains(strings.Trim(host, "."), ".")
}

// clockOf reads a typed hour; what is none stays as typed for Validate.
func clockOf(text string) app.Clock {
	if text == "" {
		return ""
	}
	c, err := bahasa.ParseClock(text)
	if err != nil {
		return app.Clock(text)
	}
	return c
}

// audienceWords are the words for whom a list can be for.
func audienceWords() []string {
	return []string{lang.L("Seperti formatnya"), lang.L("Internal (jabatan)"), lang.L("Eksternal (instansi)")}
}

// setPreset chooses the layout and the audience of a meeting.
func (a *attendanceTab) setPreset(m app.Meeting) {
	a.record = m
	a.presets = a.o.attendancePresets()
	names, at := make([]string, len(a.presets)), -1
	for i, p := range a.presets {
		names[i] = p.Name
		if p.Code == m.AttendancePreset {
			at = i
		}
	}
	audience := max(slices.Index(audiences, m.Audience), 0)
	used, external := doc.AttendanceChoice(a.o.record, m)
	switch {
	case at >= 0 || m.AttendancePreset == "":
	case external && m.Audience == "" && !used.External: // the code of old lists for several offices
		at = slices.IndexFunc(a.presets, func(p app.AttendancePreset) bool { return p.Code == used.Code })
		audience = slices.Index(audiences, app.AudienceExternal)
	default: // one that the office no longer has stays the record's own
		a.presets = append(slices.Clone(a.presets), app.AttendancePreset{Code: m.AttendancePreset, Columns: used.Columns})
		names = append(names, m.AttendancePreset)
		at = len(names) - 1
	}
	a.preset.SetOptions(names)
	a.preset.SetSelectedIndex(max(at, 0))
	a.people.SetOptions(audienceWords())
	a.people.SetSelectedIndex(audience)
	a.shown = [2]int{max(at, 0), audience}
	a.fitColumns()
}

// getPreset writes layout and audience into m; untouched they stay as they were.
func (a *attendanceTab) getPreset(m *app.Meeting) {
	at, audience := a.preset.SelectedIndex(), a.people.SelectedIndex()
	if [2]int{at, audience} == a.shown && a.record.AttendancePreset != "" {
		m.AttendancePreset, m.Audience = a.record.AttendancePreset, a.record.Audience
		return
	}
	if at >= 0 && at < len(a.presets) {
		m.AttendancePreset = a.presets[at].Code
	}
	m.Audience = audiences[max(audience, 0)]
}

// fitColumns gives the grid the columns of the chosen layout.
func (a *attendanceTab) fitColumns() {
	at := a.preset.SelectedIndex()
	if at < 0 || at >= len(a.presets) {
		return
	}
	cols := attendanceColumns(a.presets[at], a.rows)
	if slices.Equal(cols, a.cols) {
		return
	}
	row, col := a.grid.Cursor()
	was := a.cols[min(col, len(a.cols)-1)]
	a.grid.Commit() // before the columns change their places
	a.cols = cols
	a.grid.SetColumns(attendanceHeads(cols))
	a.grid.CursorTo(row, max(slices.Index(cols, was), 0))
}
