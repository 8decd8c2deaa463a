package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"sinergi/app"
)

// Each record travels as its own JSON with its kind in front; the struct tags
// of app are the format.
type (
	meetingJSON struct {
		Kind string `json:"kind"`
		*app.Meeting
	}
	agreementJSON struct {
		Kind string `json:"kind"`
		*app.Agreement
	}
	officialJSON struct {
		Kind string `json:"kind"`
		*app.Official
	}
	institutionJSON struct {
		Kind string `json:"kind"`
		*app.Institution
	}
	libraryJSON struct {
		Kind string `json:"kind"`
		*app.LibraryItem
	}
	officeJSON struct {
		Kind string `json:"kind"`
		*app.Office
	}
)

// wrap gives an empty record of a kind and the value to decode it through; nil
// when there is no such kind.
func wrap(kind string) (record, through any) {
	switch kind {
	case app.KindMeeting:
		r := &app.Meeting{}
		return r, &meetingJSON{Meeting: r}
	case app.KindAgreement:
		r := &app.Agreement{}
		return r, &agreementJSON{Agreement: r}
	case app.KindOfficial:
		r := &app.Official{}
		return r, &officialJSON{Official: r}
	case app.KindInstitution:
		r := &app.Institution{}
		return r, &institutionJSON{Institution: r}
	case app.KindLibrary:
		r := &app.LibraryItem{}
		return r, &libraryJSON{LibraryItem: r}
	case app.KindOffice:
		r := &app.Office{}
		return r, &officeJSON{Office: r}
	}
	return nil, nil
}

// encode writes a record with its kind, indented, for people to read and edit.
func encode(w io.Writer, record any) error {
	var through any
	switch r := record.(type) {
	case *app.Meeting:
		through = meetingJSON{app.KindMeeting, r}
	case *app.Agreement:
		through = agreementJSON{app.KindAgreement, r}
	case *app.Official:
		through = officialJSON{app.KindOfficial, r}
	case *app.Institution:
		through = institutionJSON{app.KindInstitution, r}
	case *app.LibraryItem:
		through = libraryJSON{app.KindLibrary, r}
	case *app.Office:
		through = officeJSON{app.KindOffice, r}
	default:
		return fmt.Errorf("no JSON for %T", record)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(through)
}

// decode reads one record or an array of records. It is strict, because a
// misspelt field that is passed over is a loss nobody sees. Its errors are
// parts of a sentence.
func decode(text []byte) ([]any, error) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	if !utf8.Valid(text) {
		return nil, errors.New("isinya bukan teks UTF-8, simpan ulang sebagai UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(text))
	var value json.RawMessage
	if err := d.Decode(&value); err != nil {
		return nil, decodeError(err, text)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("ada isi berlebih setelah JSON di baris %d, hapus atau satukan sebagai larik", lineAt(text, d.InputOffset()))
	}
	parts := []json.RawMessage{value}
	if value[0] == '[' {
		if err := json.Unmarshal(value, &parts); err != nil {
			return nil, decodeError(err, value)
		}
		if len(parts) == 0 {
			return nil, errors.New("lariknya kosong, isi sedikitnya satu catatan")
		}
	}
	records := make([]any, len(parts))
	for i, part := range parts {
		record, err := decodeOne(part)
		if err != nil && len(parts) > 1 {
			return nil, fmt.Errorf("catatan ke-%d: %w", i+1, err)
		}
		if err != nil {
			return nil, err
		}
		records[i] = record
	}
	return records, nil
}

func decodeOne(text json.RawMessage) (any, error) {
	if text[0] != '{' {
		return nil, errors.New(`catatan harus berupa objek JSON {"kind": ...}`)
	}
	var head struct {
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(text, &head); err != nil {
		return nil, decodeError(err, text)
	}
	record, through := wrap(head.Kind)
	if record == nil {
		if head.Kind == "" {
			return nil, fmt.Errorf(`"kind" belum diisi, pilih %s`, kindWords)
		}
		return nil, fmt.Errorf("kind %q tidak dikenal, pilih %s", head.Kind, kindWords)
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(through); err != nil {
		return nil, decodeError(err, text)
	}
	return record, nil
}

// decodeError words an error of encoding/json.
func decodeError(err error, text []byte) error {
	var (
		syntax *json.SyntaxError
		typed  *json.UnmarshalTypeError
	)
	switch {
	case errors.Is(err, io.EOF):
		return errors.New("berkas kosong, isi dengan satu catatan JSON")
	case errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("JSON terpotong, lengkapi kurung dan tanda kutipnya")
	case errors.As(err, &syntax):
		return fmt.Errorf("JSON salah tulis di baris %d, perbaiki di sana", lineAt(text, syntax.Offset))
	case errors.As(err, &typed):
		field := jsonPath(typed.Field)
		if field == "" {
			field = "catatan"
		}
		return fmt.Errorf("nilai %s pada %q tidak cocok, tulis sebagai %s", typed.Value, field, valueWord(typed.Type.Kind().String()))
	}
	// The library has no type for this error, only its text.
	if name, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return fmt.Errorf("bidang %s tidak dikenal, hapus atau perbaiki namanya", name)
	}
	return errors.New("gambar pada JSON rusak, tulis datanya sebagai base64")
}

// jsonPath takes the names of embedded structs out of a field's path; all
// names of the format are in lower case.
func jsonPath(field string) string {
	var names []string
	for name := range strings.SplitSeq(field, ".") {
		if strings.ToLower(name) == name {
			names = append(names, name)
		}
	}
	return strings.Join(names, ".")
}

func valueWord(kind string) string {
	switch {
	case kind == "string":
		return "teks"
	case kind == "bool":
		return "true atau false"
	case strings.HasPrefix(kind, "int"):
		return "bilangan bulat"
	case strings.HasPrefix(kind, "float"):
		return "bilangan"
	case kind == "slice":
		return "larik [...]"
	}
	return "objek {...}"
}

func lineAt(text []byte, offset int64) int {
	return 1 + bytes.Count(text[:min(max(offset, 0), int64(len(text)))], []byte("\n"))
}
