package cli

import (
	"context"
	"fmt"

	"sinergi/app"

	"github.com/spf13/cobra"
)

func (c *CLI) lint() *cobra.Command {
	return &cobra.Command{
		Use:   "lint ID [--db BERKAS]",
		Short: "periksa naskah kerja sama, satu temuan per baris",
		Long:  "Periksa naskah kerja sama: nama pihak lain yang tertinggal, rujukan mati, isian kosong, ejaan, tanggal.\nSatu temuan per baris; kode keluar 0 juga bila ada temuan.",
		Args:  exactly("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.withExisting(func(store app.Store) error {
				a, err := agreement(cmd.Context(), store, args[0])
				if err != nil {
					return err
				}
				around, err := app.LoadLintContext(cmd.Context(), store, *a)
				if err != nil {
					return err
				}
				for _, f := range app.Lint(around, *a) {
					if _, err := fmt.Fprintln(c.out, cell(f.At+": "+f.Message)); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

// agreement reads the agreement with this ID.
func agreement(ctx context.Context, store app.Store, id string) (*app.Agreement, error) {
	record, err := find(ctx, store, id)
	if err != nil {
		return nil, err
	}
	a, ok := record.(*app.Agreement)
	if !ok {
		return nil, sentence("Catatan %s bukan kerja sama; lihat ID dengan perintah list agreement.", id)
	}
	return a, nil
}
