package storetest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"sinergi/app"
)

func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// files come back as they were given, under their SHA-256, however often they
// are given.
func files(t *testing.T, s app.Store) {
	all := [][]byte{{0}, []byte("\xff\xd8\xff\x00'; DROP TABLE files"), bytes.Repeat([]byte{0}, 5000), picture(1), picture(2)}
	for range 2 {
		for _, content := range all {
			given := bytes.Clone(content)
			hash, err := s.SaveFile(t.Context(), given)
			must(t, err)
			same(t, "hash", hash, hashOf(content))
			clear(given) // the caller's own again
		}
	}
	for _, content := range all {
		for range 2 {
			got, err := s.File(t.Context(), hashOf(content))
			must(t, err)
			same(t, "content", got, content)
			clear(got)
		}
	}
	for _, unknown := range []string{"", "x", hashOf([]byte("lain")), strings.ToUpper(hashOf(all[0])), "' OR 1=1 --"} {
		got, err := s.File(t.Context(), unknown)
		wantError(t, err, app.ErrNotFound)
		same(t, "content of nothing", len(got), 0)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := s.SaveFile(ctx, []byte("dibatalkan"))
	wantError(t, err, context.Canceled)
	_, err = s.File(t.Context(), hashOf([]byte("dibatalkan")))
	wantError(t, err, app.ErrNotFound)
}

// largeFile is a scan of 40 MB, the largest that is taken in.
func largeFile(t *testing.T, s app.Store) {
	content := make([]byte, 40<<20)
	if _, err := rand.NewChaCha8([32]byte{1}).Read(content); err != nil {
		t.Fatal(err)
	}
	hash, err := s.SaveFile(t.Context(), content)
	must(t, err)
	got, err := s.File(t.Context(), hash)
	must(t, err)
	if !bytes.Equal(got, content) {
		t.Error("40 MB changed")
	}
}

// refusedFiles are told in a sentence that says what to do.
func refusedFiles(t *testing.T, s app.Store) {
	for _, content := range [][]byte{nil, {}, make([]byte, 64<<20+1)} {
		hash, err := s.SaveFile(t.Context(), content)
		var sentence *app.Sentence
		if !errors.As(err, &sentence) || !strings.HasSuffix(app.Tell(err), "lagi.") && !strings.HasSuffix(app.Tell(err), "lain.") {
			t.Errorf("%d bytes: %v", len(content), err)
		}
		same(t, "hash", hash, "")
		_, err = s.File(t.Context(), hashOf(content))
		wantError(t, err, app.ErrNotFound)
	}
}

// missingFiles: a meeting that names content which is not there is refused, since
// it could never be printed; with the content it is saved.
func missingFiles(t *testing.T, s app.Store) {
	late := []byte("foto yang belum masuk")
	m := meeting("Rapat berfoto", "2023-05-15")
	m.Photos = []app.Photo{{Hash: contentHash, Name: "ada.jpg"}, {Hash: hashOf(late), Name: "belum.jpg"}, {Hash: hashOf(late)}}
	m.Scans = []app.Scan{{Hash: hashOf(late), Name: "belum.pdf"}, {Hash: contentHash}}
	want := app.FieldErrors{
		{Field: "photos[1].hash", Message: "Foto belum.jpg tidak ada di berkas data. Masukkan lagi fotonya."},
		{Field: "photos[2].hash", Message: "Foto ke-3 tidak ada di berkas data. Masukkan lagi fotonya."},
		{Field: "scans[0].hash", Message: "Pindaian belum.pdf tidak ada di berkas data. Masukkan lagi berkasnya."},
	}
	for _, err := range []error{s.SaveMeeting(t.Context(), m), s.SaveAll(t.Context(), []any{meeting("Rapat lain", "2023-05-15"), m})} {
		var got app.FieldErrors
		if !errors.As(err, &got) {
			t.Fatalf("error is %v", err)
		}
		same(t, "faults", got, want)
	}
	same(t, "Meta of the refused meeting", m.Meta, app.Meta{})
	n, err := s.Count(t.Context(), app.KindMeeting, app.Filter{})
	must(t, err)
	same(t, "meetings", n, 0)

	hash, err := s.SaveFile(t.Context(), late)
	must(t, err)
	must(t, s.SaveMeeting(t.Context(), m))
	m.Minutes.Signers = []app.Signer{{Picture: strings.Repeat("0", 64)}} // a signature that is missing leaves its place empty
	must(t, s.SaveMeeting(t.Context(), m))
	got, err := s.Meeting(t.Context(), m.ID)
	must(t, err)
	same(t, "meeting", got, *m)
	same(t, "kept without a role", got.Scans[1].Role, app.ScanOther)
	_, err = s.File(t.Context(), hash)
	must(t, err)
}
