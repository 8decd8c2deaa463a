package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sinergi/app"
	"sinergi/app/paper"
	"sinergi/app/print"

	"github.com/spf13/cobra"
)

// printOptions are the choices of the command "print".
type printOptions struct {
	printer, pages, paper, duplex string
	copies                        int
	collate                       bool
}

// duplexes are the values of --duplex.
var duplexes = []string{string(print.SidesOne), string(print.SidesLong), string(print.SidesShort)}

// maxCopies is what one call may ask for.
const maxCopies = 999

func (c *CLI) print() *cobra.Command {
	var o printOptions
	cmd := &cobra.Command{
		Use:   "print ID NASKAH [--printer NAMA] [--pages 1-3] [--copies N] [--paper A4|F4] [--duplex one|long|short] [--db BERKAS]",
		Short: "cetak naskah sebuah catatan",
		Long: "Cetak naskah sebuah catatan. NASKAH seperti pada perintah paper.\n" +
			"Tanpa --paper dipakai ukuran kertas naskah itu sendiri; halaman yang lebih besar\n" +
			"dari kertas diperkecil, tidak pernah diperbesar.",
		Args: c.paper().Args,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(); err != nil {
				return err
			}
			return c.withExisting(func(store app.Store) error {
				d, err := document(cmd.Context(), store, args[0], args[1])
				if err != nil {
					return err
				}
				return c.send(cmd.Context(), paper.Layout(d), o)
			})
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.printer, "printer", "", "`NAMA` printer; tanpa ini printer bawaan")
	flags.StringVar(&o.pages, "pages", "", "halaman, misalnya `1-3,5` atau 3-")
	flags.IntVar(&o.copies, "copies", 1, "banyaknya salinan `N`")
	flags.BoolVar(&o.collate, "collate", true, "urutkan per salinan; --collate=false per halaman")
	flags.StringVar(&o.paper, "paper", "", "kertas di printer, `A4|F4`, F4-215 atau F4-210")
	flags.StringVar(&o.duplex, "duplex", "", "satu sisi, atau dua sisi dibalik pada sisi panjang atau pendek, `one|long|short`")
	return cmd
}

// check refuses what no document could be printed with.
func (o printOptions) check() error {
	if _, known := sheetByName(o.paper, print.Sheet{}); o.paper != "" && !known {
		return misuse{fmt.Sprintf("Kertas %q tidak dikenal, pilih A4, F4, F4-215 atau F4-210.", o.paper)}
	}
	if o.duplex != "" && !slices.Contains(duplexes, o.duplex) {
		return misuse{fmt.Sprintf("Pilihan --duplex %q tidak dikenal, pilih %s.", o.duplex, strings.Join(duplexes, ", "))}
	}
	if o.copies < 1 || o.copies > maxCopies {
		return misuse{fmt.Sprintf("Banyaknya salinan harus antara 1 dan %d.", maxCopies)}
	}
	return nil
}

// sheetByName finds a paper. "F4" alone is the one of the pages themselves,
// where they are F4, and else the one that shops sell.
func sheetByName(name string, page print.Sheet) (print.Sheet, bool) {
	name = strings.ToUpper(name)
	var found []print.Sheet
	for _, p := range app.PaperSizes {
		if p.Code == name || strings.HasPrefix(p.Code, name+"-") {
			found = append(found, print.Sheet{Width: p.Width, Height: p.Height})
		}
	}
	switch {
	case len(found) == 0:
		return print.Sheet{}, false
	case slices.Contains(found, page):
		return page, true
	}
	return found[0], true
}

// send prints pages and tells what was sent, and on which paper where that is
// known.
func (c *CLI) send(ctx context.Context, pages paper.Result, o printOptions) error {
	for _, w := range pages.Warnings {
		c.tell("Perhatian: " + w)
	}
	ranges, err := print.ParsePages(o.pages, len(pages.Pages))
	if err != nil {
		return err
	}
	job := print.Job{
		Title: pages.Info.Title, Result: pages, Printer: o.printer, Pages: ranges,
		Copies: o.copies, Collate: o.collate, Sides: print.Sides(o.duplex),
	}
	if o.paper != "" && len(pages.Pages) > 0 {
		first := pages.Pages[0]
		job.Sheet, _ = sheetByName(o.paper, print.Sheet{Width: min(first.Width, first.Height), Height: max(first.Width, first.Height)})
	}
	done, err := print.Print(ctx, job, nil)
	if err != nil {
		return err
	}
	text := fmt.Sprintf("Terkirim ke %s: %d halaman.", oneLine(done.Printer), done.Pages)
	if done.Form != "" {
		text += " Kertas: " + oneLine(done.Form) + "."
	}
	if done.Shrunk {
		text += " Halaman diperkecil agar muat."
	}
	_, err = fmt.Fprintln(c.out, text)
	return err
}
