package doc

import (
	"slices"

	"sinergi/app"
)

// MinutesPresets are the layouts of minutes that an office can choose: the
// built-in ones, each replaced by the office's own of the same code, then what
// else the office has.
func MinutesPresets(o app.Office) []app.MinutesPreset {
	out := []app.MinutesPreset{notula(), notulen(), laporan(), notulensi()}
	return withOwn(out, o.MinutesPresets, func(p app.MinutesPreset) string { return p.Code })
}

// AttendancePresets are the layouts of attendance lists, chosen likewise.
func AttendancePresets(o app.Office) []app.AttendancePreset {
	out := []app.AttendancePreset{signedList(), staggeredList(), wideList()}
	return withOwn(out, o.AttendancePresets, func(p app.AttendancePreset) string { return p.Code })
}

// withOwn puts an office's own presets in place of built-in ones of the same
// code, and the others behind them.
func withOwn[P any](out, own []P, code func(P) string) []P {
	for _, p := range own {
		at := slices.IndexFunc(out, func(q P) bool { return code(q) == code(p) })
		if at < 0 {
			out = append(out, p)
			continue
		}
		out[at] = p
	}
	return out
}

func minutesPreset(o app.Office, code string) app.MinutesPreset {
	all := MinutesPresets(o)
	for _, p := range all {
		if p.Code == code {
			return p
		}
	}
	return all[0]
}

// externalList is the code that a list for several offices had before a meeting
// told its audience.
const externalList = "D-1E"

// AttendanceChoice is the layout of a meeting's attendance list, and whether
// its column "office" tells the institution.
func AttendanceChoice(o app.Office, m app.Meeting) (preset app.AttendancePreset, external bool) {
	all := AttendancePresets(o)
	at := slices.IndexFunc(all, func(p app.AttendancePreset) bool { return p.Code == m.AttendancePreset })
	old := at < 0 && m.AttendancePreset == externalList
	preset = all[max(at, 0)]
	external = preset.External || old
	switch m.Audience {
	case app.AudienceInternal:
		external = false
	case app.AudienceExternal:
		external = true
	}
	return preset, external
}
