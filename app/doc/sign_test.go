package doc_test

import (
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// signed gives the signature columns of minutes in a layout that has only them.
func signed(t *testing.T, o app.Office, m app.Meeting, blocks ...app.SignatureBlock) []doc.Signature {
	t.Helper()
	o.MinutesPresets = []app.MinutesPreset{{Code: "X", Signatures: blocks}}
	m.Minutes.Preset = "X"
	return block[doc.Signatures](t, doc.Minutes(o, m)).Columns
}

func TestPositionsOverASignature(t *testing.T) {
	o, m, _ := theCase(t)
	for _, c := range []struct {
		name     string
		signer   app.Signer
		capitals bool
		want     []string
	}{
		{"own", app.Signer{Position: "Kepala"}, false, []string{"Kepala,"}},
		{"comma typed", app.Signer{Position: " Kepala , "}, false, []string{"Kepala,"}},
		{"acting", app.Signer{Position: "Kepala", Acting: "Plh."}, true, []string{"Plh. KEPALA,"}},
		{"for", app.Signer{Position: "Sekretaris", Behalf: "Kepala Dinas"}, false, []string{"a.n. Kepala Dinas,", "Sekretaris,"}},
		{"for, through", app.Signer{Position: "Kepala Bidang", Behalf: "Kepala Dinas,", Through: "Sekretaris"}, true, []string{"a.n. KEPALA DINAS,", "SEKRETARIS,", "u.b.", "KEPALA BIDANG,"}},
		{"through alone", app.Signer{Position: "Kepala Bidang", Through: "Sekretaris"}, false, []string{"Kepala Bidang,"}},
		{"for alone", app.Signer{Behalf: "Bupati Muara Enim"}, false, []string{"a.n. Bupati Muara Enim,"}},
		{"none", app.Signer{Acting: "Plt."}, false, nil},
	} {
		m.Minutes.Signers = []app.Signer{c.signer}
		if got := signed(t, o, m, app.SignatureBlock{Capitals: c.capitals})[0].Position; !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// TestSignatureColumns: the date is that of the meeting's last day and stands
// once; capitals spare the titles; numbers, ranks and pictures as asked.
func TestSignatureColumns(t *testing.T) {
	o, m, _ := theCase(t)
	o = chain(o)
	m.To = "2023-05-16"
	columns := signed(t, o, m,
		app.SignatureBlock{Lead: "Mengetahui,", Signer: 1, WithCity: true},
		app.SignatureBlock{Signer: 0, WithCity: true, Capitals: true, Underline: true, Rank: true},
		app.SignatureBlock{Signer: 2, NoNumber: true},
		app.SignatureBlock{Signer: 7},
	)
	if columns[0].Date != "" || columns[1].Date != "Palembang, 16 Mei 2023" || columns[2].Date != "" {
		t.Errorf("dates %q, %q, %q", columns[0].Date, columns[1].Date, columns[2].Date)
	}
	if got := columns[1].Name; len(got) != 1 || got[0].Text != "Dr. H. HERMAN SUDRAJAT, S.E., M.Si." || !got[0].Underline {
		t.Errorf("name %+v", got)
	}
	if got := strings.Join(columns[1].Below, "|"); got != "Pembina (IV/a)|NIP 197003151995031002" {
		t.Errorf("below the name: %q", got)
	}
	if columns[2].Picture.Hash != o.Signers[2].Picture || columns[1].Picture.Hash != "" || columns[2].Below != nil {
		t.Errorf("picture %q, below %q", columns[2].Picture.Hash, columns[2].Below)
	}
	if got := columns[3]; !strings.HasPrefix(got.Name.String(), "(....") || got.Position != nil {
		t.Errorf("an unknown signer is %+v", got)
	}
}

// TestTheTakerSigns: the minutes taker signs under his own name, with the
// picture that is known of him, never under the head's.
func TestTheTakerSigns(t *testing.T) {
	o, m, _ := theCase(t)
	o = chain(o)
	o.Signers[0].OfficialID = "p-1"
	taker := app.SignatureBlock{Lead: "Notulis,", Taker: true, Rank: true}
	for _, c := range []struct {
		name, want, picture string
		who                 app.Person
	}{
		{"known by name", "Rina Oktaviani, S.Sos.", o.Signers[2].Picture, app.Person{Name: "rina oktaviani, S.Sos."}},
		{"known by entry", "Herman Sudrajat", "", app.Person{OfficialID: "p-1", Name: "Herman Sudrajat"}},
		{"a stranger", "Dewi Anggraini, S.H.", "", app.Person{Name: "Dewi Anggraini, S.H."}},
		{"nobody", "(....", "", app.Person{}},
	} {
		m.MinutesTaker = c.who
		got := signed(t, o, m, taker)[0]
		if !strings.HasPrefix(strings.ToLower(got.Name.String()), strings.ToLower(c.want)) || got.Position != nil || got.Picture.Hash != c.picture {
			t.Errorf("%s: %q %q %q, want %q", c.name, got.Name, got.Position, got.Picture.Hash, c.want)
		}
		if got.Lead != "Notulis," {
			t.Errorf("%s: lead %q", c.name, got.Lead)
		}
	}
}
