package paper_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifbold"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font/gofont/goregular"

	"sinergi/app/doc"
	"sinergi/app/paper"
)

// styled is a text in all styles, on a sheet set in a font.
func styled(font string) doc.Document {
	d := sheet(doc.Paragraph{Align: doc.Left, Runs: doc.Runs{
		{Text: "Undangan rapat koordinasi pelindungan pekerja migran "},
		{Text: "harap hadir tepat waktu ", Bold: true},
		{Text: "bersama notulis ", Italic: true},
		{Text: "serta membawa berkas.", Bold: true, Italic: true},
	}})
	d.Setup.Font, d.Title = font, "Uji huruf"
	return d
}

// TestPaperInAFontOfTheMachine: the PDF of a paper in a chosen family carries
// it, and its words stand where pages and raster have them.
func TestPaperInAFontOfTheMachine(t *testing.T) {
	files := fourStyles("Surat Uji")
	files["go.ttf"] = goregular.TTF
	paper.UseFontFolders(t, fontFolder(t, files), "/folder/that/is/not/there")
	for _, c := range []struct {
		font   string
		styles []string
	}{{"SURAT  uji", []string{"", "B", "BI", "I"}}, {"Go", []string{""}}} {
		r := paper.Layout(styled(c.font))
		if len(r.Warnings) > 0 {
			t.Errorf("%s: warnings %q", c.font, r.Warnings)
		}
		path := writePDF(t, r)
		if out, err := exec.Command(tool(t, "qpdf", "qpdf"), "--check", path).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
			t.Errorf("%s: qpdf: %v\n%s", c.font, err, out)
		}
		out, err := exec.Command(tool(t, "pdffonts", "poppler-utils"), path).Output()
		if err != nil {
			t.Fatal(err)
		}
		var styles []string
		want := regexp.MustCompile(`^[A-Z]{6}\+(?:SuratUji|Go)(B|I|BI)? +CID TrueType +Identity-H +yes yes yes `)
		for _, l := range strings.Split(strings.TrimSpace(string(out)), "\n")[2:] {
			m := want.FindStringSubmatch(l)
			if m == nil {
				t.Errorf("%s: not an embedded subset of the family: %s", c.font, l)
				continue
			}
			styles = append(styles, m[1])
		}
		slices.Sort(styles)
		if !slices.Equal(styles, c.styles) {
			t.Errorf("%s: the PDF has the styles %q, want %q", c.font, styles, c.styles)
		}
		if c.font == "Go" { // its lines are taller than those that boxes are measured by
			samePageText(t, path, r)
			samePicture(t, path, r)
			continue
		}
		_, merged := markBoxes(r.Pages[0])
		words := pdfWords(t, path)[0]
		if len(words) != len(merged) {
			t.Errorf("%s: %d words in the PDF, %d on the page", c.font, len(words), len(merged))
		}
		for _, w := range words {
			if !found(w, merged) {
				t.Errorf("%s: %q at %.2f, %.2f mm has no mark there", c.font, w.text, w.x1, w.y1)
			}
		}
		samePicture(t, path, r)
	}
}

// samePageText compares the words of a PDF with those of its pages.
func samePageText(t *testing.T, path string, r paper.Result) {
	t.Helper()
	for i, words := range pdfWords(t, path) {
		var got, want []string
		for _, w := range words {
			got = append(got, w.text)
		}
		_, merged := markBoxes(r.Pages[i])
		for _, b := range merged {
			want = append(want, b.text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("page %d: the PDF has %q, want %q", i+1, got, want)
		}
	}
}

// samePicture compares the first page's raster with poppler's.
func samePicture(t *testing.T, path string, r paper.Result) {
	t.Helper()
	out, err := exec.Command(tool(t, "pdftoppm", "poppler-utils"), "-r", strconv.Itoa(testDPI), "-png", "-gray", "-l", "1", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := png.Decode(bytes.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	comparePage(t, 1, r.Pages[0], toGray(paper.Raster(r.Pages[0], testDPI, image.Rectangle{})), toGray(theirs))
}

// TestFontsThatPapersCannotBeSetIn are left out of the list; who has chosen one
// is told why in one sentence, and reads the paper in the nearest own type.
func TestFontsThatPapersCannotBeSetIn(t *testing.T) {
	serif, drop := liberationserifregular.TTF, func(names ...string) func(map[string][]byte) {
		return func(tables map[string][]byte) {
			for _, n := range names {
				delete(tables, n)
			}
		}
	}
	loop := func(tables map[string][]byte) { // every glyph is made of itself
		tables["loca"] = make([]byte, len(tables["loca"]))
		for i := range len(tables["loca"]) / 4 {
			binary.BigEndian.PutUint32(tables["loca"][4*i:], uint32(16*i))
		}
		tables["glyf"] = nil
		for i := range len(tables["loca"])/4 - 1 {
			tables["glyf"] = append(tables["glyf"], 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, byte(i>>8), byte(i), 0, 0)
		}
		tables["head"][51] = 1
	}
	symbol := func(tables map[string][]byte) { tables["cmap"] = symbolMap() }
	collection := append([]byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10"), shifted(renamed(serif, "Koleksi", 0, regular), 16)...)
	files := map[string][]byte{
		"baik.ttf":     renamed(serif, "Baik", 0, regular),
		"larang.ttf":   renamed(serif, "Times Larangan", 0x0002, regular),
		"utuh.ttf":     renamed(serif, "Utuh", 0x0108, regular),
		"bitmap.ttf":   renamed(serif, "Bitmap", 0x0200, regular),
		"rusak.ttf":    renamed(serif, "Rusak", 0, regular, func(tables map[string][]byte) { tables["glyf"] = tables["glyf"][:500] }),
		"putar.ttf":    renamed(serif, "Putar", 0, regular, loop),
		"tanpa.ttf":    renamed(serif, "Tanpa", 0, regular, drop("hmtx")),
		"simbol.ttf":   renamed(serif, "Simbol", 0, regular, symbol),
		"ubah.ttf":     renamed(serif, "Ubah", 0, regular, func(tables map[string][]byte) { tables["fvar"] = []byte{0, 1, 0, 0} }),
		"cff.otf":      fontFile(0x4F54544F, fontTables(renamed(serif, "Bookman Cff", 0, regular, drop("glyf", "loca")))),
		"koleksi.ttc":  collection,
		"own.ttf":      serif,
		"bukan.ttf":    []byte("bukan huruf"),
		"kosong.ttf":   nil,
		"tebal.ttf":    renamed(liberationserifbold.TTF, "Setengah", 0, isBold, func(tables map[string][]byte) { tables["glyf"] = tables["glyf"][:500] }),
		"setengah.ttf": renamed(serif, "Setengah", 0, regular),
	}
	paper.UseFontFolders(t, fontFolder(t, files))
	// damage inside the letters shows only when the font is tried
	if got, want := paper.Families(), []string{"Baik", "Putar", "Rusak", "Setengah", "Tanpa"}; !slices.Equal(got, want) {
		t.Errorf("families %q, want %q", got, want)
	}
	for _, c := range []struct{ font, notice, face string }{
		{"Baik", "", "Baik"},
		{"", "", "LiberationSans"},
		{"Liberation Serif", "", "LiberationSerif"},
		{"Bookman Old Style", "Jenis huruf “Bookman Old Style” tidak ada di komputer ini, sehingga dokumen ini memakai Liberation Serif.", "LiberationSerif"},
		{"Calibri", "Jenis huruf “Calibri” tidak ada di komputer ini, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"times larangan", "Jenis huruf “Times Larangan” menurut lisensinya tidak boleh disematkan dalam dokumen, sehingga dokumen ini memakai Liberation Serif.", "LiberationSerif"},
		{"Utuh", "Jenis huruf “Utuh” menurut lisensinya hanya boleh disematkan seutuhnya, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Bitmap", "Jenis huruf “Bitmap” menurut lisensinya tidak boleh disematkan dalam dokumen, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Rusak", "Jenis huruf “Rusak” rusak di komputer ini, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Putar", "Jenis huruf “Putar” rusak di komputer ini, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Tanpa", "Jenis huruf “Tanpa” rusak di komputer ini, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Simbol", "Jenis huruf “Simbol” tidak memuat huruf Latin, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Ubah", "Jenis huruf “Ubah” bukan jenis huruf TrueType biasa, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Bookman Cff", "Jenis huruf “Bookman Cff” bukan jenis huruf TrueType biasa, sehingga dokumen ini memakai Liberation Serif.", "LiberationSerif"},
		{"Koleksi", "Jenis huruf “Koleksi” bukan jenis huruf TrueType biasa, sehingga dokumen ini memakai Liberation Sans.", "LiberationSans"},
		{"Setengah", "Gaya tebal jenis huruf “Setengah” tidak dapat dipakai, sehingga dicetak dengan gaya terdekatnya.", "Setengah"},
	} {
		r := paper.Layout(styled(c.font))
		if got := strings.Join(r.Warnings, "|"); got != c.notice {
			t.Errorf("%s: told %q, want %q", c.font, got, c.notice)
		}
		if got := paper.FontOf(r.Pages[0].Texts[0].Face); got != c.face {
			t.Errorf("%s: set in %s, want %s", c.font, got, c.face)
		}
		if err := paper.WritePDF(io.Discard, r); err != nil {
			t.Errorf("%s: %v", c.font, err)
		}
	}
}

// shifted moves the places of a font's tables, as in a collection.
func shifted(ttf []byte, by uint32) []byte {
	out := slices.Clone(ttf)
	for i := range int(binary.BigEndian.Uint16(out[4:])) {
		at := out[12+16*i+8:]
		binary.BigEndian.PutUint32(at, binary.BigEndian.Uint32(at)+by)
	}
	return out
}

// symbolMap is a map for symbols only.
func symbolMap() []byte {
	var out []byte
	for _, v := range []int{0, 1, 3, 0, 0, 12, 4, 24, 0, 2, 2, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return out
}

// TestALackingStyleIsTheNearest one of its family.
func TestALackingStyleIsTheNearest(t *testing.T) {
	all := fourStyles("Surat Uji")
	for _, c := range []struct{ files, want []string }{
		{[]string{"a/surat.ttf"}, []string{"", "", "", ""}},
		{[]string{"a/surat.ttf", "a/suratbd.TTF"}, []string{"", "B", "", "B"}},
		{[]string{"a/surat.ttf", "b/surati.ttf"}, []string{"", "", "I", "I"}},
		{[]string{"a/suratbd.TTF", "b/suratbi.ttf"}, []string{"B", "B", "BI", "BI"}},
	} {
		files := map[string][]byte{}
		for _, name := range c.files {
			files[name] = all[name]
		}
		paper.UseFontFolders(t, fontFolder(t, files))
		d := sheet()
		d.Setup.Font = "Surat Uji"
		d.Blocks = []doc.Block{doc.Paragraph{Runs: doc.Runs{{Text: "a "}, {Text: "b ", Bold: true}, {Text: "c ", Italic: true}, {Text: "d", Bold: true, Italic: true}}}}
		r := paper.Layout(d)
		var got []string
		for _, m := range r.Pages[0].Texts {
			name := strings.TrimLeft(strings.TrimPrefix(paper.FontOf(m.Face), "SuratUji"), "0123456789")
			got = append(got, name)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: styles %q, want %q", c.files, got, c.want)
		}
		samePageText(t, writePDF(t, r), r)
	}
}

// TestLettersTheChosenFontLacks come from the program's own type, and nobody is
// warned; letters that this lacks too are boxes.
func TestLettersTheChosenFontLacks(t *testing.T) {
	few := func(tables map[string][]byte) { tables["cmap"] = asciiMap(tables["cmap"]) }
	paper.UseFontFolders(t, fontFolder(t, map[string][]byte{"a.ttf": renamed(liberationsansregular.TTF, "Sedikit", 0, regular, few)}))
	d := sheet(doc.Paragraph{Runs: doc.Plain("“Kutipan” – é Ω 語")})
	d.Setup.Font = "Sedikit"
	r := paper.Layout(d)
	if len(r.Warnings) != 1 || !strings.Contains(r.Warnings[0], "語") || len(r.Pages[0].Rects) != 1 {
		t.Errorf("warnings %q, %d boxes", r.Warnings, len(r.Pages[0].Rects))
	}
	fonts := map[string]string{}
	for _, m := range r.Pages[0].Texts {
		fonts[paper.FontOf(m.Face)] += m.S
	}
	if fonts["Sedikit"] != "Kutipan" || fonts["LiberationSans"] != "“”–éΩ" {
		t.Errorf("set as %q", fonts)
	}
	samePageText(t, writePDF(t, r), r)
}

// asciiMap keeps the letters of a map that a typewriter has.
func asciiMap(cmap []byte) []byte {
	var glyphs []int
	for r := ' '; r <= '~'; r++ {
		glyphs = append(glyphs, int(r)-29) // Liberation counts its glyphs so
	}
	out := symbolMap()[:12]
	binary.BigEndian.PutUint16(out[6:], 1)
	for _, v := range []int{4, 16 + 16 + 2*len(glyphs), 0, 4, 4, 1, 0, '~', 0xFFFF, 0, ' ', 0xFFFF, 0, 1, 4, 0} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	for _, g := range glyphs {
		out = binary.BigEndian.AppendUint16(out, uint16(g))
	}
	return out
}

// TestAFamilyIsLoadedOnceForAll asks for one family from many papers at once;
// the race detector watches the table of faces grow.
func TestAFamilyIsLoadedOnceForAll(t *testing.T) {
	paper.UseFontFolders(t, fontFolder(t, fourStyles("Surat Bersama")))
	var wg sync.WaitGroup
	names := make([]string, 8)
	for i := range names {
		wg.Go(func() {
			paper.Families()
			r := paper.Layout(styled([]string{"Surat Bersama", "sans", "serif", "Tidak Ada"}[i%4]))
			if err := paper.WritePDF(io.Discard, r); err != nil {
				t.Error(err)
			}
			paper.Raster(r.Pages[0], 60, image.Rectangle{})
			names[i] = paper.FontOf(r.Pages[0].Texts[0].Face)
		})
	}
	wg.Wait()
	if names[0] != names[4] || !strings.HasPrefix(names[0], "SuratBersama") {
		t.Errorf("set in %q", names)
	}
	var a, b bytes.Buffer
	for _, w := range []io.Writer{&a, &b} {
		if err := paper.WritePDF(w, paper.Layout(styled("Surat Bersama"))); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two PDFs of one paper differ")
	}
}

// TestFontsOfThisMachine loads what is installed here; none may be refused
// after it was listed without a sentence about it.
func TestFontsOfThisMachine(t *testing.T) {
	for _, name := range paper.Families() {
		r := paper.Layout(styled(name))
		if len(r.Warnings) == 0 && strings.HasPrefix(paper.FontOf(r.Pages[0].Texts[0].Face), "LiberationS") && !strings.HasPrefix(name, "Liberation") {
			t.Errorf("%s: set in %s and nobody is told", name, paper.FontOf(r.Pages[0].Texts[0].Face))
		}
		path := writePDF(t, r)
		samePageText(t, path, r)
		if info, err := os.Stat(path); err != nil || info.Size() > 200_000 {
			t.Errorf("%s: %v, %d bytes", name, err, info.Size())
		}
	}
}
