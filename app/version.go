package app

// Version is an agreement as it was at a moment: kept by hand, at every change
// of stage, before a merge, or a text that the partner sent back.
type Version struct {
	ID          string    `json:"id"`
	AgreementID string    `json:"agreement_id"`
	Number      int       `json:"number"` // counts from 1 in each agreement
	At          string    `json:"at"`     // RFC 3339 UTC
	By          string    `json:"by,omitempty"`
	Why         string    `json:"why,omitempty"`
	Source      string    `json:"source"` // one of the Version constants
	Stage       string    `json:"stage,omitempty"`
	Record      Agreement `json:"record"`             // for VersionReturned the one that was sent
	File        string    `json:"file,omitempty"`     // name of the returned file
	Returned    []string  `json:"returned,omitempty"` // its paragraphs
}

// Sources of versions.
const (
	VersionSaved    = "saved"    // "Simpan sebagai versi"
	VersionStage    = "stage"    // the stage changed
	VersionConflict = "conflict" // one's own text when another window was faster
	VersionReturned = "returned" // a .docx from the partner
)
