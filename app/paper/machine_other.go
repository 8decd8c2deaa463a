//go:build !windows

package paper

import (
	"os"
	"path/filepath"
)

// fontFolders are where Linux keeps fonts, as fontconfig looks for them.
func fontFolders() []string {
	folders := []string{"/usr/share/fonts", "/usr/local/share/fonts"}
	if home, err := os.UserHomeDir(); err == nil {
		folders = append(folders, filepath.Join(home, ".local", "share", "fonts"), filepath.Join(home, ".fonts"))
	}
	return folders
}
