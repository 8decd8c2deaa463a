package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/google/uuid"

	"sinergi/app"
)

// stageChanged is why a version was kept when nobody said.
const stageChanged = "Tahapan diubah"

// versionColumns are what a list of versions shows; the others are read one by
// one.
func versionColumns(v *app.Version) []column {
	return []column{
		{"id", &v.ID},
		{"agreement_id", &v.AgreementID},
		{"number", &v.Number},
		{"kept_at", &v.At},
		{"kept_by", &v.By},
		{"why", &v.Why},
		{"source", &v.Source},
		{"stage", &v.Stage},
		{"file", &v.File},
	}
}

// SaveVersion keeps a version of an agreement, which may be a deleted one, and
// fills in ID, Number and At.
func (d *DB) SaveVersion(ctx context.Context, v *app.Version) error {
	before := *v
	err := d.write(ctx, func(t *transaction) error { return t.keepVersion(v) })
	if err != nil {
		*v = before
		return fmt.Errorf("save version: %w", err)
	}
	return nil
}

// agreementChanged follows a saved change of an agreement.
func agreementChanged(t *transaction, old, a *app.Agreement, meta app.Meta) error {
	if a.ParentID != old.ParentID {
		if err := t.noCircle(meta.ID, a.ParentID); err != nil {
			return err
		}
	}
	return keepStageVersion(t, old, a, meta)
}

// keepStageVersion keeps a version when an agreement was moved to another
// stage, with who and why as its history tells.
func keepStageVersion(t *transaction, old, a *app.Agreement, meta app.Meta) error {
	if old.Stage == a.Stage {
		return nil
	}
	v := app.Version{AgreementID: meta.ID, Source: app.VersionStage, Stage: a.Stage, Why: stageChanged, Record: *a}
	v.Record.Meta = meta
	if n := len(a.History); n > 0 && a.History[n-1].Stage == a.Stage {
		v.By = a.History[n-1].By
		if note := a.History[n-1].Note; note != "" {
			v.Why = note
		}
	}
	return t.keepVersion(&v)
}

func (t *transaction) keepVersion(v *app.Version) error {
	if v.AgreementID == "" {
		v.AgreementID = v.Record.ID
	}
	if err := cleanVersion(v); err != nil {
		return err
	}
	var known bool
	if err := t.row("SELECT EXISTS (SELECT 1 FROM agreements WHERE id = ?)", v.AgreementID).Scan(&known); err != nil {
		return fmt.Errorf("find agreement: %w", err)
	}
	if !known {
		return app.ErrNotFound
	}
	id, err := uuid.NewV7()
	if err != nil {
		return fmt.Errorf("make an ID: %w", err)
	}
	v.ID, v.At = id.String(), now()
	// Writers take turns, so no other window can take the same number.
	if err := t.row("SELECT coalesce(max(number), 0) + 1 FROM versions WHERE agreement_id = ?", v.AgreementID).Scan(&v.Number); err != nil {
		return fmt.Errorf("number version: %w", err)
	}
	record, logos, err := t.putLogos(v.Record)
	if err != nil {
		return err
	}
	cols := append(versionColumns(v), column{"record", asJSON(&record)}, column{"logos", asJSON(&logos)}, column{"returned", asJSON(&v.Returned)})
	args, err := appendValues(nil, cols)
	if err != nil {
		return err
	}
	if _, err := t.exec("INSERT INTO versions ("+joined(cols)+") VALUES ("+marks(len(cols))+")", args...); err != nil {
		return fmt.Errorf("write version: %w", err)
	}
	return t.noteFiles(v.ID, nil, agreementFiles(&v.Record))
}

// cleanVersion cleans what people type; the record stays as it is, since it may
// be one that could not be saved.
func cleanVersion(v *app.Version) error {
	for _, line := range []*string{&v.By, &v.Why, &v.Stage, &v.File} {
		*line = app.CleanLine(*line)
	}
	returned := make([]string, 0, len(v.Returned))
	for _, text := range v.Returned {
		returned = append(returned, app.CleanText(text))
	}
	if v.Returned != nil {
		v.Returned = returned
	}
	switch v.Source {
	case app.VersionSaved, app.VersionStage, app.VersionConflict, app.VersionReturned:
		return nil
	}
	return fmt.Errorf("unknown source of a version %q", v.Source)
}

// putLogos takes the logos out of a record and keeps each picture once.
func (t *transaction) putLogos(a app.Agreement) (without app.Agreement, hashes []string, err error) {
	parties := make([]app.Party, len(a.Parties))
	copy(parties, a.Parties)
	for i := range parties {
		logo := &parties[i].Logo
		if len(logo.Data) == 0 {
			hashes = append(hashes, "")
			continue
		}
		sum := sha256.Sum256(logo.Data)
		hash := hex.EncodeToString(sum[:])
		if _, err := t.exec("INSERT INTO pictures (hash, data) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING", hash, logo.Data); err != nil {
			return a, nil, fmt.Errorf("keep logo: %w", err)
		}
		hashes, logo.Data = append(hashes, hash), nil
	}
	if a.Parties != nil {
		a.Parties = parties
	}
	return a, hashes, nil
}

// getLogos puts the logos back.
func (t *transaction) getLogos(a *app.Agreement, hashes []string) error {
	for i, hash := range hashes {
		if hash == "" || i >= len(a.Parties) {
			continue
		}
		if err := t.row("SELECT data FROM pictures WHERE hash = ?", hash).Scan(&a.Parties[i].Logo.Data); err != nil {
			return fmt.Errorf("read logo: %w", err)
		}
	}
	return nil
}

// Versions are those of an agreement, newest first, without their texts.
func (d *DB) Versions(ctx context.Context, agreementID string) ([]app.Version, error) {
	var found []app.Version
	err := d.read(ctx, func(t *transaction) error {
		return t.each(func(rows *sql.Rows) error {
			var v app.Version
			err := rows.Scan(fields(versionColumns(&v))...)
			found = append(found, v)
			return err
		}, "SELECT "+joined(versionColumns(&app.Version{}))+" FROM versions WHERE agreement_id = ? ORDER BY number DESC", agreementID)
	})
	if err != nil {
		return nil, fmt.Errorf("list versions: %w", err)
	}
	return found, nil
}

// Version reads one version whole.
func (d *DB) Version(ctx context.Context, id string) (app.Version, error) {
	var v app.Version
	err := d.read(ctx, func(t *transaction) error {
		var logos []string
		cols := append(versionColumns(&v), column{"record", asJSON(&v.Record)}, column{"logos", asJSON(&logos)}, column{"returned", asJSON(&v.Returned)})
		err := t.row("SELECT "+joined(cols)+" FROM versions WHERE id = ?", id).Scan(fields(cols)...)
		if errors.Is(err, sql.ErrNoRows) {
			return app.ErrNotFound
		}
		if err != nil {
			return err
		}
		return t.getLogos(&v.Record, logos)
	})
	if err != nil {
		return app.Version{}, fmt.Errorf("read version %q: %w", id, err)
	}
	return v, nil
}
