// Package bundle joins the papers of a meeting and what was scanned into one
// PDF with an index. pdfcpu is known only here.
package bundle

import (
	"context"
	"errors"
	"io"

	"sinergi/app"
)

// MaxScan is the largest scan that is taken in, in bytes.
const MaxScan = 40 << 20

var errStub = errors.New("bundle: not built")

// Check looks at a scanned PDF called name before it is taken in and counts its
// pages. Its errors are *app.Sentence: encrypted, damaged, too large.
func Check(content []byte, name string) (pages int, err error) { return 0, errStub }

// Meeting writes "Berkas lengkap": an index, then invitation, attendance list,
// minutes, follow-ups, photos and other scans of a meeting. A signed scan takes
// the place of the unsigned paper. read is a store's File. Warnings are sentences
// about what could not be printed as it is.
func Meeting(ctx context.Context, w io.Writer, o app.Office, m app.Meeting, read func(hash string) ([]byte, error)) (warnings []string, err error) {
	return nil, errStub
}
