package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/app/word"

	"github.com/spf13/cobra"
)

// current is the word for the agreement as it stands now.
const current = "kini"

func (c *CLI) compare() *cobra.Command {
	var (
		out  string
		both bool
	)
	cmd := &cobra.Command{
		Use:   "compare ID V1 V2 -o BERKAS.pdf|BERKAS.png|BERKAS.docx [--side-by-side] [--db BERKAS]",
		Short: "bandingkan dua versi naskah kerja sama",
		Long: "Bandingkan dua versi naskah kerja sama menjadi satu naskah: yang ditambahkan bergaris bawah,\n" +
			"yang dihapus dicoret. V1 dan V2: nomor versi, \"kini\" (naskah yang tersimpan sekarang),\n" +
			"atau berkas .docx yang dikirim kembali oleh mitra.",
		Args: exactly("ID", "V1", "V2"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := wantsExtension(out, ".pdf", ".png", ".docx"); err != nil {
				return err
			}
			return c.withExisting(func(store app.Store) error {
				d, err := compared(cmd.Context(), store, args[0], args[1], args[2], both)
				if err != nil {
					return err
				}
				return c.writePaper(d, out)
			})
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "tulis ke `BERKAS`.pdf, .png atau .docx")
	cmd.Flags().BoolVar(&both, "side-by-side", false, "bersebelahan, bukan satu naskah")
	return cmd
}

// compared makes the document that compares two versions of an agreement.
func compared(ctx context.Context, store app.Store, id, first, second string, both bool) (doc.Document, error) {
	a, err := agreement(ctx, store, id)
	if err != nil {
		return doc.Document{}, err
	}
	o, err := office(ctx, store)
	if err != nil {
		return doc.Document{}, err
	}
	words := doc.Comparison{Title: a.Title, Date: bahasa.Date(a.SignedOn)}
	before, name, err := versionLines(ctx, store, o, *a, first)
	if err != nil {
		return doc.Document{}, err
	}
	words.Before = name
	after, name, err := versionLines(ctx, store, o, *a, second)
	if err != nil {
		return doc.Document{}, err
	}
	words.After = name
	if both {
		return doc.SideBySide(o, words, before, after), nil
	}
	return doc.Redline(o, words, before, after), nil
}

// versionLines reads one side of a comparison: a version's number, the word for
// now, or a returned file.
func versionLines(ctx context.Context, store app.Store, o app.Office, a app.Agreement, which string) ([]doc.Line, string, error) {
	if which == current {
		return doc.Lines(doc.Agreement(o, a)), "Naskah sekarang", nil
	}
	if strings.EqualFold(filepath.Ext(which), ".docx") {
		lines, err := word.ReadFile(which)
		return lines, filepath.Base(which), err
	}
	number, err := strconv.Atoi(which)
	if err != nil {
		return nil, "", sentence("Versi %q tidak dikenal; tulis nomor versi, %q, atau nama berkas .docx.", which, current)
	}
	versions, err := store.Versions(ctx, a.ID)
	if err != nil {
		return nil, "", err
	}
	for _, v := range versions {
		if v.Number != number {
			continue
		}
		whole, err := store.Version(ctx, v.ID)
		if err != nil {
			return nil, "", err
		}
		return doc.VersionLines(o, whole), fmt.Sprintf("Versi %d", number), nil
	}
	return nil, "", sentence("Kerja sama ini tidak mempunyai versi %d; nomor terakhir %d.", number, len(versions))
}
