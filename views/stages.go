package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"sinergi/app"
)

// stagesTab shows the steps of an agreement, its periods and its reminders.
type stagesTab struct {
	o       *office
	form    *agreementForm
	content fyne.CanvasObject
}

func newStagesTab(form *agreementForm) *stagesTab {
	return &stagesTab{o: form.o, form: form, content: container.NewStack()}
}

func (s *stagesTab) set(r app.Agreement) {}

// get puts history, relation and early end into the record.
func (s *stagesTab) get(r *app.Agreement) {}
