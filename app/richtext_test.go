package app_test

import (
	"strings"
	"testing"
	"time"
	"unicode"

	"sinergi/app"
)

// shown writes runs with <b>, <i> and <u> around what is marked.
func shown(runs []app.TextRun) string {
	var b strings.Builder
	for _, r := range runs {
		t := r.Text
		if r.Underline {
			t = "<u>" + t + "</u>"
		}
		if r.Italic {
			t = "<i>" + t + "</i>"
		}
		if r.Bold {
			t = "<b>" + t + "</b>"
		}
		b.WriteString(t)
	}
	return b.String()
}

func TestParseText(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "",
		"biasa saja":                        "biasa saja",
		"*tebal*":                           "<b>tebal</b>",
		"_miring_":                          "<i>miring</i>",
		"__garis bawah__":                   "<u>garis bawah</u>",
		"yang *sangat penting* itu":         "yang <b>sangat penting</b> itu",
		"*_x_*":                             "<b><i>x</i></b>",
		"_*x*_":                             "<b><i>x</i></b>",
		"___x___":                           "<i><u>x</u></i>",
		"__a _b___":                         "<u>a </u><i><u>b</u></i>",
		"_a __b___":                         "<i>a </i><i><u>b</u></i>",
		"*tebal dan _miring_ juga*":         "<b>tebal dan </b><b><i>miring</i></b><b> juga</b>",
		"(*tebal*), “_miring_”.":            "(<b>tebal</b>), “<i>miring</i>”.",
		"me-_review_ dan _e-mail_-nya":      "me-<i>review</i> dan <i>e-mail</i>-nya",
		"_online_/_offline_":                "<i>online</i>/<i>offline</i>",
		"*a* *b*":                           "<b>a</b> <b>b</b>",
		"✅*Selesai*":                        "✅<b>Selesai</b>",
		"5*4":                               "5*4",
		"5*4*3":                             "5*4*3",
		"5 * 4 * 3":                         "5 * 4 * 3",
		"a_b@c.id":                          "a_b@c.id",
		"_a_@c.id dan _b_":                  "_a_@c.id dan <i>b</i>",
		"*humas_balai@contoh.id*":           "<b>humas_balai@contoh.id</b>",
		"https://contoh.id/_a_/*b*/c":       "https://contoh.id/_a_/*b*/c",
		"*https://contoh.id/a_b_*":          "<b>https://contoh.id/a_b_</b>",
		"____":                              "____",
		"Nomor ____ tanggal ____":           "Nomor ____ tanggal ____",
		"Nomor ___ tanggal ___":             "Nomor ___ tanggal ___",
		"(__) ya (__) tidak":                "(__) ya (__) tidak",
		"Ket. *) sementara **) tetap":       "Ket. *) sementara **) tetap",
		"surat_undangan_final.pdf":          "surat_undangan_final.pdf",
		"*tak ditutup":                      "*tak ditutup",
		"tak dibuka*":                       "tak dibuka*",
		"* bukan tebal*":                    "* bukan tebal*",
		"*bukan tebal *":                    "*bukan tebal *",
		"*tebal*nya":                        "*tebal*nya",
		"*a\nb*":                            "*a\nb*",
		"*a _b* c_":                         "<b>a _b</b> c_",
		"**dua bintang**":                   "**dua bintang**",
		`\*bukan\* \_bukan\_ *ya*`:          "*bukan* _bukan_ <b>ya</b>",
		`*5\*4*`:                            "<b>5*4</b>",
		`\\server\bagi`:                     `\\server\bagi`,
		"*ta\u00adbal* \u200b*lagi*\u200b.": "<b>ta\u00adbal</b> \u200b<b>lagi</b>\u200b.",
		"*\ttab*":                           "*\ttab*",
		"*baris satu*\n_baris dua_":         "<b>baris satu</b>\n<i>baris dua</i>",
	} {
		if got := shown(app.ParseText(text)); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestPlainText(t *testing.T) {
	for text, want := range map[string]string{
		"biasa\n- satu":                        "biasa\n- satu",
		"*tebal* dan _miring_\n__garis__":      "tebal dan miring\ngaris",
		"| No | *Uraian* |\n|---|:--:|\n|1|a|": "No | Uraian\n1 | a",
		`| a \| b | c`:                         "a | b | c",
		"5*4 di a_b@c.id":                      "5*4 di a_b@c.id",
	} {
		if got := app.PlainText(text); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestTableCells(t *testing.T) {
	for line, want := range map[string]string{
		"| a | b |":     "a/b",
		"|a|b":          "a/b",
		"  | a || b | ": "a//b",
		"|":             "",
		"||":            "",
		"| | |":         "/",
		`|a\|b|c|`:      `a\|b/c`,
		"| - | - |":     "-/-",
	} {
		cells, row := app.TableCells(line)
		if got := strings.Join(cells, "/"); !row || cells == nil || got != want {
			t.Errorf("%q: %q, %v", line, cells, row)
		}
	}
	for _, line := range []string{"|---|---|", "| :--- | ---: |", "|--"} {
		if cells, row := app.TableCells(line); !row || cells != nil {
			t.Errorf("%q is not the rule under a head: %q, %v", line, cells, row)
		}
	}
	if _, row := app.TableCells("a | b"); row {
		t.Error("a line that does not begin with a bar is no row")
	}
}

// FuzzText: any text is read without a panic, no letter is lost or added, and
// a text without marks stays whole.
func FuzzText(f *testing.F) {
	for _, text := range []string{
		"", "*a*", "_a_ __b__ ___c___", "*a _b* c_", `\*x\_`, "| a | *b* |\n|--|--|\n| c |", "https://a.id/_b_ a_b@c.id", "*\u200b*", "\xff*a*", "*_*_*_*",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		runs := app.ParseText(text)
		joined := ""
		for _, r := range runs {
			joined += r.Text
			if (r.Bold || r.Italic || r.Underline) && strings.Contains(r.Text, "\n") {
				t.Errorf("a mark holds across lines: %q", r.Text)
			}
		}
		valid := strings.ToValidUTF8(text, "\uFFFD")
		if lettersOf(joined) != lettersOf(valid) || lettersOf(app.PlainText(text)) != lettersOf(valid) {
			t.Errorf("%q became %q and %q", text, joined, app.PlainText(text))
		}
		if !strings.ContainsAny(text, `*_\`) && (joined != text || len(runs) > 1) {
			t.Errorf("text without marks changed: %q", joined)
		}
		if got := shown(app.ParseText(app.EscapeText(valid))); !strings.Contains(valid, `\`) && got != valid {
			t.Errorf("escaped %q reads as %q", valid, got)
		}
	})
}

func lettersOf(text string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return -1
	}, text)
}

// TestLongLinesAreReadQuickly: many marks in one word or line take no more than
// their share.
func TestLongLinesAreReadQuickly(t *testing.T) {
	start := time.Now()
	for _, part := range []string{"*a", "*_", "_a*", " *a", " *a _b", "*a* ", "__a_", "a@b.c_"} {
		app.ParseText(strings.Repeat(part, 100_000))
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("took %v", took)
	}
}
