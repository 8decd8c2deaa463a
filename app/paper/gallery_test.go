package paper_test

import (
	"flag"
	"fmt"
	"hash/fnv"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/app/sample"
)

var galleryFolder = flag.String("gallery", "", "write every page of the gallery as a picture into this folder")

// galleryDPI is enough to read the smallest letters of a page on a screen.
const galleryDPI = 100

// shortPaper is how long a list of marks may be to be kept whole, in bytes.
const shortPaper = 24_000

// shown is one paper of the gallery: kind is its folder.
type shown struct {
	kind, name string
	of         func(o app.Office) doc.Document
}

// gallery lists every document in every preset. The office that of gets
// names the sheet for all papers.
func gallery() []shown {
	var list []shown
	add := func(kind, name string, of func(o app.Office) doc.Document) {
		list = append(list, shown{kind, name, of})
	}
	m := sample.MuaraEnim()
	for _, p := range doc.MinutesPresets(app.Office{}) {
		add("minutes", "minutes-"+p.Code, func(o app.Office) doc.Document {
			p, m := p, m
			p.Page.Sheet = o.Paper.Minutes
			o.MinutesPresets, m.Minutes.Preset = []app.MinutesPreset{p}, p.Code
			return doc.Minutes(o, m)
		})
	}
	add("minutes", "minutes-final-two-logos", func(o app.Office) doc.Document {
		m := m
		m.Status = app.StatusFinal
		o.Letterhead.Right, o.Letterhead.Rule = o.Letterhead.Logo, app.RuleThinThick
		for i := range o.Letterhead.Lines {
			if i == 1 {
				o.Letterhead.Lines[i].Spacing = 2
			}
		}
		o.Paper.Font, o.Paper.FontSize, o.Paper.Leading = app.FontSerif, 12, 1.5
		return doc.Minutes(o, m)
	})
	for _, p := range append(doc.AttendancePresets(app.Office{}), everyColumn()) {
		for _, audience := range []string{app.AudienceInternal, app.AudienceExternal} {
			for _, blank := range []bool{true, false} {
				name := "attendance-" + p.Code + "-" + audience + map[bool]string{true: "-blank", false: "-filled"}[blank]
				add("attendance", name, func(o app.Office) doc.Document {
					p, m := p, m
					p.Page.Sheet = o.Paper.Attendance
					o.AttendancePresets, m.AttendancePreset, m.Audience = []app.AttendancePreset{p}, p.Code, audience
					return doc.Attendance(o, m, blank)
				})
			}
		}
	}
	for _, layout := range []string{app.LetterEach, app.LetterList} {
		add("invitation", "invitation-"+layout, func(o app.Office) doc.Document {
			m := m
			m.Invitation.Layout = layout
			return doc.Invitation(o, m)
		})
	}
	add("photos", "photos", func(o app.Office) doc.Document { return doc.Photos(o, m) })
	add("photos", "photos-ten", func(o app.Office) doc.Document {
		m := m
		for len(m.Photos) < 10 {
			m.Photos = append(slices.Clone(m.Photos), m.Photos...)
		}
		m.Photos = m.Photos[:10]
		return doc.Photos(o, m)
	})
	add("follow-ups", "follow-ups", func(o app.Office) doc.Document { return doc.FollowUps(o, m) })
	add("bundle", "bundle-index", func(o app.Office) doc.Document { return bundleIndex(o, m) })
	return append(list, agreements()...)
}

// everyColumn is an attendance list across the sheet with all that it can ask.
func everyColumn() app.AttendancePreset {
	p := doc.AttendancePresets(app.Office{})[0]
	p.Code, p.Page.Landscape, p.Columns = "columns", true, nil
	heads := map[string]string{
		"no": "NO", "name": "NAMA", "id": "NIP", "rank": "PANGKAT/GOL.", "sex": "L/P", "office": "JABATAN/INSTANSI",
		"phone": "TELEPON", "email": "SUREL", "arrived": "JAM", "signature": "TANDA TANGAN",
	}
	shares := map[string]float64{"no": 4, "sex": 4, "arrived": 6, "name": 16, "signature": 14}
	for _, part := range app.AttendanceParts {
		if heads[part] == "" {
			continue
		}
		share := shares[part]
		if share == 0 {
			share = 12
		}
		p.Columns = append(p.Columns, app.AttendanceColumn{Part: part, Head: heads[part], Share: share})
	}
	return p
}

// bundleIndex names the papers of a meeting with the pages that they take.
func bundleIndex(o app.Office, m app.Meeting) doc.Document {
	at := 2
	var entries []doc.BundleEntry
	for _, d := range []doc.Document{doc.Invitation(o, m), doc.Attendance(o, m, false), doc.Minutes(o, m), doc.FollowUps(o, m), doc.Photos(o, m)} {
		n := len(paper.Layout(d).Pages)
		entries = append(entries, doc.BundleEntry{Title: d.Subject, From: at, To: at + n - 1})
		at += n
	}
	for _, s := range m.Scans {
		entries = append(entries, doc.BundleEntry{Title: s.Title, From: at, To: at + max(s.Pages, 1) - 1, Scan: true})
		at += max(s.Pages, 1)
	}
	return doc.BundleIndex(o, m, entries)
}

// agreements are drafts and each signing copy of the sample's three.
func agreements() []shown {
	var list []shown
	for name, a := range map[string]app.Agreement{"nota": sample.Nota(), "pks": sample.PKS(), "three": sample.ThreeParties()} {
		list = append(list, shown{"agreement", name + "-draft", func(o app.Office) doc.Document { return doc.AgreementDraft(o, a) }})
		for n := range a.Parties {
			list = append(list, shown{"agreement", fmt.Sprintf("%s-copy-%d", name, n+1), func(o app.Office) doc.Document { return doc.AgreementCopy(o, a, n+1) }})
		}
	}
	slices.SortFunc(list, func(a, b shown) int { return strings.Compare(a.name, b.name) })
	return list
}

// on lays a paper out on a sheet, with the pictures that it names.
func (s shown) on(t testing.TB, sheet string) paper.Result {
	t.Helper()
	o := sample.Office()
	o.Letterhead.Lines = slices.Clone(o.Letterhead.Lines)
	o.Paper.Minutes, o.Paper.Attendance, o.Paper.Agreement = sheet, sheet, sheet
	o.Paper.Invitation, o.Paper.Photos, o.Paper.FollowUps = sheet, sheet, sheet
	d, err := doc.Resolve(s.of(o), sample.File)
	if err != nil {
		t.Fatal(err)
	}
	return paper.Layout(d)
}

// TestGallery compares every document in every preset on every sheet with what
// was once looked at: on A4 where each mark of a short paper stands, elsewhere a
// digest of each page. With -gallery the pages are written as pictures too.
func TestGallery(t *testing.T) {
	for _, s := range gallery() {
		t.Run(s.name, func(t *testing.T) {
			var b strings.Builder
			for _, size := range app.PaperSizes {
				r := s.on(t, size.Code)
				inside(t, s.name, r)
				fmt.Fprintf(&b, "== %s\n", size.Code)
				if marks := dumpPages(r); size.Code == "A4" && len(marks) < shortPaper {
					b.WriteString(marks)
				} else {
					digest(&b, r)
				}
				if len(r.Warnings) > 0 {
					t.Errorf("%s: %q", size.Code, r.Warnings)
				}
				for i, p := range r.Pages {
					short, long := min(p.Width, p.Height), max(p.Width, p.Height)
					if short != size.Width || long != size.Height {
						t.Errorf("%s: page %d is %.0f x %.0f", size.Code, i+1, p.Width, p.Height)
					}
				}
				if *galleryFolder != "" {
					hang(t, filepath.Join(*galleryFolder, s.kind), s.name+"-"+size.Code, r)
				}
			}
			checkMaster(t, filepath.Join("gallery", s.name+".txt"), b.String())
		})
	}
}

// digest tells of each page how much stands on it, its first and its last line
// and a sum of where all its marks are.
func digest(b *strings.Builder, r paper.Result) {
	for i, p := range r.Pages {
		sum := fnv.New32a()
		sum.Write([]byte(dumpPages(paper.Result{Pages: []paper.Page{p}})))
		lines := rows(p)
		fmt.Fprintf(b, "halaman %d: %d baris, %d garis, %d gambar, %08x\n", i+1, len(lines), len(p.Lines), len(p.Pictures), sum.Sum32())
		for _, l := range [][]paper.Text{lines[0], lines[len(lines)-1]} {
			var words []string
			for _, m := range l {
				words = append(words, m.S)
			}
			fmt.Fprintf(b, "  %.2f %s\n", l[0].Y, strings.Join(words, " "))
		}
	}
}

// hang writes the pages of a paper as pictures.
func hang(t *testing.T, folder, name string, r paper.Result) {
	t.Helper()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for i, p := range r.Pages {
		f, err := os.Create(filepath.Join(folder, fmt.Sprintf("%s-%d.png", name, i+1)))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, paper.Raster(p, galleryDPI, image.Rectangle{})); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
