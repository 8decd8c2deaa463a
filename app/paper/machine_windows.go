package paper

import (
	"os"
	"path/filepath"
)

// fontFolders are where Windows keeps fonts: those of the machine and those that a
// user without rights installed for himself.
func fontFolders() []string {
	root := os.Getenv("WINDIR")
	if root == "" {
		root = `C:\Windows`
	}
	folders := []string{filepath.Join(root, "Fonts")}
	if local := os.Getenv("LOCALAPPDATA"); local != "" {
		folders = append(folders, filepath.Join(local, "Microsoft", "Windows", "Fonts"))
	}
	return folders
}
