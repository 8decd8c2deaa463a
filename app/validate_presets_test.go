package app_test

import (
	"reflect"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
)

// An office that keeps the built-in formats as its own gets the same papers:
// the check takes them as they are.
func TestBuiltInPresetsPassUnchanged(t *testing.T) {
	o := app.DefaultOffice()
	o.Name, o.City = "BP3MI Sumatera Selatan", "Palembang"
	o.MinutesPresets, o.AttendancePresets = doc.MinutesPresets(o), doc.AttendancePresets(o)
	if len(o.MinutesPresets) < 2 || len(o.AttendancePresets) < 1 {
		t.Fatalf("only %d and %d presets", len(o.MinutesPresets), len(o.AttendancePresets))
	}
	if err := o.Validate(); err != nil {
		t.Fatal(err)
	}
	if fresh := doc.MinutesPresets(app.DefaultOffice()); !reflect.DeepEqual(o.MinutesPresets, fresh) {
		t.Errorf("minutes presets became %+v", o.MinutesPresets)
	}
	if fresh := doc.AttendancePresets(app.DefaultOffice()); !reflect.DeepEqual(o.AttendancePresets, fresh) {
		t.Errorf("attendance presets became %+v", o.AttendancePresets)
	}
}
