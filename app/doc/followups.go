package doc

import "sinergi/app"

// FollowUps makes the table of what was agreed to be done after a meeting.
func FollowUps(o app.Office, m app.Meeting) Document { return Document{} }
