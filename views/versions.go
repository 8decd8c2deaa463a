package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sinergi/app"
)

// versionsTab lists the versions of an agreement and compares them.
type versionsTab struct {
	o       *office
	form    *agreementForm
	content fyne.CanvasObject
	rows    []app.Version
}

func newVersionsTab(form *agreementForm) *versionsTab {
	return &versionsTab{o: form.o, form: form, content: container.NewStack()}
}

func (v *versionsTab) set(r app.Agreement) {}

func (v *versionsTab) count() int { return len(v.rows) }
