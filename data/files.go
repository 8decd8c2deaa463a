package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"time"

	"sinergi/app"
)

// keepUnnamed is how long content stays that no record names: long enough for a
// form that was left open over a holiday.
const keepUnnamed = 7 * 24 * time.Hour

// maxFile is the most bytes that are kept as one file; larger ones stall weak
// laptops.
const maxFile = 64 << 20

// SaveFile keeps content under its SHA-256. Content that is empty or larger than
// 64 MB is refused with an *app.Sentence.
func (d *DB) SaveFile(ctx context.Context, content []byte) (string, error) {
	switch {
	case len(content) == 0:
		return "", &app.Sentence{Text: "Berkas ini kosong. Pilih berkas lain.", Err: errors.New("save file: no content")}
	case len(content) > maxFile:
		return "", &app.Sentence{
			Text: fmt.Sprintf("Berkas ini lebih besar dari %d MB. Perkecil berkasnya, lalu pilih lagi.", maxFile>>20),
			Err:  fmt.Errorf("save file: %d bytes", len(content)),
		}
	}
	sum := sha256.Sum256(content)
	hash := hex.EncodeToString(sum[:])
	err := d.write(ctx, func(t *transaction) error {
		at := now()
		if err := t.useFiles("", []string{hash}, at); err != nil {
			return err
		}
		missing, err := t.missingFiles([]string{hash})
		if err != nil || len(missing) == 0 {
			return err
		}
		_, err = t.exec("INSERT INTO files (hash, added_at, data) VALUES (?, ?, ?)", hash, at, content)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("save file: %w", err)
	}
	return hash, nil
}

// File is the content kept under hash.
func (d *DB) File(ctx context.Context, hash string) ([]byte, error) {
	var content []byte
	err := d.read(ctx, func(t *transaction) error {
		err := t.row("SELECT data FROM files WHERE hash = ?", hash).Scan(&content)
		if errors.Is(err, sql.ErrNoRows) {
			return app.ErrNotFound
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read file %q: %w", hash, err)
	}
	return content, nil
}

// noteFiles keeps up which files a record or a version names.
func (t *transaction) noteFiles(id string, old, named []string) error {
	old, named = distinct(old), distinct(named)
	if slices.Equal(old, named) {
		return nil
	}
	ended := slices.DeleteFunc(old, func(hash string) bool { return slices.Contains(named, hash) })
	if err := t.useFiles(id, ended, now()); err != nil {
		return err
	}
	return t.useFiles(id, named, "")
}

// useFiles writes that a record names files, or named them until then.
func (t *transaction) useFiles(id string, hashes []string, until string) error {
	args := make([]any, 0, 3*len(hashes))
	for _, hash := range hashes {
		args = append(args, hash, id, until)
	}
	err := t.insertMany("INSERT INTO file_uses (hash, record_id, until)", " ON CONFLICT (hash, record_id) DO UPDATE SET until = excluded.until", 3, args)
	if err != nil {
		return fmt.Errorf("write file uses: %w", err)
	}
	return nil
}

// missingFiles are those of the hashes that have no content.
func (t *transaction) missingFiles(hashes []string) ([]string, error) {
	missing := distinct(hashes)
	if len(missing) == 0 {
		return nil, nil
	}
	args := make([]any, len(missing))
	for i, hash := range missing {
		args[i] = hash
	}
	err := t.each(func(rows *sql.Rows) error {
		var known string
		err := rows.Scan(&known)
		missing = slices.DeleteFunc(missing, func(hash string) bool { return hash == known })
		return err
	}, "SELECT hash FROM files WHERE hash IN ("+marks(len(args))+")", args...)
	if err != nil {
		return nil, fmt.Errorf("find files: %w", err)
	}
	return missing, nil
}

// distinct are the hashes in order, each once, without empty ones.
func distinct(hashes []string) []string {
	out := slices.Clone(hashes)
	slices.Sort(out)
	return slices.DeleteFunc(slices.Compact(out), func(hash string) bool { return hash == "" })
}

// dropUnnamed removes content that nobody has named for a week. Deleted records
// still name theirs, because they can be restored.
func (d *DB) dropUnnamed(ctx context.Context, today time.Time) error {
	before := today.Add(-keepUnnamed).UTC().Format(time.RFC3339)
	err := d.write(ctx, func(t *transaction) error {
		const unnamed = "FROM files WHERE NOT EXISTS (SELECT 1 FROM file_uses u WHERE u.hash = files.hash AND (u.until = '' OR u.until > ?))"
		var some bool
		if err := t.row("SELECT EXISTS (SELECT 1 "+unnamed+")", before).Scan(&some); err != nil || !some {
			return err // nothing is written, so that opening stays quick
		}
		if _, err := t.exec("DELETE "+unnamed, before); err != nil {
			return err
		}
		_, err := t.exec("DELETE FROM file_uses WHERE until <> '' AND until <= ?", before)
		return err
	})
	if err != nil {
		return fmt.Errorf("drop files that nobody names: %w", err)
	}
	return nil
}

// meetingFiles are the hashes that a meeting names.
func meetingFiles(m *app.Meeting) []string {
	hashes := append(signerFiles(m.Minutes.Signers), m.Invitation.Signer.Picture)
	for _, p := range m.Photos {
		hashes = append(hashes, p.Hash)
	}
	for _, s := range m.Scans {
		hashes = append(hashes, s.Hash)
	}
	return hashes
}

func signerFiles(signers []app.Signer) []string {
	var hashes []string
	for _, s := range signers {
		if s.Picture != "" {
			hashes = append(hashes, s.Picture)
		}
	}
	return hashes
}

func agreementFiles(a *app.Agreement) []string {
	var hashes []string
	for _, p := range a.Parties {
		if p.Signatory.Picture != "" {
			hashes = append(hashes, p.Signatory.Picture)
		}
	}
	return hashes
}

// checkMeetingFiles refuses photos and scans whose content is not there: such a
// meeting could never be printed.
func checkMeetingFiles(t *transaction, m *app.Meeting) error {
	if len(m.Photos)+len(m.Scans) == 0 {
		return nil
	}
	missing, err := t.missingFiles(meetingFiles(m))
	if err != nil || len(missing) == 0 {
		return err
	}
	var faults app.FieldErrors
	look := func(list string, i int, hash, what, name, again string) {
		if !slices.Contains(missing, hash) {
			return
		}
		if name == "" || len(name) > 60 {
			name = "ke-" + strconv.Itoa(i+1)
		}
		faults = append(faults, app.FieldError{
			Field:   fmt.Sprintf("%s[%d].hash", list, i),
			Message: what + " " + name + " tidak ada di berkas data. Masukkan lagi " + again + ".",
		})
	}
	for i, p := range m.Photos {
		look("photos", i, p.Hash, "Foto", p.Name, "fotonya")
	}
	for i, s := range m.Scans {
		look("scans", i, s.Hash, "Pindaian", s.Name, "berkasnya")
	}
	if faults == nil { // only the picture of a signature is missing: its place stays empty
		return nil
	}
	return faults
}
