package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// help writes a command's help. It is written here and not with the library's
// templates, whose headings are English.
func help(cmd *cobra.Command) {
	var b strings.Builder
	about := cmd.Long
	if about == "" {
		about = strings.ToUpper(cmd.Short[:1]) + cmd.Short[1:] + "."
	}
	fmt.Fprintf(&b, "%s\n\nPemakaian:\n", about)
	if cmd.HasAvailableSubCommands() {
		fmt.Fprintf(&b, "  %s [--db BERKAS]\n  %s PERINTAH [pilihan]\n\nPerintah:\n", cmd.Name(), cmd.Name())
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				fmt.Fprintf(&b, "  %-9s %s\n", sub.Name(), sub.Short)
			}
		}
	} else {
		fmt.Fprintf(&b, "  %s %s\n", cmd.Parent().CommandPath(), cmd.Use)
	}
	b.WriteString("\nPilihan:\n")
	seen := map[string]bool{}
	line := func(f *pflag.Flag) {
		if f.Hidden || seen[f.Name] {
			return
		}
		seen[f.Name] = true
		value, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		fmt.Fprintf(&b, "  %-20s %s\n", strings.TrimSpace(name+" "+value), usage)
	}
	cmd.LocalFlags().VisitAll(line)
	cmd.InheritedFlags().VisitAll(line)
	if cmd.HasAvailableSubCommands() {
		b.WriteString("\nBantuan satu perintah: sinergi PERINTAH --help\nKode keluar: 0 selesai, 1 gagal, 2 pemakaian salah.\n")
	}
	cmd.Print(b.String())
}

// flagSentence words what is wrong with an option.
func flagSentence(err error) string {
	var (
		unknown  *pflag.NotExistError
		missing  *pflag.ValueRequiredError
		invalid  *pflag.InvalidValueError
		misspelt *pflag.InvalidSyntaxError
	)
	switch {
	case errors.As(err, &unknown):
		name := unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() != "" {
			return fmt.Sprintf("Pilihan -%s tidak dikenal.", name)
		}
		return fmt.Sprintf("Pilihan --%s tidak dikenal.", name)
	case errors.As(err, &missing):
		return fmt.Sprintf("Pilihan --%s memerlukan nilai.", missing.GetFlag().Name)
	case errors.As(err, &invalid):
		return fmt.Sprintf("Nilai %q untuk --%s tidak dapat dipakai; %s.", invalid.GetValue(), invalid.GetFlag().Name, wantedValue(invalid.GetFlag()))
	case errors.As(err, &misspelt):
		return fmt.Sprintf("Pilihan %q salah tulis.", misspelt.GetSpecifiedFlag())
	}
	return "Pilihan salah tulis."
}

func wantedValue(f *pflag.Flag) string {
	if strings.HasPrefix(f.Value.Type(), "int") {
		return "tulis bilangan bulat"
	}
	return "lihat bantuan"
}

// exactly asks for the named arguments, no more and no fewer.
func exactly(names ...string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		switch {
		case len(args) < len(names):
			return misuse{fmt.Sprintf("%s belum disebut.", names[len(args)])}
		case len(args) > len(names):
			return misuse{fmt.Sprintf("%q berlebih.", args[len(names)])}
		}
		return nil
	}
}

// oneLine keeps a message on one line, whatever a file name or a value in it
// contains.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' || r == 0 }), " ")
}
