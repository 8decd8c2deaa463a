// Package sheet writes the recap as an Excel workbook. Only this package knows
// excelize; labels, columns and rows come from package doc.
package sheet

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"sinergi/app/doc"
)

// Options of Write; the zero value is fine.
type Options struct {
	Context  context.Context                     // its end stops the work with its error; nil: never
	Progress func(sheet string, done, total int) // rows of one sheet, every progressRows rows and at its end
	Warn     func(text string)                   // an Indonesian sentence for each thing that Excel cannot hold whole
}

// progressRows is how many rows pass between two looks at the context.
const progressRows = 1000

// Write writes the sheets as one workbook. The same sheets always give the
// same bytes. Rows are streamed: what is held at once does not grow with them
// beyond the recap itself. A text that is too long for a cell is cut with a
// visible mark and told through Warn; a table too long for a sheet goes on in
// further sheets.
func Write(w io.Writer, sheets []doc.RecapSheet, o Options) error {
	if o.Context == nil {
		o.Context = context.Background()
	}
	if len(sheets) == 0 {
		return errors.New("write workbook: no sheets")
	}
	file := excelize.NewFile()
	err := writeFile(file, split(sheets, maxTableRows), o)
	var whole bytes.Buffer
	if err == nil {
		err = file.Write(&whole)
	}
	// Close removes the stream's temporary files, also after an error.
	if err = errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	if err := repack(w, whole.Bytes()); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

func writeFile(file *excelize.File, sheets []doc.RecapSheet, o Options) error {
	styles, err := newStyles(file)
	if err != nil {
		return err
	}
	// All sheets are named before any is written, since names and print
	// settings live in the workbook's own parts.
	for i := range sheets {
		if i == 0 {
			err = file.SetSheetName(file.GetSheetName(0), sheets[i].Name)
		} else {
			_, err = file.NewSheet(sheets[i].Name)
		}
		if err != nil {
			return err
		}
	}
	for i := range sheets {
		p := place(&sheets[i])
		if err := setUp(file, &sheets[i], p); err != nil {
			return fmt.Errorf("set up %s: %w", sheets[i].Name, err)
		}
		s := &sheetWriter{file: file, sheet: &sheets[i], styles: styles, place: p, o: o}
		if err := s.write(); err != nil {
			return fmt.Errorf("sheet %s: %w", sheets[i].Name, err)
		}
	}
	return describe(file, &sheets[0])
}

// describe fills the document's properties. The time comes from the recap and
// not from the clock, so that the same recap gives the same bytes.
func describe(file *excelize.File, s *doc.RecapSheet) error {
	at := ""
	if s.Day.Valid() {
		at = string(s.Day) + "T00:00:00Z"
	}
	title := s.Name
	if len(s.Title) > 0 {
		title = "Rekap " + s.Office + ", " + s.Title[len(s.Title)-1]
	}
	err := file.SetDocProps(&excelize.DocProperties{
		Creator: s.Office, LastModifiedBy: s.Office, Title: title, Created: at, Modified: at, Language: "id-ID",
	})
	if err != nil {
		return err
	}
	return file.SetAppProps(&excelize.AppProperties{Application: "Sinergi", Company: s.Office})
}
