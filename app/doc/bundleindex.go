package doc

import "sinergi/app"

// BundleEntry is one paper of a meeting's bundle and the pages that it takes,
// counted from 1 through the whole bundle, the index included.
type BundleEntry struct {
	Title    string
	From, To int
	Scan     bool // a scanned paper, not made by the program
}

// BundleIndex makes the first page of a meeting's bundle.
func BundleIndex(o app.Office, m app.Meeting, entries []BundleEntry) Document { return Document{} }
