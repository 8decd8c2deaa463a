package data

import (
	"strings"
	"testing"
	"time"

	"sinergi/app"
)

// keepFile keeps text as a file and gives its hash.
func keepFile(t *testing.T, db *DB, text string) string {
	t.Helper()
	hash, err := db.SaveFile(t.Context(), []byte(text))
	noError(t, err)
	return hash
}

// gone tells whether content was dropped.
func gone(t *testing.T, db *DB, hash string) bool {
	t.Helper()
	n := 0
	noError(t, db.reader.QueryRow("SELECT count(*) FROM files WHERE hash = ?", hash).Scan(&n))
	return n == 0
}

// later drops what nobody has named for a week, as opening does after so many
// days.
func later(t *testing.T, db *DB, days int) {
	t.Helper()
	noError(t, db.dropUnnamed(t.Context(), time.Now().AddDate(0, 0, days)))
}

func withPhoto(hash string) *app.Meeting {
	m := sampleMeeting("Rapat")
	m.Photos = []app.Photo{{Hash: hash}, {Hash: hash}}
	return m
}

func TestContentThatNobodyNamesIsDropped(t *testing.T) {
	db := openNew(t)
	hash := keepFile(t, db, "foto")
	later(t, db, 6)
	if gone(t, db, hash) {
		t.Fatal("dropped within a week")
	}
	later(t, db, 8)
	if !gone(t, db, hash) {
		t.Fatal("still there after a week")
	}
	if keepFile(t, db, "foto") != hash || gone(t, db, hash) {
		t.Error("content that was dropped cannot be kept again")
	}
}

// TestNamedContentStays, whatever names it.
func TestNamedContentStays(t *testing.T) {
	db := openNew(t)
	hashes := map[string]string{}
	for _, what := range []string{"photo", "scan", "minutes", "invitation", "office", "agreement", "deleted", "version"} {
		hashes[what] = keepFile(t, db, what)
	}
	signed := func(what string) app.Signer { return app.Signer{Picture: hashes[what]} }
	m, deleted := withPhoto(hashes["photo"]), withPhoto(hashes["deleted"])
	m.Scans = []app.Scan{{Hash: hashes["scan"]}}
	m.Minutes.Signers, m.Invitation.Signer = []app.Signer{{}, signed("minutes")}, signed("invitation")
	o := app.Office{Name: "Balai", City: "Palembang", Signers: []app.Signer{signed("office")}}
	a := app.Agreement{Kind: "Nota Kesepahaman", Title: "Pelindungan", Parties: []app.Party{{Institution: "Balai"}, {Institution: "Dinas"}}}
	a.Parties[1].Signatory = signed("version")
	noError(t, db.SaveAll(t.Context(), []any{m, deleted, &o, &a}))
	noError(t, db.SaveVersion(t.Context(), &app.Version{Source: app.VersionSaved, Record: a}))
	a.Parties[1].Signatory = signed("agreement")
	noError(t, db.SaveAgreement(t.Context(), &a))
	noError(t, db.Delete(t.Context(), app.KindMeeting, deleted.ID))
	later(t, db, 1000)
	for what, hash := range hashes {
		if gone(t, db, hash) {
			t.Errorf("what a %s names was dropped", what)
		}
	}
	noError(t, db.Restore(t.Context(), app.KindMeeting, deleted.ID))
	noError(t, db.SaveMeeting(t.Context(), deleted))
}

// TestContentIsDroppedAWeekAfterItsLastUse, not a week after it came.
func TestContentIsDroppedAWeekAfterItsLastUse(t *testing.T) {
	db := openNew(t)
	hash := keepFile(t, db, "foto")
	first, second := withPhoto(hash), withPhoto(hash)
	noError(t, db.SaveMeeting(t.Context(), first))
	noError(t, db.SaveMeeting(t.Context(), second))
	_, err := db.writer.Exec("UPDATE file_uses SET until = '2020-01-01T00:00:00Z' WHERE record_id = ''") // it came long ago
	noError(t, err)
	first.Photos = nil
	noError(t, db.SaveMeeting(t.Context(), first))
	later(t, db, 1000)
	if gone(t, db, hash) {
		t.Fatal("dropped while another meeting names it")
	}
	second.Photos = nil
	noError(t, db.SaveMeeting(t.Context(), second))
	later(t, db, 6)
	if gone(t, db, hash) {
		t.Fatal("dropped within a week of its last use")
	}
	first.Photos = []app.Photo{{Hash: hash}} // taken back
	noError(t, db.SaveMeeting(t.Context(), first))
	later(t, db, 1000)
	if gone(t, db, hash) {
		t.Fatal("dropped although it was taken back")
	}
	first.Photos = nil
	noError(t, db.SaveMeeting(t.Context(), first))
	later(t, db, 8)
	if !gone(t, db, hash) {
		t.Error("still there a week after its last use")
	}
	var uses int
	noError(t, db.reader.QueryRow("SELECT count(*) FROM file_uses").Scan(&uses))
	if uses != 0 {
		t.Errorf("%d uses of nothing are left", uses)
	}
}

// TestOpeningDropsContent, and giving content again counts as new.
func TestOpeningDropsContent(t *testing.T) {
	path := newPath(t)
	db := openAt(t, path)
	old, again := keepFile(t, db, "lama"), keepFile(t, db, "lagi")
	_, err := db.writer.Exec("UPDATE file_uses SET until = ?", time.Now().Add(-8*24*time.Hour).UTC().Format(time.RFC3339))
	noError(t, err)
	keepFile(t, db, "lagi")
	after := openAt(t, path)
	_, err = after.File(t.Context(), old)
	wantError(t, err, app.ErrNotFound)
	_, err = after.File(t.Context(), again)
	noError(t, err)
}

// TestRecordsAreReadWithoutContent: lists, recaps and saves of meetings never
// touch the content of their photos, and meetings without photos ask for none.
func TestRecordsAreReadWithoutContent(t *testing.T) {
	db := openNew(t)
	m := withPhoto(keepFile(t, db, "foto"))
	noError(t, db.SaveMeeting(t.Context(), m))
	m.Title = "Rapat lain"
	asked := 0
	for _, s := range recorded(db, func() {
		noError(t, db.EachMeeting(t.Context(), "", "", func(*app.Meeting) error { return nil }))
		_, err := db.List(t.Context(), app.KindMeeting, app.Filter{})
		noError(t, err)
		noError(t, db.SaveMeeting(t.Context(), m))
	}) {
		if strings.Contains(s.query, "data") {
			t.Errorf("reads content: %s", s.query)
		}
		if strings.Contains(s.query, "INTO file_uses") {
			t.Errorf("writes uses that did not change: %s", s.query)
		}
		asked++
	}
	if asked < 5 {
		t.Errorf("only %d statements were seen", asked)
	}
	bare := sampleMeeting("Tanpa foto")
	for _, s := range recorded(db, func() { noError(t, db.SaveMeeting(t.Context(), bare)) }) {
		if strings.Contains(s.query, "file") {
			t.Errorf("a meeting without photos asks %s", s.query)
		}
	}
}
