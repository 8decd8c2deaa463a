// Package bundle joins the papers of a meeting and what was scanned into one
// PDF with an index. pdfcpu is known only here.
package bundle

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/app/photo"
)

// MaxScan is the largest scan that is taken in, in bytes.
const MaxScan = 40 << 20

// Take makes a scan out of a PDF or a picture called name: what to keep in the
// store, and the scan that names it once its Hash is known. Its errors are
// *app.Sentence.
func Take(content []byte, name string) (keep []byte, s app.Scan, err error) {
	name = filepath.Base(name)
	s = app.Scan{Name: name, Title: strings.TrimSuffix(name, filepath.Ext(name)), Role: app.ScanOther}
	if IsPDF(content) {
		s.Pages, err = Check(content, name)
		s.Size = int64(len(content))
		return content, s, err
	}
	if len(content) > 0 && !photo.Is(content) {
		return nil, s, &app.Sentence{Text: fmt.Sprintf("Berkas “%s” bukan PDF dan bukan gambar. Pilih pindaian PDF, JPG, atau PNG.", name)}
	}
	p, err := photo.Page(content, name)
	s.Size = int64(len(p.Data))
	return p.Data, s, err
}

// file is one paper as a PDF.
type file struct {
	title   string
	content []byte
	pages   int
	scan    bool
}

// Meeting writes "Berkas lengkap": an index, then invitation, attendance list,
// minutes, follow-ups, photos and other scans of a meeting. A signed scan takes
// the place of the unsigned paper. read is a store's File. Warnings are sentences
// about what could not be printed as it is.
func Meeting(ctx context.Context, w io.Writer, o app.Office, m app.Meeting, read func(hash string) ([]byte, error)) (warnings []string, err error) {
	b := &builder{ctx: ctx, read: read}
	b.paper("Undangan", app.ScanInvitation, m, m.InvitationNumber != "" || len(m.Invitation.Recipients) > 0,
		func() doc.Document { return doc.Invitation(o, m) })
	b.paper("Daftar hadir", app.ScanAttendance, m, len(m.Attendees) > 0, func() doc.Document { return doc.Attendance(o, m, false) })
	b.paper("Notulen", app.ScanMinutes, m, true, func() doc.Document { return doc.Minutes(o, m) })
	b.paper("Tindak lanjut", "", m, len(m.FollowUps) > 0, func() doc.Document { return doc.FollowUps(o, m) })
	b.paper("Dokumentasi", "", m, len(m.Photos) > 0, func() doc.Document { return doc.Photos(o, m) })
	for _, s := range m.Scans {
		if s.Role == app.ScanOther || s.Role == "" {
			b.scan(s, s.Title)
		}
	}
	index := b.index(func(entries []doc.BundleEntry) doc.Document { return doc.BundleIndex(o, m, entries) })
	if b.err != nil {
		return nil, b.err
	}
	return b.warnings, join(w, append([]file{index}, b.files...))
}

// builder collects papers; after the first error it does nothing more.
type builder struct {
	ctx      context.Context
	read     func(hash string) ([]byte, error)
	files    []file
	warnings []string
	err      error
}

// paper adds the scans of a role, or, where there are none and there is something
// to say, the paper that the program makes.
func (b *builder) paper(title, role string, m app.Meeting, filled bool, make func() doc.Document) {
	signed := false
	for _, s := range m.Scans {
		if role != "" && s.Role == role {
			b.scan(s, title)
			signed = true
		}
	}
	if !signed && filled {
		f := b.lay(title, make())
		b.files = append(b.files, f)
	}
}

// lay makes a PDF of a document.
func (b *builder) lay(title string, d doc.Document) file {
	f := file{title: title}
	if b.err == nil {
		b.err = b.ctx.Err()
	}
	if b.err != nil {
		return f
	}
	d, b.err = doc.Resolve(d, b.read)
	if b.err != nil {
		return f
	}
	laid := paper.Layout(d)
	var out bytes.Buffer
	if b.err = paper.WritePDF(&out, laid); b.err != nil {
		return f
	}
	for _, text := range laid.Warnings {
		b.warnings = append(b.warnings, title+": "+text)
	}
	f.content, f.pages = out.Bytes(), len(laid.Pages)
	return f
}

// scan adds what was scanned; one that is not in the store any more is left out
// with a warning.
func (b *builder) scan(s app.Scan, title string) {
	if b.err != nil {
		return
	}
	if title == "" {
		title = s.Name
	}
	content, err := b.read(s.Hash)
	if errors.Is(err, app.ErrNotFound) {
		b.warnings = append(b.warnings, fmt.Sprintf("Pindaian “%s” tidak ada di berkas data dan tidak ikut. Masukkan lagi berkasnya.", s.Name))
		return
	}
	if err != nil {
		b.err = err
		return
	}
	if s.Pages == 0 {
		f := b.lay(title, sheet(s.Name, content))
		f.scan = true
		b.files = append(b.files, f)
		return
	}
	pages, err := Check(content, s.Name)
	if err != nil {
		b.err = err
		return
	}
	b.files = append(b.files, file{title: title, content: content, pages: pages, scan: true})
}

// sheet is a picture as a page of its own.
func sheet(name string, content []byte) doc.Document {
	const edge = 10
	a4 := app.PaperByCode("A4")
	return doc.Document{
		Title:  name,
		Setup:  doc.PageSetup{Paper: a4, Top: edge, Bottom: edge, Left: edge, Right: edge},
		Blocks: []doc.Block{doc.Pictures{PerRow: 1, Items: []doc.CaptionedPicture{{Picture: doc.Picture{Name: name, Data: content}}}}},
	}
}

// index makes the first page; it is made again until the pages that it names
// are right, since it takes pages itself.
func (b *builder) index(make func([]doc.BundleEntry) doc.Document) file {
	const title = "Daftar isi"
	f := file{pages: 1}
	for range 3 {
		entries, next := []doc.BundleEntry(nil), f.pages+1
		for _, p := range b.files {
			entries = append(entries, doc.BundleEntry{Title: p.title, From: next, To: next + p.pages - 1, Scan: p.scan})
			next += p.pages
		}
		was := f.pages
		if f = b.lay(title, make(entries)); f.pages == was {
			break
		}
	}
	return f
}
