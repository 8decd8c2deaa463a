package views

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"sinergi/app"
)

// filler puts a different value into every field of a record, so that a field
// which a form drops or mixes up shows.
type filler struct {
	t     *testing.T
	n     int
	words map[string][]string // by path without indexes: what only takes certain words
}

func (f *filler) fill(v reflect.Value, path string) {
	f.t.Helper()
	f.n++
	if words := f.words[path]; words != nil {
		v.SetString(words[f.n%len(words)])
		return
	}
	switch v.Interface().(type) {
	case app.Date:
		v.SetString(string(app.Date("2023-01-01").AddDays(f.n)))
		return
	case app.Clock:
		v.SetString(fmt.Sprintf("%02d:%02d", 7+f.n%12, f.n%60))
		return
	case []byte:
		v.SetBytes([]byte(fmt.Sprintf("gambar %d", f.n)))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprintf("Isi %d", f.n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(f.n))
	case reflect.Float64:
		v.SetFloat(float64(f.n) + 0.25)
	case reflect.Slice:
		if strings.Count(path, ".Items") >= app.MaxDepth {
			return // provisions hold provisions, but not for ever
		}
		v.Set(reflect.MakeSlice(v.Type(), 3, 3))
		for i := range v.Len() {
			f.fill(v.Index(i), path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	default:
		f.t.Fatalf("no value for %s (%s)", path, v.Kind())
	}
}

// filled is a record with something in every field.
func filled[T any](t *testing.T, words map[string][]string) T {
	t.Helper()
	var record T
	v := reflect.ValueOf(&record).Elem()
	(&filler{t: t, words: words}).fill(v, v.Type().Name())
	requireFilled(t, v, v.Type().Name())
	return record
}

// requireFilled fails for a field that the filler left empty.
func requireFilled(t *testing.T, v reflect.Value, path string) {
	t.Helper()
	switch {
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			requireFilled(t, v.Field(i), path+"."+v.Type().Field(i).Name)
		}
	case v.IsZero():
		t.Fatalf("%s was not filled", path)
	}
}

// differ names every place at which two records are not equal.
func differ(t *testing.T, got, want reflect.Value, path string) {
	t.Helper()
	switch {
	case want.Kind() == reflect.Struct:
		for i := range want.NumField() {
			differ(t, got.Field(i), want.Field(i), path+"."+want.Type().Field(i).Name)
		}
	case want.Kind() == reflect.Slice && want.Type().Elem().Kind() == reflect.Struct && got.Len() == want.Len():
		for i := range want.Len() {
			differ(t, got.Index(i), want.Index(i), fmt.Sprintf("%s[%d]", path, i))
		}
	case !reflect.DeepEqual(got.Interface(), want.Interface()):
		t.Errorf("%s: the form gives back %v, want %v", path, got.Interface(), want.Interface())
	}
}

func roundTrip[T any](t *testing.T, form form[T], record T) {
	t.Helper()
	form.set(record)
	got := form.get()
	differ(t, reflect.ValueOf(got), reflect.ValueOf(record), reflect.TypeOf(record).Name())
	var empty T
	form.set(empty)
	form.set(record)
	got = form.get()
	differ(t, reflect.ValueOf(got), reflect.ValueOf(record), reflect.TypeOf(record).Name()+" after another")
}

var (
	someSex    = []string{"L", "P"}
	someIDKind = []string{app.IDNIP, app.IDNIPPPK, app.IDNRP}
	someActing = app.ActingMarks[1:]
)

func TestNoFormDropsAField(t *testing.T) {
	d := open(t)
	d.expect = true // the filler's pictures are none
	t.Run("meeting", func(t *testing.T) {
		roundTrip(t, form[app.Meeting](d.o.meetings), filled[app.Meeting](t, map[string][]string{
			"Meeting.Status": meetingStatuses, "Meeting.Attendees.Sex": someSex, "Meeting.FollowUps.Status": followUpStates,
			"Meeting.Minutes.Signers.IDKind": someIDKind, "Meeting.Minutes.Signers.Acting": someActing,
			"Meeting.Invitation.Signer.IDKind": someIDKind, "Meeting.Invitation.Signer.Acting": someActing, "Meeting.Invitation.Layout": letterLayouts,
			"Meeting.Audience": audiences[1:], "Meeting.Scans.Role": scanRoles,
		}))
	})
	t.Run("agreement", func(t *testing.T) {
		record := filled[app.Agreement](t, map[string][]string{
			"Agreement.Stage": app.Stages, "Agreement.Parties.Signatory.IDKind": someIDKind, "Agreement.Parties.Signatory.Acting": someActing,
			"Agreement.PartyWord": {app.PartyPertama}, "Agreement.Term.LastDay": {app.SameDay}, "Agreement.Notice.LastDay": {app.SameDay},
		})
		record.Settle() // as every record of a store is
		roundTrip(t, form[app.Agreement](d.o.agreements), record)
	})
	t.Run("official", func(t *testing.T) {
		roundTrip(t, form[app.Official](d.o.officials), filled[app.Official](t, map[string][]string{
			"Official.Sex": someSex, "Official.IDKind": someIDKind, "Official.Positions.Acting": app.ActingMarks,
		}))
	})
	t.Run("institution", func(t *testing.T) {
		roundTrip(t, form[app.Institution](d.o.institutions), filled[app.Institution](t, nil))
	})
	t.Run("office", func(t *testing.T) {
		record := filled[app.Office](t, map[string][]string{
			"Office.TimeZone": zones[1:], "Office.Letterhead.Rule": rules, "Office.Letterhead.Centre": centres,
			"Office.Paper.Minutes": {"F4-215"}, "Office.Paper.Attendance": {"F4-210"}, "Office.Paper.Agreement": {"A4"}, "Office.Paper.Font": {"serif"},
			"Office.Signers.IDKind": someIDKind, "Office.Signers.Acting": someActing,
			"Office.Agreements.PartyWord": {app.PartyPertama}, "Office.Agreements.LastDay": {app.SameDay}, "Office.Agreements.Joiner": {"dan"},
		})
		s := d.o.rooms["settings"].(*settingsRoom)
		s.set(record)
		differ(t, reflect.ValueOf(s.get()), reflect.ValueOf(record), "Office")
		for i := range s.pages { // showing a page changes nothing
			s.show(i)
		}
		differ(t, reflect.ValueOf(s.get()), reflect.ValueOf(record), "Office after its pages were seen")
	})
}
