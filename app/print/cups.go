//go:build !windows

package print

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"

	"sinergi/app"
	"sinergi/app/paper"
)

const hasDialog = false

// cups runs one of its programs with English words, which are read here. It
// gives what the program printed and what it complained of.
func cups(ctx context.Context, stdin []byte, name string, args ...string) (out, told string, err error) {
	var stdout, stderr bytes.Buffer
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C", "LANG=C", "LANGUAGE=")
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(stdin), &stdout, &stderr
	err = cmd.Run()
	switch {
	case ctx.Err() != nil:
		err = cancelled(ctx.Err())
	case errors.Is(err, exec.ErrNotFound):
		err = &app.Sentence{
			Text: "Program cetak Linux (lp) belum terpasang. Pasang paket cups-client, atau pakai “Buka PDF” dan cetak dari sana.",
			Err:  errors.Join(ErrNoProgram, err),
		}
	case err != nil && stderr.Len() > 0:
		err = fmt.Errorf("%s: %w: %s", name, err, strings.TrimSpace(stderr.String()))
	}
	return stdout.String(), stderr.String(), err
}

// running tells whether the print service answers; without it the other
// programs only say that there are no printers.
func running(ctx context.Context) error {
	out, _, err := cups(ctx, nil, "lpstat", "-r")
	var known *app.Sentence
	switch {
	case errors.As(err, &known):
		return err
	case err != nil:
		return noSpooler(err)
	case !strings.Contains(out, "is running"):
		return noSpooler(errors.New(strings.TrimSpace(out)))
	}
	return nil
}

func printers(ctx context.Context) ([]Printer, error) {
	if err := running(ctx); err != nil {
		return nil, err
	}
	names, _, err := cups(ctx, nil, "lpstat", "-e")
	if err != nil {
		return nil, orSpooler(err)
	}
	usual, _, err := cups(ctx, nil, "lpstat", "-d")
	if err != nil {
		return nil, orSpooler(err)
	}
	_, usual, _ = strings.Cut(usual, "destination: ")
	usual, _, _ = strings.Cut(strings.TrimSpace(usual), "/") // an instance is a printer's settings
	var list []Printer
	for _, name := range strings.Fields(names) {
		name, _, _ = strings.Cut(name, "/")
		p := Printer{Name: name, Default: name == usual}
		switch {
		case slices.Contains(list, p):
		case p.Default:
			list = slices.Insert(list, 0, p)
		default:
			list = append(list, p)
		}
	}
	return list, nil
}

// orSpooler takes a failure without words for one of the service.
func orSpooler(err error) error {
	var known *app.Sentence
	if errors.As(err, &known) {
		return err
	}
	return noSpooler(err)
}

func send(ctx context.Context, job Job, tell Progress) (Done, error) {
	indexes, err := chosen(job.Pages, len(job.Result.Pages))
	if err != nil {
		return Done{}, err
	}
	name, err := existing(ctx, job.Printer)
	if err != nil {
		return Done{}, err
	}
	result := job.Result
	result.Pages = make([]paper.Page, len(indexes))
	for i, index := range indexes {
		result.Pages[i] = job.Result.Pages[index]
	}
	var pdf bytes.Buffer
	if err := paper.WritePDF(&pdf, result); err != nil {
		return Done{}, err
	}
	first := upright(result.Pages[0].Width, result.Pages[0].Height)
	if job.Sheet == (Sheet{}) {
		job.Sheet = first
	}
	m, err := mediaFor(ctx, name, job.Sheet)
	if err != nil {
		return Done{}, err
	}
	job.Copies = min(max(1, job.Copies), maxCopies)
	shrunk := slices.ContainsFunc(result.Pages, func(p paper.Page) bool { return !upright(p.Width, p.Height).fits(m.sheet) })
	if _, told, err := cups(ctx, pdf.Bytes(), "lp", lpArgs(name, job, m, shrunk)...); err != nil {
		return Done{}, lpFailure(name, told, err)
	}
	done := Done{Printer: name, Pages: len(indexes) * job.Copies, Form: m.form, Shrunk: shrunk}
	if tell != nil {
		tell(done.Pages, done.Pages)
	}
	return done, nil
}

// fits tells whether a page lies on a sheet in its true size.
func (s Sheet) fits(on Sheet) bool {
	return s.Width <= on.Width+sheetSlack && s.Height <= on.Height+sheetSlack
}

// existing finds the printer that a job names, or the usual one.
func existing(ctx context.Context, name string) (string, error) {
	list, err := printers(ctx)
	switch {
	case err != nil:
		return "", err
	case len(list) == 0, name == "" && !list[0].Default:
		return "", noPrinter(errors.New("no default destination"))
	case name == "":
		return list[0].Name, nil
	case !slices.ContainsFunc(list, func(p Printer) bool { return p.Name == name }):
		return "", unknownPrinter(name, errors.New("not among the destinations"))
	}
	return name, nil
}

// lpArgs are the options of lp. The paper is always named, since CUPS takes its
// own otherwise, and so is whether the page may be made smaller.
func lpArgs(name string, job Job, m media, shrunk bool) []string {
	args := []string{
		"-d", name, "-t", job.title(), "-n", strconv.Itoa(job.Copies), "-o", "media=" + m.option,
		"-o", "collate=" + strconv.FormatBool(job.Collate || job.Copies == 1),
	}
	if shrunk {
		args = append(args, "-o", "print-scaling=fit")
	} else {
		args = append(args, "-o", "print-scaling=none")
	}
	sides := map[Sides]string{SidesOne: "one-sided", SidesLong: "two-sided-long-edge", SidesShort: "two-sided-short-edge"}
	if s, ok := sides[job.Sides]; ok {
		args = append(args, "-o", "sides="+s)
	}
	return args
}

// lpFailure words what lp complained of.
func lpFailure(name, complaint string, err error) error {
	var known *app.Sentence
	has := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(complaint, w) })
	}
	switch {
	case errors.As(err, &known):
		return err
	case has("No default destination"):
		return noPrinter(err)
	case has("does not exist", "Unknown destination"):
		return unknownPrinter(name, err)
	case has("not accepting jobs"):
		return &app.Sentence{
			Text: fmt.Sprintf("Printer %q sedang tidak menerima pekerjaan. Aktifkan lagi di pengaturan printer, pilih printer lain, atau pakai “Buka PDF”.", name),
			Err:  errors.Join(ErrDeviceFail, err),
		}
	case has("not responding", "not running", "Unable to connect", "Connection refused", "Bad file descriptor"):
		return noSpooler(err)
	}
	return refused(name, err)
}
