package doc

import "sinergi/app"

// Invitation makes the letter that invites to a meeting: one for each recipient
// on pages of its own, or one to all with a list of them behind it.
func Invitation(o app.Office, m app.Meeting) Document { return Document{} }
