package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"sinergi/app"

	"github.com/spf13/cobra"
)

// maxInput bounds what is read into memory from one file: well above the
// largest real record, whose logos are a few megabytes.
const maxInput = 256 << 20

func (c *CLI) put() *cobra.Command {
	return &cobra.Command{
		Use:   "put CATATAN.json... [--db BERKAS]",
		Short: "simpan catatan dari berkas JSON, semua atau tidak sama sekali",
		Long: "Simpan catatan dari berkas JSON (\"-\": masukan baku), semua atau tidak sama sekali,\n" +
			"lalu tampilkan satu ID per baris. Catatan dengan id dan version memperbarui yang lama.",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse{"Berkas JSON belum disebut."}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			var records []any
			for _, name := range args {
				read, err := c.readRecords(name)
				if err != nil {
					return err
				}
				records = append(records, read...)
			}
			return c.with(func(store app.Store) error {
				if err := keepSigners(cmd.Context(), store, records); err != nil {
					return err
				}
				if err := store.SaveAll(cmd.Context(), records); err != nil {
					return putError(err)
				}
				for _, r := range records {
					if _, err := fmt.Fprintln(c.out, r.(interface{ Record() *app.Meta }).Record().ID); err != nil {
						return err
					}
				}
				return nil
			})
		},
	}
}

// keepSigners lets final meetings keep who signs for the office now: the one
// among the records, else the stored one.
func keepSigners(ctx context.Context, store app.Store, records []any) error {
	office, err := store.Office(ctx)
	if err != nil && !errors.Is(err, app.ErrNotFound) {
		return err
	}
	for _, r := range records {
		if given, ok := r.(*app.Office); ok {
			office = *given
		}
	}
	for _, r := range records {
		if m, ok := r.(*app.Meeting); ok {
			m.KeepSigners(office)
		}
	}
	return nil
}

// readRecords reads the records of one file and checks them, so that a wrong
// one is told with the name of its file.
func (c *CLI) readRecords(name string) ([]any, error) {
	text, err := c.readFile(name)
	if err != nil {
		return nil, err
	}
	if name == "-" {
		name = "masukan baku"
	}
	records, err := decode(text)
	if err != nil {
		return nil, sentence("%s tidak dapat dibaca: %s; tidak ada yang disimpan.", name, err)
	}
	for i, r := range records {
		if err := r.(interface{ Validate() error }).Validate(); err != nil {
			where := name
			if len(records) > 1 {
				where = fmt.Sprintf("%s, catatan ke-%d", name, i+1)
			}
			return nil, sentence("%s belum benar pada %s Tidak ada yang disimpan.", where, fieldProblems(err))
		}
	}
	return records, nil
}

// putError words what a store says of records that came from a file and not
// from a form.
func putError(err error) error {
	switch {
	case errors.Is(err, app.ErrConflict):
		return sentence("Salah satu catatan sudah berubah sejak diambil; ambil lagi dengan get, ubah yang baru itu, lalu ulangi put. Tidak ada yang disimpan.")
	case errors.Is(err, app.ErrNotFound):
		return sentence("Salah satu id tidak ada di berkas data; hapus id dan version untuk menyimpannya sebagai catatan baru. Tidak ada yang disimpan.")
	}
	return err
}

// fieldProblems is the first fault of a record and how many more there are.
func fieldProblems(err error) string {
	var faults app.FieldErrors
	if !errors.As(err, &faults) || len(faults) == 0 {
		return app.Tell(err)
	}
	text := fmt.Sprintf("%s: %s", faults[0].Field, faults[0].Message)
	if len(faults) > 1 {
		text += fmt.Sprintf(" Ada %d isian lain yang perlu diperbaiki.", len(faults)-1)
	}
	return text
}

func (c *CLI) readFile(name string) (text []byte, err error) {
	in := c.In
	if name != "-" {
		file, openErr := os.Open(name)
		if openErr != nil {
			return nil, openErr
		}
		defer func() {
			if closeErr := file.Close(); err == nil {
				err = closeErr
			}
		}()
		in = file
	}
	text, err = io.ReadAll(io.LimitReader(in, maxInput+1))
	if err == nil && len(text) > maxInput {
		return nil, sentence("%s lebih besar dari %d MB; bagi menjadi beberapa berkas.", name, maxInput>>20)
	}
	return text, err
}
