//go:build !windows

package views

import (
	"fmt"
	"os/exec"
)

// openInSystem opens path with the program that the desktop has for it.
func openInSystem(path string) error {
	if err := exec.Command("xdg-open", path).Run(); err != nil {
		return fmt.Errorf("open %s: %w", path, err)
	}
	return nil
}

// inDialogThread runs f; only Windows asks for a special thread.
func inDialogThread(f func() error) error { return f() }
