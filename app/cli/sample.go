package cli

import (
	"context"
	"errors"
	"fmt"

	"sinergi/app"
	"sinergi/app/sample"

	"github.com/spf13/cobra"
)

func (c *CLI) sample() *cobra.Command {
	var options sample.Options
	cmd := &cobra.Command{
		Use:   "sample [--meetings N] [--attendees N] [--agreements N] [--seed N] [--db BERKAS]",
		Short: "isi berkas data baru dengan contoh",
		Args:  exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			for name, n := range map[string]int{"meetings": options.Meetings, "attendees": options.Attendees, "agreements": options.Agreements} {
				if n < 1 && cmd.Flags().Changed(name) {
					return misuse{fmt.Sprintf("Nilai --%s paling kecil 1.", name)}
				}
			}
			return c.with(func(store app.Store) error {
				if err := refuseFilled(cmd.Context(), store); err != nil {
					return err
				}
				return sample.Write(cmd.Context(), store, options)
			})
		},
	}
	flags := cmd.Flags()
	flags.IntVar(&options.Meetings, "meetings", 0, "banyaknya rapat `N`")
	flags.IntVar(&options.Attendees, "attendees", 0, "peserta tiap rapat `N`")
	flags.IntVar(&options.Agreements, "agreements", 0, "banyaknya kerja sama `N`")
	flags.Int64Var(&options.Seed, "seed", 1, "benih `N`; benih yang sama memberi contoh yang sama")
	return cmd
}

// refuseFilled keeps invented records out of an office's real file.
func refuseFilled(ctx context.Context, store app.Store) error {
	_, err := store.Office(ctx)
	if err != nil && !errors.Is(err, app.ErrNotFound) {
		return err
	}
	filled := err == nil
	for _, kind := range kinds[:len(kinds)-1] {
		n, err := store.Count(ctx, kind, app.Filter{})
		if err != nil {
			return err
		}
		filled = filled || n > 0
	}
	if filled {
		return sentence("Berkas %s sudah berisi catatan; contoh hanya untuk berkas baru, sebutkan nama lain setelah --db.", store.Path())
	}
	return nil
}
