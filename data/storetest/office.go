package storetest

import (
	"testing"

	"sinergi/app"
)

func emptyStore(t *testing.T, s app.Store) {
	_, err := s.Office(t.Context())
	wantError(t, err, app.ErrNotFound)
	for _, k := range kinds() {
		rows, err := s.List(t.Context(), k.kind, app.Filter{})
		must(t, err)
		n, err := s.Count(t.Context(), k.kind, app.Filter{})
		must(t, err)
		if len(rows) != 0 || n != 0 {
			t.Errorf("%s: %d rows, count %d in an empty store", k.kind, len(rows), n)
		}
	}
	if _, err := s.List(t.Context(), "song", app.Filter{}); err == nil {
		t.Error("listing an unknown kind gives no error")
	}
	if s.Path() == "" {
		t.Error("no path")
	}
}

// oneOffice refuses a second office: another window has just made the first.
func oneOffice(t *testing.T, s app.Store) {
	first := app.Office{Name: "Balai Satu", City: "Palembang"}
	must(t, s.SaveOffice(t.Context(), &first))
	second := app.Office{Name: "Balai Dua", City: "Palembang"}
	wantError(t, s.SaveOffice(t.Context(), &second), app.ErrConflict)
	if second.ID != "" || second.Version != 0 {
		t.Errorf("a refused office has %+v", second.Meta)
	}
	got, err := s.Office(t.Context())
	must(t, err)
	same(t, "office", got, first)
	rows, err := s.List(t.Context(), app.KindOffice, app.Filter{Search: "sat"})
	must(t, err)
	if len(rows) != 1 || rows[0].ID != first.ID || rows[0].Title != "Balai Satu" {
		t.Errorf("list of offices: %+v", rows)
	}
	if err := s.Delete(t.Context(), app.KindOffice, first.ID); err == nil {
		t.Error("the office was deleted")
	}
}

func settings(t *testing.T, s app.Store) {
	value, err := s.Setting(t.Context(), "room")
	must(t, err)
	same(t, "a setting never set", value, "")
	for _, want := range []string{"meeting", "", "x\x00'\"😀"} {
		must(t, s.SetSetting(t.Context(), "room", want))
		value, err = s.Setting(t.Context(), "room")
		must(t, err)
		same(t, "setting", value, want)
	}
}
