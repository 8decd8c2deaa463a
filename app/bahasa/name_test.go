package bahasa

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFullAndUpperName(t *testing.T) {
	for _, c := range []struct{ front, name, back, full, upper string }{
		{"Dr. H.", "Ahmad Salabi", "S.Sos., M.Si.", "Dr. H. Ahmad Salabi, S.Sos., M.Si.", "Dr. H. AHMAD SALABI, S.Sos., M.Si."},
		{"", "Siti Rahma", "", "Siti Rahma", "SITI RAHMA"},
		{"drg.", "Siti Rahma", "", "drg. Siti Rahma", "drg. SITI RAHMA"},
		{"", "M. Yusuf", "Ph.D.", "M. Yusuf, Ph.D.", "M. YUSUF, Ph.D."},
		{"", "Siti Rahma", ", S.H.,", "Siti Rahma, S.H.", "SITI RAHMA, S.H."},
		{"", "", "", "", ""},
		{"", "", "S.H.", "S.H.", "S.H."},
	} {
		if got := FullName(c.front, c.name, c.back); got != c.full {
			t.Errorf("FullName = %q, want %q", got, c.full)
		}
		if got := UpperName(c.front, c.name, c.back); got != c.upper {
			t.Errorf("UpperName = %q, want %q", got, c.upper)
		}
	}
}

func TestSplitName(t *testing.T) {
	for full, want := range map[string][3]string{
		"Dr. H. Ahmad Salabi, S.Sos., M.Si.":  {"Dr. H.", "Ahmad Salabi", "S.Sos., M.Si."},
		"Drs.H. Ahmad Salabi,S.Sos.,M.Si.":    {"Drs.H.", "Ahmad Salabi", "S.Sos., M.Si."},
		"Prof. Dr. Ir. Siti Rahma, M.T.":      {"Prof. Dr. Ir.", "Siti Rahma", "M.T."},
		"K.H. Ahmad":                          {"K.H.", "Ahmad", ""},
		"Hj. Siti Rahma":                      {"Hj.", "Siti Rahma", ""},
		"Siti Rahma S.Kom M.M":                {"", "Siti Rahma", "S.Kom M.M"},
		"Siti Rahma S.Kom., M.M.":             {"", "Siti Rahma", "S.Kom., M.M."},
		"M. Yusuf":                            {"", "M. Yusuf", ""},
		"H. M. Yusuf":                         {"H.", "M. Yusuf", ""},
		"R. Soeprapto":                        {"", "R. Soeprapto", ""},
		"Togu Parulian Simarangkir":           {"", "Togu Parulian Simarangkir", ""},
		"AKP Budi Santoso, S.I.K.":            {"AKP", "Budi Santoso", "S.I.K."},
		"  Ahmad \t Salabi , S.Sos. , , M.M.": {"", "Ahmad Salabi", "S.Sos., M.M."},
		"Dr.":                                 {"", "Dr.", ""},
		"Dr. H.":                              {"Dr.", "H.", ""},
		"S.H.":                                {"", "S.H.", ""},
		", S.H.":                              {"", "S.H.", ""},
		" , ,":                                {"", "", ""},
		"":                                    {"", "", ""},
		"..":                                  {"", "..", ""},
	} {
		f, n, b := SplitName(full)
		if got := [3]string{f, n, b}; got != want {
			t.Errorf("SplitName(%q) = %q, want %q", full, got, want)
		}
	}
}

// Parts that were joined come apart at the same places.
func TestSplitNameUndoesFullName(t *testing.T) {
	fronts := []string{"", "Dr.", "H.", "Dr. H.", "Prof. Dr. Ir.", "Drs. K.H.", "AKP"}
	names := []string{"Ahmad", "Ahmad Salabi", "M. Yusuf", "Siti Nur Aini", "I Made Wirawan", "Al-Amin", "Ma'ruf", "Ahmad bin Salim", "محمد"}
	backs := []string{"", "S.H.", "S.Sos., M.Si.", "S.E., M.M., Ph.D.", "A.Md.Kep.", "S.H., LL.M."}
	for _, f := range fronts {
		for _, n := range names {
			for _, b := range backs {
				full := FullName(f, n, b)
				if gf, gn, gb := SplitName(full); gf != f || gn != n || gb != b {
					t.Errorf("%q comes apart as %q %q %q", full, gf, gn, gb)
				}
				if upper := UpperName(f, n, b); !strings.HasPrefix(upper, f) || !strings.HasSuffix(upper, b) {
					t.Errorf("UpperName changed a title: %q", upper)
				}
			}
		}
	}
}

func FuzzSplitName(f *testing.F) {
	for _, s := range []string{"Dr. H. Ahmad Salabi, S.Sos., M.Si.", "Siti S.Kom M.M", ", S.H.", "Dr. ,", "K.H.", "H.H.", "., ."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		front, name, back := SplitName(text)
		full := FullName(front, name, back)
		if f2, n2, b2 := SplitName(full); f2 != front || n2 != name || b2 != back {
			t.Fatalf("%q comes apart as %q %q %q, then %q as %q %q %q", text, front, name, back, full, f2, n2, b2)
		}
		if strings.Trim(text, ", \t\n\v\f\r\u0085\u00a0") != "" && name == "" && utf8.ValidString(text) && lettersOf(text) != "" {
			t.Fatalf("%q lost its name", text)
		}
		if lettersOf(full) != lettersOf(text) {
			t.Fatalf("%q became %q", text, full)
		}
	})
}

// lettersOf is text without commas and spaces, all that SplitName may move.
func lettersOf(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), ""), ",", "")
}
