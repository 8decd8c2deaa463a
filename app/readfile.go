package app

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// ReadFile reads a file of at most so many bytes. A larger one gives a *Sentence
// before anything of it is read, so that a film that was picked by mistake cannot
// take all memory.
func ReadFile(path string, most int64) (content []byte, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() {
		if closing := file.Close(); err == nil {
			err = closing
		}
	}()
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	name := filepath.Base(path)
	if info.IsDir() {
		return nil, &Sentence{Text: fmt.Sprintf("%s adalah folder. Pilih sebuah berkas.", name), Err: ErrFolder}
	}
	tooLarge := &Sentence{Text: fmt.Sprintf("%s berukuran %d MB, terlalu besar. Perkecil menjadi paling banyak %d MB, misalnya dengan memindai hitam-putih, lalu pilih lagi.",
		name, info.Size()>>20, most>>20)}
	if info.Size() > most {
		return nil, tooLarge
	}
	content, err = io.ReadAll(io.LimitReader(file, most+1)) // it may be growing
	if err == nil && int64(len(content)) > most {
		return nil, tooLarge
	}
	return content, err
}
