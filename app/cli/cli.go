// Package cli is the program's command line: the same records and papers as
// the window, for schedulers, tests and whoever works without a screen.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"runtime/debug"

	"sinergi/app"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Exit codes of Run.
const (
	exitDone   = 0
	exitFailed = 1
	exitMisuse = 2
)

// CLI runs commands on a store.
type CLI struct {
	In io.Reader // what "-" reads; os.Stdin unless set

	open    func(path string) (app.Store, error)
	version string
	out     io.Writer
	errw    io.Writer
	db      string
}

// New makes a command line. open gets the path of --db, empty when it is not
// given and the user's own file is meant.
func New(open func(path string) (app.Store, error), version string, out, errw io.Writer) *CLI {
	return &CLI{In: os.Stdin, open: open, version: version, out: out, errw: errw}
}

// misuse is a wrong call of the program, told with the way to its help.
type misuse struct{ sentence string }

func (m misuse) Error() string { return m.sentence }

// sentence is a failure that only this package can word.
func sentence(format string, args ...any) error {
	return &app.Sentence{Text: fmt.Sprintf(format, args...)}
}

// Database is the file named by --db in args, empty when none is. It passes
// over whatever else may be wrong in args: Run tells that.
func Database(args []string) (path string) {
	flags := windowFlags(&path)
	flags.ParseErrorsAllowlist.UnknownFlags = true
	if err := flags.Parse(args); err != nil {
		return path
	}
	return path
}

// Wants tells whether args ask for a command and not for the window; wrong
// arguments do too, so that Run can say what is wrong with them.
func Wants(args []string) bool {
	var path string
	flags := windowFlags(&path)
	err := flags.Parse(args)
	return err != nil || flags.NArg() > 0 || (flags.Changed("db") && path == "")
}

// windowFlags are the only options of the window.
func windowFlags(path *string) *pflag.FlagSet {
	flags := pflag.NewFlagSet("sinergi", pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	flags.StringVar(path, "db", "", "")
	return flags
}

// Run carries out one command: 0 done, 1 failed with one sentence on the
// error writer, 2 wrong use.
func (c *CLI) Run(args []string) (exit int) {
	defer func() {
		if r := recover(); r != nil {
			slog.Error("panic in a command", "args", args, "panic", r, "stack", string(debug.Stack()))
			c.tell("Sinergi menemui kesalahan yang tidak terduga; tidak ada data yang berubah setengah jalan. Ulangi perintah ini, dan bila tetap gagal kirimkan berkas log kepada pengelola.")
			exit = exitFailed
		}
	}()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	root := c.root()
	root.SetArgs(args)
	called, err := root.ExecuteContextC(ctx)
	if err == nil {
		return exitDone
	}
	var wrong misuse
	if errors.As(err, &wrong) {
		c.tell(fmt.Sprintf("%s Bantuan: %s --help", wrong.sentence, called.CommandPath()))
		return exitMisuse
	}
	slog.Error("command failed", "args", args, "err", err)
	c.tell(app.Tell(err))
	return exitFailed
}

// tell writes one line for the user. When even that fails nothing is left to
// tell it with, so the exit code has to do.
func (c *CLI) tell(text string) {
	if _, err := fmt.Fprintln(c.errw, oneLine(text)); err != nil {
		slog.Error("cannot write to the error output", "err", err)
	}
}

// with opens the store for one command and closes it, whatever happens.
func (c *CLI) with(do func(app.Store) error) (err error) {
	store, err := c.open(c.db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return do(store)
}

// withExisting is with for commands that only read: a mistyped file name must
// not leave an empty database behind.
func (c *CLI) withExisting(do func(app.Store) error) error {
	if c.db != "" {
		if _, err := os.Stat(c.db); errors.Is(err, fs.ErrNotExist) {
			return sentence("Berkas data %s tidak ditemukan; periksa nama setelah --db.", c.db)
		}
	}
	return c.with(do)
}

// office is the stored office, or the defaults before it is filled in.
func office(ctx context.Context, store app.Store) (app.Office, error) {
	o, err := store.Office(ctx)
	if errors.Is(err, app.ErrNotFound) {
		return app.DefaultOffice(), nil
	}
	return o, err
}

func (c *CLI) root() *cobra.Command {
	cobra.MousetrapHelpText = ""
	root := &cobra.Command{
		Use:               "sinergi",
		Short:             "Sinergi mencatat kerja sama dan rapat, dan mencetak naskahnya.",
		Long:              "Sinergi mencatat kerja sama dan rapat, dan mencetak naskahnya.\nTanpa perintah, jendela program dibuka.",
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return nil
			}
			text := fmt.Sprintf("Perintah %q tidak dikenal.", args[0])
			if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
				text += fmt.Sprintf(" Mungkin maksudnya %q.", near[0])
			}
			return misuse{text}
		},
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("db") && c.db == "" {
				return misuse{"Nama berkas setelah --db kosong."}
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error { return misuse{"Perintah belum disebut."} },
	}
	root.SuggestionsMinimumDistance = 1
	root.PersistentFlags().StringVar(&c.db, "db", "", "berkas data `BERKAS`; tanpa ini dipakai berkas data milik pengguna")
	root.PersistentFlags().BoolP("help", "h", false, "tampilkan bantuan ini")
	root.SetOut(c.out)
	root.SetErr(c.errw)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { help(cmd) })
	root.SetHelpCommand(&cobra.Command{Use: "help", Hidden: true, RunE: func(cmd *cobra.Command, _ []string) error {
		help(cmd.Root())
		return nil
	}})
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return misuse{flagSentence(err)} })
	root.AddCommand(c.sample(), c.put(), c.get(), c.list(), c.attach(), c.paper(), c.print(), c.lint(), c.compare(), c.recap(), c.showVersion())
	return root
}

func (c *CLI) showVersion() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "tampilkan versi program",
		Args:  exactly(),
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(c.out, "sinergi "+c.version)
			return err
		},
	}
}
