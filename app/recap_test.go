package app_test

import (
	"errors"
	"path/filepath"
	"slices"
	"testing"

	"sinergi/app"
	"sinergi/app/sample"
	"sinergi/data"
)

func TestBuildRecapOfTheSampleQuarter(t *testing.T) {
	store, err := data.Open(filepath.Join(t.TempDir(), "rekap.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	}()
	if err := sample.Write(t.Context(), store, sample.Options{Seed: 1}); err != nil {
		t.Fatal(err)
	}
	r, err := app.BuildRecap(t.Context(), store, "2023-04-01", "2023-06-30", "2023-05-16")
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Meetings) != 14 || len(r.Agreements) != 23 {
		t.Errorf("%d meetings, %d agreements", len(r.Meetings), len(r.Agreements))
	}
	if !slices.IsSortedFunc(r.Meetings, func(a, b app.RecapMeeting) int {
		return a.From.DaysUntil(b.From) * -1
	}) {
		t.Error("the meetings are not oldest first")
	}
	total := r.Total()
	if total.Male != 157 || total.Female != 117 || total.Present != 274 || total.Scheduled != 1 || total.Draft != 2 {
		t.Errorf("total %+v", total)
	}
	muaraEnim := r.Meetings[12]
	if len(muaraEnim.Offices) != 8 || muaraEnim.Chair != "H. Bambang Wiratmo, M.Si." || muaraEnim.To != "" {
		t.Errorf("Muara Enim: %+v", muaraEnim)
	}
	listed := 0
	for _, m := range r.Meetings {
		listed += m.Counts.Listed
	}
	if listed != len(r.Attendees) {
		t.Errorf("%d attendees, the meetings list %d", len(r.Attendees), listed)
	}
	var texts []string
	for _, w := range r.Warnings() {
		texts = append(texts, w.Text)
		if len(w.MeetingIDs) == 0 {
			t.Errorf("%s names no meeting", w.Text)
		}
	}
	if want := []string{"1 rapat belum punya simpulan", "1 rapat belum ada daftar hadir"}; !slices.Equal(texts, want) {
		t.Errorf("warnings %v, want %v", texts, want)
	}
}

func TestRecapRefusesAPeriodThatIsNone(t *testing.T) {
	for _, c := range [][3]app.Date{{"2023-02-30", "2023-06-30", "from"}, {"2023-01-01", "", "to"}, {"2023-06-30", "2023-04-01", "to"}} {
		_, err := app.BuildRecap(t.Context(), nil, c[0], c[1], "2023-05-16")
		var fields app.FieldErrors
		if !errors.As(err, &fields) || fields.For(string(c[2])) == "" {
			t.Errorf("%s..%s: %v", c[0], c[1], err)
		}
	}
}

func TestPeriodNames(t *testing.T) {
	for _, c := range []struct {
		from, to app.Date
		want     string
	}{
		{"2023-05-01", "2023-05-31", "Bulan Mei 2023"},
		{"2024-02-01", "2024-02-29", "Bulan Februari 2024"},
		{"2024-02-01", "2024-02-28", "1 Februari s.d. 28 Februari 2024"},
		{"2023-04-01", "2023-06-30", "Triwulan II Tahun 2023"},
		{"2023-10-01", "2023-12-31", "Triwulan IV Tahun 2023"},
		{"2023-02-01", "2023-04-30", "1 Februari s.d. 30 April 2023"},
		{"2023-01-01", "2023-06-30", "Semester I Tahun 2023"},
		{"2023-07-01", "2023-12-31", "Semester II Tahun 2023"},
		{"2023-01-01", "2023-12-31", "Tahun 2023"},
		{"2022-01-01", "2023-12-31", "1 Januari 2022 s.d. 31 Desember 2023"},
		{"2023-05-15", "2023-05-15", "15 Mei 2023"},
		{"2023-04-10", "2023-05-16", "10 April s.d. 16 Mei 2023"},
	} {
		if got := app.PeriodName(c.from, c.to); got != c.want {
			t.Errorf("%s..%s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestRecapIsSignedOnTheLastDayOrToday(t *testing.T) {
	for _, c := range [][2]app.Date{{"2023-05-16", "2023-05-16"}, {"2023-06-30", "2023-06-30"}, {"2026-11-23", "2023-06-30"}, {"2023-01-02", "2023-06-30"}, {"", "2023-06-30"}} {
		r := app.Recap{From: "2023-04-01", To: "2023-06-30", Today: c[0]}
		if got := r.SignedOn(); got != c[1] {
			t.Errorf("on %s: %s, want %s", c[0], got, c[1])
		}
	}
}

func TestFollowUpIsLateOnlyWhileItWaits(t *testing.T) {
	for _, c := range []struct {
		status string
		due    app.Date
		want   int
	}{
		{app.FollowUpOpen, "2023-05-10", 6},
		{app.FollowUpProgress, "2023-05-15", 1},
		{"", "2023-05-15", 1},
		{app.FollowUpOpen, "2023-05-16", 0},
		{app.FollowUpOpen, "2023-06-01", 0},
		{app.FollowUpDone, "2023-05-10", 0},
		{app.FollowUpCancelled, "2023-05-10", 0},
		{app.FollowUpOpen, "", 0},
		{app.FollowUpOpen, "2023-02-31", 0},
	} {
		f := app.FollowUp{Status: c.status, Due: c.due}
		if got := f.DaysLate("2023-05-16"); got != c.want {
			t.Errorf("%s due %s: %d, want %d", c.status, c.due, got, c.want)
		}
	}
}

func TestRecapCountsMonthsTypesKindsAndStates(t *testing.T) {
	r := &app.Recap{From: "2022-12-01", To: "2023-02-28", Today: "2023-05-16"}
	for _, m := range []app.Meeting{
		{Title: "a", From: "2022-11-29", To: "2022-12-01", Status: app.StatusFinal, Type: "Sosialisasi", Attendees: []app.Attendee{{Sex: "L", Present: true}, {Sex: "P"}}},
		{Title: "b", From: "2023-02-01", Status: app.StatusDraft, Attendees: []app.Attendee{{Sex: "P", Present: true}, {Present: true}}, FollowUps: []app.FollowUp{{Task: "x", Due: "2023-03-01"}, {Task: "y", Status: app.FollowUpDone}}},
	} {
		r.AddMeeting(&m)
	}
	for _, a := range []app.Agreement{
		{Kind: "Surat Kuasa"},
		{Kind: "Adendum", ValidFrom: "2023-01-01"},
		{Kind: "Nota Kesepahaman", ValidFrom: "2023-01-01", ValidTo: "2023-06-01"},
		{Kind: "Nota Kesepahaman", SignedOn: "2023-03-01"}, // after the period
		{Kind: "Adendum", ValidFrom: "2020-01-01", ValidTo: "2022-12-31", RenewedOn: "2022-12-01"},
		{Kind: "Adendum", ValidFrom: "2020-01-01", EndedOn: "2021-12-31"},
		{Kind: "Adendum", ValidFrom: "2020-01-01", EndedOn: "2023-12-31"}, // not yet
	} {
		r.AddAgreement(&a)
	}
	r.Arrange()
	months := r.ByMonth()
	if len(months) != 3 || months[0].Name != "Desember 2022" || months[0].Meetings != 1 || months[1].Meetings != 0 || months[2].Present != 2 || months[2].Female != 1 {
		t.Errorf("months %+v", months)
	}
	types := r.ByType()
	if len(types) != 2 || types[0].Name != "Lainnya" || types[1].Name != "Sosialisasi" {
		t.Errorf("types %+v", types)
	}
	kinds := r.ByKind()
	if len(kinds) != 3 || kinds[0].Kind != "Nota Kesepahaman" || kinds[0].Warning != 1 || kinds[0].Total != 1 || kinds[2].Kind != "Surat Kuasa" || kinds[2].NotYet != 1 {
		t.Errorf("kinds %+v", kinds)
	}
	if want := (app.AgreementCount{Kind: "Adendum", Valid: 2, Renewed: 1, Stopped: 1, Total: 4}); kinds[1] != want {
		t.Errorf("%+v, want %+v", kinds[1], want)
	}
	states := r.ByStatus()
	if len(states) != 4 || states[0] != (app.FollowUpCount{Status: app.FollowUpOpen, Total: 1, Late: 1}) || states[2].Total != 1 {
		t.Errorf("states %+v", states)
	}
	r.From = "2013-05-16"
	if years := r.ByMonth(); len(years) != 11 || years[0].Name != "2013" || years[9].Meetings != 1 || years[10].Meetings != 1 {
		t.Errorf("years %+v", years)
	}
	found := false
	for _, w := range r.Warnings() {
		found = found || w.Text == "1 peserta hadir belum ditandai L atau P"
	}
	if !found {
		t.Errorf("warnings %+v", r.Warnings())
	}
}
