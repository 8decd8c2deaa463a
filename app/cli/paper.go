package cli

import (
	"context"
	"fmt"
	"image"
	"image/png"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bundle"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/app/word"

	"github.com/spf13/cobra"
)

// pngDPI is fine enough to read a page on screen and to send it by chat.
const pngDPI = 150

// Documents that can be asked for.
const (
	docMinutes         = "minutes"
	docAttendance      = "attendance"
	docAttendanceBlank = "attendance-blank"
	docInvitation      = "invitation"
	docPhotos          = "photos"
	docFollowUps       = "follow-ups"
	docBundle          = "bundle"
	docAgreement       = "agreement"
	docDraft           = "agreement-draft"
	docCopy            = "agreement-copy-" // and the number of the copy
)

var (
	meetingDocuments   = []string{docMinutes, docAttendance, docAttendanceBlank, docInvitation, docPhotos, docFollowUps, docBundle}
	agreementDocuments = []string{docAgreement, docDraft, docCopy + "N"}
	documents          = slices.Concat(meetingDocuments, agreementDocuments)
)

// aboutDocuments is what the help of a command says of its NASKAH.
const aboutDocuments = "NASKAH sebuah rapat: minutes (notulen), attendance (daftar hadir), attendance-blank\n" +
	"(daftar hadir kosong), invitation (undangan), photos (lampiran dokumentasi), follow-ups\n" +
	"(tindak lanjut), bundle (berkas lengkap dengan pindaian, hanya PDF).\n" +
	"NASKAH sebuah kerja sama: agreement (naskah bersih), agreement-draft (draf dengan paraf\n" +
	"koordinasi), agreement-copy-1, agreement-copy-2, ... (naskah tanda tangan, satu tiap pihak).\n"

// wantsDocument checks a document's name.
func wantsDocument(name string) error {
	if copyNumber(name) == 0 && (name == docCopy+"N" || !slices.Contains(documents, name)) {
		return misuse{fmt.Sprintf("Naskah %q tidak dikenal, pilih %s.", name, strings.Join(documents, ", "))}
	}
	return nil
}

// copyNumber is the number in "agreement-copy-2"; 0 for another name.
func copyNumber(name string) int {
	digits, ok := strings.CutPrefix(name, docCopy)
	n, err := strconv.Atoi(digits)
	if !ok || err != nil || n < 1 || strconv.Itoa(n) != digits {
		return 0
	}
	return n
}

func (c *CLI) paper() *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "paper ID NASKAH -o BERKAS.pdf|BERKAS.png|BERKAS.docx [--db BERKAS]",
		Short: "buat naskah sebuah catatan sebagai PDF, PNG atau Word",
		Long: "Buat naskah sebuah catatan.\n" + aboutDocuments +
			"PNG dibuat per halaman: BERKAS-1.png, BERKAS-2.png, ...",
		Args: func(cmd *cobra.Command, args []string) error {
			if err := exactly("ID", "Naskah")(cmd, args); err != nil {
				return err
			}
			return wantsDocument(args[1])
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := wantsExtension(out, ".pdf", ".png", ".docx"); err != nil {
				return err
			}
			if args[1] == docBundle && !strings.EqualFold(filepath.Ext(out), ".pdf") {
				return misuse{"Berkas lengkap hanya dapat dibuat sebagai PDF, karena memuat pindaian; tulis -o dengan nama yang berakhir .pdf."}
			}
			return c.withExisting(func(store app.Store) error {
				if args[1] == docBundle {
					return c.writeBundle(cmd.Context(), store, args[0], out)
				}
				d, err := document(cmd.Context(), store, args[0], args[1])
				if err != nil {
					return err
				}
				return c.writePaper(d, out)
			})
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "tulis ke `BERKAS`.pdf, .png atau .docx")
	return cmd
}

// wantsExtension checks an output file's name; the extension chooses the
// format, so a missing or odd one is wrong use.
func wantsExtension(path string, allowed ...string) error {
	names := strings.Join(allowed, ", ")
	if n := len(allowed) - 1; n > 0 {
		names = strings.Join(allowed[:n], ", ") + " atau " + allowed[n]
	}
	if path == "" {
		return misuse{fmt.Sprintf("Berkas keluaran belum disebut; tulis -o dengan nama yang berakhir %s.", names)}
	}
	if !slices.Contains(allowed, strings.ToLower(filepath.Ext(path))) {
		return misuse{fmt.Sprintf("Nama berkas keluaran %q harus berakhir %s.", path, names)}
	}
	return nil
}

// document makes the paper called name from the record with this ID, with its
// pictures.
func document(ctx context.Context, store app.Store, id, name string) (doc.Document, error) {
	d, err := bareDocument(ctx, store, id, name)
	if err != nil {
		return d, err
	}
	return doc.Resolve(d, func(hash string) ([]byte, error) { return store.File(ctx, hash) })
}

func bareDocument(ctx context.Context, store app.Store, id, name string) (doc.Document, error) {
	record, err := find(ctx, store, id)
	if err != nil {
		return doc.Document{}, err
	}
	o, err := office(ctx, store)
	if err != nil {
		return doc.Document{}, err
	}
	switch r := record.(type) {
	case *app.Meeting:
		return meetingPaper(o, *r, name)
	case *app.Agreement:
		return agreementPaper(o, *r, name)
	}
	return doc.Document{}, sentence("Catatan ini tidak mempunyai naskah; pilih ID sebuah rapat atau kerja sama.")
}

func meetingPaper(o app.Office, m app.Meeting, name string) (doc.Document, error) {
	switch name {
	case docMinutes:
		return doc.Minutes(o, m), nil
	case docAttendance, docAttendanceBlank:
		return doc.Attendance(o, m, name == docAttendanceBlank), nil
	case docInvitation:
		return doc.Invitation(o, m), nil
	case docPhotos:
		return doc.Photos(o, m), nil
	case docFollowUps:
		return doc.FollowUps(o, m), nil
	case docBundle:
		return doc.Document{}, sentence("Berkas lengkap memuat pindaian, jadi hanya ada sebagai PDF; buat dengan perintah paper, lalu cetak dari program pembaca PDF.")
	}
	return doc.Document{}, sentence("Rapat tidak mempunyai naskah %s; pilih %s.", name, strings.Join(meetingDocuments, ", "))
}

// writeBundle writes everything of a meeting as one PDF.
func (c *CLI) writeBundle(ctx context.Context, store app.Store, id, out string) error {
	record, err := find(ctx, store, id)
	if err != nil {
		return err
	}
	m, ok := record.(*app.Meeting)
	if !ok {
		return sentence("Hanya rapat yang mempunyai berkas lengkap; pilih ID sebuah rapat.")
	}
	o, err := office(ctx, store)
	if err != nil {
		return err
	}
	read := func(hash string) ([]byte, error) { return store.File(ctx, hash) }
	return c.save(out, func(w io.Writer) error {
		warnings, err := bundle.Meeting(ctx, w, o, *m, read)
		for _, text := range warnings {
			c.tell("Perhatian: " + text)
		}
		return err
	})
}

func agreementPaper(o app.Office, a app.Agreement, name string) (doc.Document, error) {
	switch n := copyNumber(name); {
	case name == docAgreement:
		return doc.Agreement(o, a), nil
	case name == docDraft:
		return doc.AgreementDraft(o, a), nil
	case n > len(a.Parties):
		return doc.Document{}, sentence("Kerja sama ini mempunyai %d pihak, jadi naskah tanda tangan terakhir %s%d.", len(a.Parties), docCopy, len(a.Parties))
	case n > 0:
		return doc.AgreementCopy(o, a, n), nil
	}
	return doc.Document{}, sentence("Kerja sama tidak mempunyai naskah %s; pilih agreement, agreement-draft atau agreement-copy-1.", name)
}

// writePaper writes the document's pages and prints the names of the files.
func (c *CLI) writePaper(d doc.Document, out string) error {
	if strings.EqualFold(filepath.Ext(out), ".docx") {
		return c.save(out, func(w io.Writer) error { return word.Write(w, paper.Filled(d)) })
	}
	laid := paper.Layout(d)
	for _, w := range laid.Warnings {
		c.tell("Perhatian: " + w)
	}
	if strings.EqualFold(filepath.Ext(out), ".pdf") {
		return c.save(out, func(w io.Writer) error { return paper.WritePDF(w, laid) })
	}
	base := strings.TrimSuffix(out, filepath.Ext(out))
	for i, page := range laid.Pages {
		name := fmt.Sprintf("%s-%d%s", base, i+1, filepath.Ext(out))
		write := func(w io.Writer) error { return png.Encode(w, paper.Raster(page, pngDPI, image.Rectangle{})) }
		if err := c.save(name, write); err != nil {
			return err
		}
	}
	return nil
}

// save writes one output file whole or not at all and prints its name.
func (c *CLI) save(path string, write func(io.Writer) error) error {
	if err := app.SaveFile(path, write); err != nil {
		return err
	}
	_, err := fmt.Fprintln(c.out, path)
	return err
}
