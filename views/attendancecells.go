package views

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// fillPerson completes a row from the directory without touching what is there.
func fillPerson(row *app.Attendee, s app.Suggestion) {
	for _, part := range []struct {
		to   *string
		from string
	}{{&row.Sex, s.Sex}, {&row.IDNumber, s.IDNumber}, {&row.Position, s.Position}, {&row.Institution, s.Institution}} {
		if *part.to == "" {
			*part.to = part.from
		}
	}
}

func cellText(row *app.Attendee, c int) string {
	switch c {
	case colName:
		return row.Name
	case colSex:
		return row.Sex
	case colID:
		return row.IDNumber
	case colPosition:
		return row.Position
	case colInstitution:
		return row.Institution
	case colPhone:
		return row.Phone
	case colPresent:
		if row.Present {
			return lang.L("Ya")
		}
		return lang.L("Tidak")
	case colRank:
		return row.Rank
	case colEmail:
		return row.Email
	case colArrived:
		return row.Arrived.Dotted()
	}
	return row.Note
}

func setCell(row *app.Attendee, c int, text string) {
	text = app.CleanLine(text)
	switch c {
	case colName:
		row.Name = text
	case colSex:
		row.Sex = sexOf(text)
	case colID:
		row.IDNumber = text
	case colPosition:
		row.Position = text
	case colInstitution:
		row.Institution = text
	case colPhone:
		row.Phone = text
	case colPresent:
		row.Present = presentOf(text)
	case colNote:
		row.Note = text
	case colRank:
		row.Rank = text
	case colEmail:
		row.Email = text
	case colArrived:
		row.Arrived = clockOf(text)
	}
}

// sexOf reads the words that offices use for the two sexes.
func sexOf(text string) string {
	switch bahasa.Fold(text) {
	case "l", "lk", "laki laki", "laki", "pria", "m", "male":
		return "L"
	case "p", "pr", "perempuan", "wanita", "f", "female":
		return "P"
	}
	return text
}

func presentOf(text string) bool {
	switch bahasa.Fold(text) {
	case "tidak", "tdk", "t", "no", "0", "x", "absen", "izin", "sakit", "tidak hadir", "alpa":
		return false
	}
	return true
}

func seq(n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = i
	}
	return out
}

// rowOf reads the index out of "attendees[3].name"; -1 if there is none.
func rowOf(path string) int {
	_, rest, _ := strings.Cut(path, "[")
	digits, _, ok := strings.Cut(rest, "]")
	n, err := strconv.Atoi(digits)
	if !ok || err != nil {
		return -1
	}
	return n
}

// rowMessage is an error of a grid's row with the row's number before it.
func rowMessage(e app.FieldError) string {
	if r := rowOf(e.Field); r >= 0 {
		return lang.L("Baris {{.N}}: {{.Warning}}", map[string]any{"N": r + 1, "Warning": e.Message})
	}
	return e.Message
}

// rowCount reads a number of rows; nothing typed is 0, which lets the list
// choose. What is no number gives -1, which no meeting accepts, so that the
// field is named when the meeting is saved.
func rowCount(text string) int {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}
