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
	docAgreement       = "agreement"
	docDraft           = "agreement-draft"
	docCopy            = "agreement-copy-" // and the number of the copy
)

var documents = []string{docMinutes, docAttendance, docAttendanceBlank, docAgreement, docDraft, docCopy + "N"}

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
		Long: "Buat naskah sebuah catatan. NASKAH: minutes (notulen), attendance (daftar hadir),\n" +
			"attendance-blank (daftar hadir kosong), agreement (naskah kerja sama),\n" +
			"agreement-draft (draf dengan paraf koordinasi), atau agreement-copy-1, agreement-copy-2, ...\n" +
			"(naskah tanda tangan, satu tiap pihak).\n" +
			"PNG dibuat per halaman: BERKAS-1.png, BERKAS-2.png, ...",
		Args: func(cmd *cobra.Command, args []string) error {
			if err := exactly("ID", "Naskah")(cmd, args); err != nil {
				return err
			}
			if !slices.Contains(documents[:len(documents)-1], args[1]) && copyNumber(args[1]) == 0 {
				return misuse{fmt.Sprintf("Naskah %q tidak dikenal, pilih %s.", args[1], strings.Join(documents, ", "))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := wantsExtension(out, ".pdf", ".png", ".docx"); err != nil {
				return err
			}
			return c.withExisting(func(store app.Store) error {
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

// document makes the paper called name from the record with this ID.
func document(ctx context.Context, store app.Store, id, name string) (doc.Document, error) {
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
		switch name {
		case docMinutes:
			return doc.Minutes(o, *r), nil
		case docAttendance, docAttendanceBlank:
			return doc.Attendance(o, *r, name == docAttendanceBlank), nil
		}
		return doc.Document{}, sentence("Rapat tidak mempunyai naskah %s; pilih minutes, attendance atau attendance-blank.", name)
	case *app.Agreement:
		return agreementPaper(o, *r, name)
	}
	return doc.Document{}, sentence("Catatan ini tidak mempunyai naskah; pilih ID sebuah rapat atau kerja sama.")
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
