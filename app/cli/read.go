package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"sinergi/app"

	"github.com/spf13/cobra"
)

// kinds are the words of KIND, in the order of the help.
var kinds = []string{app.KindMeeting, app.KindAgreement, app.KindOfficial, app.KindInstitution, app.KindLibrary, app.KindOffice}

var kindWords = strings.Join(kinds[:len(kinds)-1], ", ") + " atau " + kinds[len(kinds)-1]

// listPage is how many rows are asked for at a time.
const listPage = 500

func (c *CLI) get() *cobra.Command {
	return &cobra.Command{
		Use:   "get ID [--db BERKAS]",
		Short: "tampilkan satu catatan sebagai JSON",
		Args:  exactly("ID"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return c.withExisting(func(store app.Store) error {
				record, err := find(cmd.Context(), store, args[0])
				if err != nil {
					return err
				}
				return encode(c.out, record)
			})
		},
	}
}

// find reads the record with this ID, whatever its kind.
func find(ctx context.Context, store app.Store, id string) (any, error) {
	kind, err := store.KindOf(ctx, id)
	if errors.Is(err, app.ErrNotFound) {
		return nil, sentence("Catatan %q tidak ditemukan; lihat ID dengan perintah list.", id)
	}
	if err != nil {
		return nil, err
	}
	switch kind {
	case app.KindMeeting:
		m, err := store.Meeting(ctx, id)
		return &m, err
	case app.KindAgreement:
		a, err := store.Agreement(ctx, id)
		return &a, err
	case app.KindOfficial:
		o, err := store.Official(ctx, id)
		return &o, err
	case app.KindInstitution:
		i, err := store.Institution(ctx, id)
		return &i, err
	case app.KindLibrary:
		return libraryItem(ctx, store, id)
	case app.KindOffice:
		o, err := store.Office(ctx)
		return &o, err
	}
	return nil, fmt.Errorf("record %s has the unknown kind %q", id, kind)
}

// libraryItem reads one of the office's own library items.
func libraryItem(ctx context.Context, store app.Store, id string) (any, error) {
	items, err := store.LibraryItems(ctx)
	if err != nil {
		return nil, err
	}
	for _, item := range items {
		if item.ID == id {
			return &item, nil
		}
	}
	return nil, app.ErrNotFound
}

func (c *CLI) list() *cobra.Command {
	var (
		search string
		limit  int
	)
	cmd := &cobra.Command{
		Use:   "list JENIS [--search TEKS] [--limit N] [--db BERKAS]",
		Short: "daftar catatan: ID, tanggal, nomor, judul, dipisah tab",
		Long: "Daftar catatan, terbaru lebih dulu: ID, tanggal, nomor, judul, dipisah tab.\n" +
			"JENIS: " + kindWords + ".",
		Args: func(cmd *cobra.Command, args []string) error {
			if err := exactly("JENIS")(cmd, args); err != nil {
				return err
			}
			for _, k := range kinds {
				if args[0] == k {
					return nil
				}
			}
			return misuse{fmt.Sprintf("Jenis %q tidak dikenal, pilih %s.", args[0], kindWords)}
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if limit < 1 {
				return misuse{"Nilai --limit paling kecil 1."}
			}
			return c.withExisting(func(store app.Store) error {
				return c.printList(cmd.Context(), store, args[0], search, limit)
			})
		},
	}
	cmd.Flags().StringVar(&search, "search", "", "hanya yang memuat semua kata `TEKS`")
	cmd.Flags().IntVar(&limit, "limit", 50, "paling banyak `N` baris, biasanya 50")
	return cmd
}

func (c *CLI) printList(ctx context.Context, store app.Store, kind, search string, limit int) error {
	filter := app.Filter{Search: search}
	for limit > 0 {
		filter.Limit = min(limit, listPage)
		rows, err := store.List(ctx, kind, filter)
		if err != nil {
			return err
		}
		for _, r := range rows {
			if _, err := fmt.Fprintf(c.out, "%s\t%s\t%s\t%s\n", r.ID, cell(string(r.Date)), cell(r.Number), cell(r.Title)); err != nil {
				return err
			}
		}
		if len(rows) < filter.Limit {
			return nil
		}
		limit -= len(rows)
		last := rows[len(rows)-1]
		filter.After = app.Cursor{Sort: last.Sort, ID: last.ID}
	}
	return nil
}

// cell keeps a value in its column and on its line.
func cell(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == '\u007f' || r == '\u0085' || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, text)
}
