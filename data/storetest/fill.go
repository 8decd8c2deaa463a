package storetest

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"reflect"
	"strings"

	"sinergi/app"
)

// filler puts a value of its own into every field of a record, so that a field
// that a store forgets or mixes up with another is seen.
type filler struct {
	n     int
	depth int      // of provisions in provisions
	bad   []string // fields that it cannot fill
}

// Fill fills every field of the record that p points to, Meta excepted, with
// values that Validate accepts; the files that it names hold content. It gives the paths of fields that it does not
// know how to fill.
func Fill(p any) []string {
	f := &filler{}
	f.fill(reflect.ValueOf(p).Elem(), reflect.TypeOf(p).Elem().Name())
	return f.bad
}

// chosen are fields that take certain words only.
var chosen = map[string]string{
	"Meeting.Status": app.StatusFinal, "FollowUp.Status": app.FollowUpDone, "Agreement.Stage": app.Stages[3],
	"Attendee.Sex": "P", "Official.Sex": "L", "Official.IDKind": app.IDNIP, "Signer.IDKind": app.IDNIPPPK,
	"Signer.Acting": "Plh.", "Position.Acting": "Plt.", "Office.TimeZone": "WITA",
	"Letterhead.Rule": app.RuleSingle, "Letterhead.Centre": app.CentreOnPage,
	"PaperSettings.Minutes": "F4-215", "PaperSettings.Attendance": "F4-210", "PaperSettings.Agreement": "A4", "PaperSettings.Font": "serif",
	"MinutesSection.Part": app.PartAgenda, "MinutesSection.Style": app.StyleChapter, "AttendanceColumn.Part": "institution",
	"Agreement.PartyWord": app.PartyPertama, "Agreement.Relation": app.RelationRenewal, "Term.LastDay": app.SameDay,
	"Article.Topic": app.TopicScope, "AgreementSettings.PartyWord": app.PartyPertama,
	"AgreementSettings.LastDay": app.SameDay, "AgreementSettings.Joiner": "dan",
	"NumberPattern.For": app.NumberLetter, "NumberPattern.Pattern": "{urut}/{tahun}", "NumberPattern.Scope": app.ScopeClassification,
	"Meeting.Audience": app.AudienceExternal, "Invitation.Layout": app.LetterList, "Scan.Role": app.ScanMinutes,
	"PaperSettings.Invitation": "F4-210", "PaperSettings.Photos": "A4", "PaperSettings.FollowUps": "F4-215",
	"InvitationSettings.Layout": app.LetterList, "PageStyle.Sheet": "F4-210", "PageStyle.Numbers": app.NumbersDashed,
	"Photo.Hash": contentHash, "Scan.Hash": contentHash, "Signer.Picture": contentHash,
	"LibraryItem.Sort": app.LibraryArticle, "LibraryItem.Topic": app.TopicScope, "LibraryItem.Sets": app.SetPKS,
}

// measures are fields that take numbers of a range that the others are not in.
var measures = map[string]float64{
	"PaperSettings.Leading": 1.5, "PageStyle.Leading": 1.25, "MinutesPreset.LabelMM": 42.5, "LetterheadLine.Spacing": 2.5,
}

// content is what the files of a filled record hold.
var content = []byte("isi foto dan pindaian")

// contentHash is its SHA-256.
const contentHash = "ee0127e1c63f1d280cac3a77a6c53abcc975ea19b58045de870a9ed967c6c9b3"

// filledByStore are fields that a store fills in by itself, and the hash of a
// picture that is kept inside its record.
var filledByStore = map[string]bool{"Agreement.RenewedOn": true, "Picture.Hash": true}

// fill fills v, the field called path ("Meeting.Title").
func (f *filler) fill(v reflect.Value, path string) {
	f.n++
	if filledByStore[path] {
		return
	}
	if _, nested := v.Interface().([]app.Provision); nested {
		f.depth++
		defer func() { f.depth-- }()
		if f.depth > app.MaxDepth {
			return
		}
	}
	switch p := v.Addr().Interface().(type) {
	case *app.Date:
		*p = app.Date("2021-01-01").AddDays(f.n)
		return
	case *app.Clock:
		*p = app.Clock(fmt.Sprintf("%02d:%02d", 8+f.n/60%12, f.n%60))
		return
	case *app.Meta:
		return
	case *[]byte:
		*p = picture(f.n)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f.fill(v.Field(i), v.Type().Name()+"."+v.Type().Field(i).Name)
		}
	case reflect.Slice:
		rows := 3
		if f.depth > 1 {
			rows = 1 // else provisions in provisions would be many
		}
		v.Set(reflect.MakeSlice(v.Type(), rows, rows))
		for i := range v.Len() {
			f.fill(v.Index(i), path)
		}
	case reflect.String:
		v.SetString(fmt.Sprintf("%s ke-%d", path, f.n))
		if word, ok := chosen[path]; ok {
			v.SetString(word)
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(int64(1 + f.n%6))
	case reflect.Float64:
		v.SetFloat(9 + float64(f.n%40)/8)
		if number, ok := measures[path]; ok {
			v.SetFloat(number)
		}
	default:
		f.bad = append(f.bad, path)
	}
}

// picture is a small PNG that differs for every n.
func picture(n int) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 1+n%50, 1+n/50))); err != nil {
		panic(err) // writing to memory does not fail
	}
	return b.Bytes()
}

// Holes names the fields of a record that are empty, Meta excepted.
func Holes(p any) []string { return holes(reflect.ValueOf(p).Elem(), "") }

func holes(v reflect.Value, path string) []string {
	if _, ok := v.Interface().(app.Meta); ok {
		return nil
	}
	var found []string
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if !filledByStore[v.Type().Name()+"."+v.Type().Field(i).Name] {
				found = append(found, holes(v.Field(i), path+"."+v.Type().Field(i).Name)...)
			}
		}
		return found
	case reflect.Slice:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			break
		}
		for i := range v.Len() {
			found = append(found, holes(v.Index(i), fmt.Sprintf("%s[%d]", path, i))...)
		}
	}
	deepest := strings.Count(path, ".Items") == app.MaxDepth
	if v.IsZero() && !deepest {
		found = append(found, path)
	}
	return found
}
