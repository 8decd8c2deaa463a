package word

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"sinergi/app"
	"sinergi/app/doc"
)

// Errors of Read, each with its sentence for the clerk.
var (
	ErrNotWord   error = &app.Sentence{Text: "Berkas ini bukan dokumen Word (.docx). Pilih berkas lain, atau buka di Word lalu simpan sebagai .docx.", Err: errors.New("file is not of Word")}
	ErrEncrypted error = &app.Sentence{Text: "Berkas ini terkunci kata sandi atau berformat Word lama (.doc). Buka di Word, simpan sebagai .docx tanpa kata sandi, lalu pilih lagi.", Err: errors.New("file of Word is encrypted or of the old format")}
	ErrTooLarge  error = &app.Sentence{Text: "Dokumen Word ini terlalu besar. Simpan naskahnya saja, tanpa gambar dan lampiran, lalu pilih lagi.", Err: errors.New("file of Word is too large")}
	ErrDamaged   error = &app.Sentence{Text: "Dokumen Word ini rusak. Minta pengirim menyimpan dan mengirimkannya kembali.", Err: errors.New("file of Word is damaged")}
)

// Limits of what is read, so that no file takes the program's memory or time.
const (
	maxParts   = 10_000
	maxUnpack  = 64 << 20 // bytes of all parts that are opened
	maxRatio   = 400      // of a part to its packed size
	smallPart  = 4 << 20  // bytes that a part may have at any ratio
	maxNesting = 300      // elements inside each other
)

// Read gives the paragraphs of a Word file in reading order: list marks apart,
// insertions as accepted, deletions left out, paragraphs without words
// dropped. Headers, footers, notes and comments are not read. Its errors are
// ErrNotWord, ErrEncrypted, ErrTooLarge and ErrDamaged, with their cause.
func Read(r io.ReaderAt, size int64) ([]doc.Line, error) {
	var magic [4]byte
	if _, err := r.ReadAt(magic[:], 0); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNotWord, err)
	}
	switch {
	case magic == [4]byte{0xD0, 0xCF, 0x11, 0xE0}: // a compound file: .doc, or a .docx behind a password
		return nil, ErrEncrypted
	case magic[0] != 'P' || magic[1] != 'K':
		return nil, ErrNotWord
	}
	files, err := zip.NewReader(r, size)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	if len(files.File) > maxParts {
		return nil, ErrTooLarge
	}
	p := &packed{files: files.File, left: maxUnpack}
	name, err := p.mainPart()
	if err != nil {
		return nil, err
	}
	t := &reader{folder: path.Dir(name)}
	t.numbers.init()
	t.looks = map[string]look{}
	if err := p.each(path.Join(t.folder, "styles.xml"), t.style); err != nil {
		return nil, err
	}
	if err := p.each(path.Join(t.folder, "numbering.xml"), t.numbers.read); err != nil {
		return nil, err
	}
	if err := p.each(name, t.token); err != nil {
		return nil, err
	}
	return t.lines(), nil
}

// packed is a zip file of which so many bytes may still be unpacked.
type packed struct {
	files []*zip.File
	left  int64
}

func (p *packed) find(name string) *zip.File {
	for _, f := range p.files {
		if strings.EqualFold(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"), name) {
			return f
		}
	}
	return nil
}

// mainPart finds the part that holds the text.
func (p *packed) mainPart() (string, error) {
	name := ""
	err := p.each("_rels/.rels", func(_ int, token xml.Token) error {
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "Relationship" && strings.HasSuffix(attr(e, "Type"), "/officeDocument") {
			name = strings.TrimPrefix(path.Clean("/"+attr(e, "Target")), "/")
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	if name == "" || p.find(name) == nil {
		name = "word/document.xml"
	}
	switch {
	case p.find(name) != nil && !strings.HasPrefix(name, "xl/") && !strings.HasPrefix(name, "ppt/"):
		return name, nil
	case p.find("EncryptedPackage") != nil:
		return "", ErrEncrypted
	}
	return "", ErrNotWord
}

// each hands the tokens of a part to see, with the depth of elements; a part
// that is missing has none.
func (p *packed) each(name string, see func(depth int, token xml.Token) error) error {
	f := p.find(name)
	if f == nil {
		return nil
	}
	if f.Flags&1 != 0 {
		return ErrEncrypted
	}
	size := f.UncompressedSize64
	if size > uint64(p.left) || size > smallPart && size/maxRatio > f.CompressedSize64 {
		return ErrTooLarge
	}
	in, err := f.Open()
	if err != nil {
		return fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
	}
	defer func() { _ = in.Close() }() // opened for reading: its end is known
	limited := &io.LimitedReader{R: in, N: p.left + 1}
	d := xml.NewDecoder(limited)
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("is not UTF-8") }
	for depth := 0; ; {
		token, err := d.Token()
		if limited.N <= 0 {
			return ErrTooLarge
		}
		switch {
		case errors.Is(err, io.EOF):
			p.left = limited.N - 1
			return nil
		case err != nil:
			return fmt.Errorf("%w: %s: %w", ErrDamaged, name, err)
		}
		switch token.(type) {
		case xml.StartElement:
			if depth++; depth > maxNesting {
				return fmt.Errorf("%w: %s nests too deep", ErrDamaged, name)
			}
		case xml.EndElement:
			depth--
		}
		if err := see(depth, token); err != nil {
			return err
		}
	}
}

// attr is an element's attribute by its name without prefix.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on tells whether an element like <w:b w:val="0"/> switches on.
func on(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}
