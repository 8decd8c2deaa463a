package cli

import (
	"fmt"
	"io"
	"time"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/app/sheet"

	"github.com/spf13/cobra"
)

func (c *CLI) recap() *cobra.Command {
	var from, to, out string
	cmd := &cobra.Command{
		Use:   "recap --from TANGGAL --to TANGGAL -o BERKAS.xlsx [--db BERKAS]",
		Short: "buat rekap Excel untuk suatu masa",
		Long:  "Buat rekap Excel untuk suatu masa; tanggal ditulis tahun-bulan-hari, misalnya 2026-01-31.",
		Args:  exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			for _, day := range []struct{ name, text string }{{"from", from}, {"to", to}} {
				if day.text == "" {
					return misuse{fmt.Sprintf("Tanggal --%s belum disebut.", day.name)}
				}
				if !app.Date(day.text).Valid() {
					return misuse{fmt.Sprintf("Tanggal --%s %q tidak ada; tulis tahun-bulan-hari, misalnya 2026-01-31.", day.name, day.text)}
				}
			}
			if from > to {
				return misuse{fmt.Sprintf("Tanggal --from %s sesudah --to %s; tukar keduanya.", from, to)}
			}
			if err := wantsExtension(out, ".xlsx"); err != nil {
				return err
			}
			return c.withExisting(func(store app.Store) error {
				return c.writeRecap(cmd, store, app.Date(from), app.Date(to), out)
			})
		},
	}
	cmd.Flags().StringVar(&from, "from", "", "`TANGGAL` pertama")
	cmd.Flags().StringVar(&to, "to", "", "`TANGGAL` terakhir")
	cmd.Flags().StringVarP(&out, "output", "o", "", "tulis ke `BERKAS`.xlsx")
	return cmd
}

func (c *CLI) writeRecap(cmd *cobra.Command, store app.Store, from, to app.Date, out string) error {
	ctx := cmd.Context()
	o, err := office(ctx, store)
	if err != nil {
		return err
	}
	recap, err := app.BuildRecap(ctx, store, from, to, bahasa.DateOf(time.Now()))
	if err != nil {
		return err
	}
	sheets := doc.RecapSheets(o, recap)
	options := sheet.Options{Context: ctx, Warn: func(text string) { c.tell("Perhatian: " + text) }}
	return c.save(out, func(w io.Writer) error { return sheet.Write(w, sheets, options) })
}
