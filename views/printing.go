package views

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/print"
	"sinergi/views/kit"
)

// printing is what the window asks of the machine's printers.
type printing struct {
	asks     func() bool // the system brings its own print dialog
	printers func(context.Context) ([]print.Printer, error)
	send     func(context.Context, print.Job, print.Progress) (print.Done, error)
}

func machinePrinting() printing {
	return printing{asks: print.HasDialog, printers: print.Printers, send: print.Print}
}

// Settings that printing remembers.
const (
	settingPrinter = "print.printer"
	settingSides   = "print.sides"
)

// print sends the paper in view: the system's dialog asks how, or ours.
func (p *printPage) print() {
	if !p.shown {
		p.waiting = true
		return
	}
	if p.busy {
		return
	}
	p.busy = true
	var found []print.Printer
	var usual, sides string
	p.o.work.long(lang.L("Mencari printer"), lang.L("Batal"), lang.L("Printer di jaringan kadang lama menjawab."), func(ctx context.Context, _ report) error {
		var err error
		if usual, err = p.o.store.Setting(ctx, settingPrinter); err != nil {
			return err
		}
		if sides, err = p.o.store.Setting(ctx, settingSides); err != nil {
			return err
		}
		found, err = p.o.printing.printers(ctx)
		return err
	}, func(err error) {
		p.busy = false
		if err == nil && len(found) == 0 {
			err = &app.Sentence{
				Text: lang.L("Belum ada printer yang terpasang di komputer ini. Pasang printer di pengaturan komputer, atau pakai “Buka PDF” dan cetak dari komputer lain."),
				Err:  print.ErrNoPrinter,
			}
		}
		switch {
		case p.o.page != p:
		case err != nil:
			p.failed(err)
		case p.o.printing.asks():
			job := p.job()
			job.Printer = known(found, usual)
			job.Ask, job.Owner = true, p.o.nativeWindow()
			p.sendJob(job)
		default:
			p.askPrint(found, known(found, usual), print.Sides(sides))
		}
	})
}

// job is the paper in view with no choices made.
func (p *printPage) job() print.Job {
	return print.Job{Title: jobTitle(p.what.papers[p.at].file), Result: p.result, Copies: 1, Collate: true}
}

// jobTitle is the name that the printer's queue shows.
func jobTitle(file string) string { return fileName(file, "") }

// known is a printer that is still there, "" else.
func known(found []print.Printer, name string) string {
	for _, f := range found {
		if f.Name == name {
			return name
		}
	}
	return ""
}

// nativeWindow is the window's handle on Windows, 0 elsewhere.
func (o *office) nativeWindow() (handle uintptr) {
	native, is := o.window.(driver.NativeWindow)
	if !is {
		return 0
	}
	native.RunNative(func(c any) {
		if c, windows := c.(driver.WindowsWindowContext); windows {
			handle = c.HWND
		}
	})
	return handle
}

// sendJob sends a job and tells how far it is; Batal ends it.
func (p *printPage) sendJob(job print.Job) {
	p.busy = true
	var done print.Done
	p.o.work.longOnceTold(lang.L("Mencetak"), lang.L("Batal"), lang.L("Bila dibatalkan, halaman yang belum terkirim tidak dicetak."),
		func(ctx context.Context, tell report) error {
			var err error
			done, err = p.o.printing.send(ctx, job, func(sent, of int) {
				tell(lang.L("Mengirim halaman {{.Page}} dari {{.Pages}}", map[string]any{"Page": min(sent+1, of), "Pages": of}), sent, of)
			})
			return err
		}, func(err error) {
			p.busy = false
			if err != nil {
				p.failed(err)
				return
			}
			if done.Printer != "" {
				p.o.remember(settingPrinter, done.Printer)
			}
			p.o.toast(lang.L("Terkirim ke {{.Printer}}: {{.N}} halaman.", map[string]any{"Printer": done.Printer, "N": done.Pages}), "", nil)
		})
}

// failed tells why nothing was printed and offers the PDF; what the clerk
// cancelled needs no words.
func (p *printPage) failed(err error) {
	if errors.Is(err, print.ErrCancelled) || errors.Is(err, context.Canceled) {
		return
	}
	p.o.log(err)
	text := app.Tell(err)
	if open := lang.L("Buka PDF"); !strings.Contains(text, open) {
		text += " " + lang.L("Naskahnya tetap dapat dicetak dari PDF.")
	}
	paper := p.what.papers[p.at]
	kit.ShowDialog(p.o.window, kit.Dialog{
		Title: lang.L("Belum dapat mencetak"), Text: text, Width: 480,
		Buttons: []kit.DialogButton{
			{Label: lang.L("Tutup"), Kind: kit.Plain, Cancel: true},
			{Label: lang.L("Buka PDF"), Icon: "pdf", Kind: kit.Main, Tapped: func() {
				p.o.makeFile(paper.make(), "", fileName(paper.file, ".pdf"))
			}},
		},
	})
}
