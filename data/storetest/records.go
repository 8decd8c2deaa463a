package storetest

import (
	"cmp"
	"testing"

	"sinergi/app"
)

// access is how one kind of record is saved and read.
type access struct {
	kind  string
	fresh func() any
	save  func(t *testing.T, s app.Store, p any) error
	get   func(t *testing.T, s app.Store, id string) (any, error)
}

func kinds() []access {
	return []access{
		{
			app.KindMeeting, func() any { return &app.Meeting{} },
			func(t *testing.T, s app.Store, p any) error { return s.SaveMeeting(t.Context(), p.(*app.Meeting)) },
			func(t *testing.T, s app.Store, id string) (any, error) {
				r, err := s.Meeting(t.Context(), id)
				return &r, err
			},
		},
		{
			app.KindAgreement, func() any { return &app.Agreement{} },
			func(t *testing.T, s app.Store, p any) error { return s.SaveAgreement(t.Context(), p.(*app.Agreement)) },
			func(t *testing.T, s app.Store, id string) (any, error) {
				r, err := s.Agreement(t.Context(), id)
				return &r, err
			},
		},
		{
			app.KindOfficial, func() any { return &app.Official{} },
			func(t *testing.T, s app.Store, p any) error { return s.SaveOfficial(t.Context(), p.(*app.Official)) },
			func(t *testing.T, s app.Store, id string) (any, error) {
				r, err := s.Official(t.Context(), id)
				return &r, err
			},
		},
		{
			app.KindInstitution, func() any { return &app.Institution{} },
			func(t *testing.T, s app.Store, p any) error {
				return s.SaveInstitution(t.Context(), p.(*app.Institution))
			},
			func(t *testing.T, s app.Store, id string) (any, error) {
				r, err := s.Institution(t.Context(), id)
				return &r, err
			},
		},
		{
			app.KindLibrary, func() any { return &app.LibraryItem{} },
			func(t *testing.T, s app.Store, p any) error {
				return s.SaveLibraryItem(t.Context(), p.(*app.LibraryItem))
			},
			func(t *testing.T, s app.Store, id string) (any, error) {
				list, err := s.LibraryItems(t.Context())
				for i := range list {
					if list[i].ID == id {
						return &list[i], err
					}
				}
				return &app.LibraryItem{}, cmp.Or(err, app.ErrNotFound)
			},
		},
		{
			app.KindOffice, func() any { return &app.Office{} },
			func(t *testing.T, s app.Store, p any) error { return s.SaveOffice(t.Context(), p.(*app.Office)) },
			func(t *testing.T, s app.Store, _ string) (any, error) {
				r, err := s.Office(t.Context())
				return &r, err
			},
		},
	}
}

func meta(p any) *app.Meta { return p.(interface{ Record() *app.Meta }).Record() }

// roundTrip fills every field, saves and reads it back.
func roundTrip(t *testing.T, s app.Store) {
	for _, k := range kinds() {
		t.Run(k.kind, func(t *testing.T) {
			p := k.fresh()
			if bad := Fill(p); len(bad) > 0 {
				t.Fatalf("fields of a new type, teach Fill about them: %v", bad)
			}
			if empty := Holes(p); len(empty) > 0 {
				t.Fatalf("fields not filled: %v", empty)
			}
			must(t, k.save(t, s, p))
			if m := meta(p); m.ID == "" || m.Version != 1 || m.UpdatedAt == "" {
				t.Fatalf("after the save: %+v", *m)
			}
			got, err := k.get(t, s, meta(p).ID)
			must(t, err)
			same(t, "read back", got, p)
			kind, err := s.KindOf(t.Context(), meta(p).ID)
			must(t, err)
			same(t, "kind", kind, k.kind)

			must(t, k.save(t, s, p))
			same(t, "version", meta(p).Version, int64(2))
			got, err = k.get(t, s, meta(p).ID)
			must(t, err)
			same(t, "read back after an update", got, p)
		})
	}
}
