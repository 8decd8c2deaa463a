package cli

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"sinergi/app"
	"sinergi/app/bundle"
	"sinergi/app/photo"

	"github.com/spf13/cobra"
)

// rolePhoto is what a file is attached as, besides the roles of scans.
const rolePhoto = "photo"

var roles = []string{rolePhoto, app.ScanAttendance, app.ScanInvitation, app.ScanMinutes, app.ScanOther}

func (c *CLI) attach() *cobra.Command {
	role, title := app.ScanOther, ""
	cmd := &cobra.Command{
		Use:   "attach ID BERKAS... [--as PERAN] [--title TEKS] [--db BERKAS]",
		Short: "lampirkan foto atau pindaian pada sebuah rapat",
		Long: "Lampirkan foto (JPG, PNG, ...) atau pindaian (PDF atau gambar) pada sebuah rapat,\n" +
			"semua atau tidak sama sekali. PERAN: photo (foto dokumentasi), attendance (daftar hadir\n" +
			"bertanda tangan), invitation (undangan), minutes (notulen bertanda tangan), other (lain-lain).",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return nil
			}
			return exactly("ID", "Berkas")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(roles, role) {
				return misuse{fmt.Sprintf("Peran %q tidak dikenal, pilih %s.", role, strings.Join(roles, ", "))}
			}
			return c.withExisting(func(store app.Store) error {
				return c.attachAll(cmd.Context(), store, args[0], args[1:], role, title)
			})
		},
	}
	cmd.Flags().StringVar(&role, "as", app.ScanOther, "`PERAN` berkas itu")
	cmd.Flags().StringVar(&title, "title", "", "`TEKS` di bawah foto, atau nama naskah pada daftar isi")
	return cmd
}

func (c *CLI) attachAll(ctx context.Context, store app.Store, id string, paths []string, role, title string) error {
	record, err := find(ctx, store, id)
	if err != nil {
		return err
	}
	m, ok := record.(*app.Meeting)
	if !ok {
		return sentence("Foto dan pindaian hanya dapat dilampirkan pada rapat; pilih ID sebuah rapat.")
	}
	for _, path := range paths {
		if err := attachOne(ctx, store, m, path, role, title); err != nil {
			return err
		}
	}
	if err := store.SaveMeeting(ctx, m); err != nil {
		return err
	}
	_, err = fmt.Fprintf(c.out, "%d foto, %d pindaian\n", len(m.Photos), len(m.Scans))
	return err
}

// attachOne takes a file in and names it in the meeting.
func attachOne(ctx context.Context, store app.Store, m *app.Meeting, path, role, title string) error {
	content, err := app.ReadFile(path, photo.MaxFile)
	if err != nil {
		return err
	}
	if role == rolePhoto {
		taken, err := photo.Read(content, path)
		if err != nil {
			return err
		}
		hash, err := store.SaveFile(ctx, taken.Data)
		m.Photos = append(m.Photos, app.Photo{Hash: hash, Name: filepath.Base(path), Caption: title, Width: taken.Width, Height: taken.Height})
		return err
	}
	keep, scan, err := bundle.Take(content, path)
	if err != nil {
		return err
	}
	scan.Role = role
	if title != "" {
		scan.Title = title
	}
	scan.Hash, err = store.SaveFile(ctx, keep)
	m.Scans = append(m.Scans, scan)
	return err
}
