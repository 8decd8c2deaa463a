package word

import (
	"os"

	"sinergi/app/doc"
)

// ReadFile reads the paragraphs of a .docx file, see Read.
func ReadFile(path string) (lines []doc.Line, err error) {
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
	return Read(file, info.Size())
}
