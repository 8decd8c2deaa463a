package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"sinergi/app"
	"sinergi/app/bahasa"
)

var offices = &kind[app.Office]{
	name:  app.KindOffice,
	table: "office",
	columns: func(o *app.Office) []column {
		return []column{
			{"name", &o.Name},
			{"short_name", &o.ShortName},
			{"parent", &o.Parent},
			{"address", &o.Address},
			{"city", &o.City},
			{"phone", &o.Phone},
			{"email", &o.Email},
			{"website", &o.Website},
			{"time_zone", &o.TimeZone},
			{"nip_prefix", &o.NIPPrefix},
			{"nip_spaced", &o.NIPSpaced},
			{"head_id", &o.HeadID},
			{"letterhead_lines", asJSON(&o.Letterhead.Lines)},
			{"letterhead_rule", &o.Letterhead.Rule},
			{"letterhead_centre", &o.Letterhead.Centre},
			{"letterhead_gap_mm", &o.Letterhead.GapMM},
			{"letterhead_shrink", &o.Letterhead.Shrink},
			{"paper", asJSON(&o.Paper)},
			{"signers", asJSON(&o.Signers)},
			{"minutes_presets", asJSON(&o.MinutesPresets)},
			{"attendance_presets", asJSON(&o.AttendancePresets)},
			{"invitations", asJSON(&o.Invitations)},
			{"agreements", asJSON(&o.Agreements)},
			{"numbers", asJSON(&o.Numbers)},
			{"logo_name", &o.Letterhead.Logo.Name},
			{"logo", &o.Letterhead.Logo.Data},
			{"right_name", &o.Letterhead.Right.Name},
			{"right_logo", &o.Letterhead.Right.Data},
		}
	},
	derived: func(o *app.Office) []column {
		return searched(bahasa.Fold(o.Name), []string{o.Name, o.ShortName, o.Parent, o.City})
	},
	row:   "'', '', '', name, city, '', '', '', '', '', '', ''",
	files: func(o *app.Office) []string { return signerFiles(o.Signers) },
	mentions: func(o *app.Office) mentions {
		known := mentions{}
		known.institution(o.Name)
		return known
	},
}

// Office reads our own office.
func (d *DB) Office(ctx context.Context) (app.Office, error) {
	var o app.Office
	err := d.read(ctx, func(t *transaction) error {
		var id string
		err := t.row("SELECT id FROM office WHERE deleted_at = ''").Scan(&id)
		if errors.Is(err, sql.ErrNoRows) {
			return app.ErrNotFound
		}
		if err != nil {
			return err
		}
		s, err := load(t, offices, id)
		o = s.record
		return err
	})
	if err != nil {
		return app.Office{}, fmt.Errorf("read office: %w", err)
	}
	return o, nil
}

// SaveOffice writes our own office. A second one is a conflict: another window
// has made it in the meantime.
func (d *DB) SaveOffice(ctx context.Context, o *app.Office) error {
	return saveOne(ctx, d, offices, o)
}
