package doc

import "sinergi/app"

// Photos makes the page of photos of a meeting (lampiran dokumentasi).
func Photos(o app.Office, m app.Meeting) Document { return Document{} }
