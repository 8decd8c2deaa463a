package views

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// headField chooses who heads the office among the officials of the directory.
type headField struct {
	o     *office
	name  *kit.Suggest
	field *kit.Field
	id    string // of the official that is chosen
	known string // the name under which it was chosen
}

func (h *headField) build(o *office, f *fields) fyne.CanvasObject {
	h.o = o
	h.name, h.field = f.suggest(pageIdentity, "head_id", lang.L("Pimpinan kantor"), app.SuggestOfficial)
	h.name.OnEdited = func(string) { h.tell(); f.edited() }
	h.name.OnChoose = func(s kit.Suggestion) {
		if found, ok := s.Data.(app.Suggestion); ok && found.ID != "" {
			h.id, h.known = found.ID, found.Text
		}
		h.tell()
		f.edited()
	}
	return h.field
}

// tell says so when the name is nobody in the directory; it is stored then as
// no head at all.
func (h *headField) tell() {
	if h.get() == "" && h.name.Value() != "" {
		h.field.SetHelp(lang.L("Belum ada di direktori. Catat dahulu di Direktori, lalu pilih di sini."))
		return
	}
	h.field.SetHelp("")
}

func (h *headField) get() string {
	if h.name.Value() != h.known {
		return ""
	}
	return h.id
}

// set shows the official with this ID. One that has been deleted stays chosen
// until another is, for the deletion may be taken back.
func (h *headField) set(id string) {
	if id == h.id && id != "" && h.name.Value() == h.known {
		return
	}
	h.id, h.known = id, ""
	h.name.SetValue("")
	h.tell()
	if id == "" {
		return
	}
	var found app.Official
	h.o.work.latest("head", func(ctx context.Context) error {
		var err error
		found, err = h.o.store.Official(ctx, id)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, app.ErrNotFound):
			h.field.SetHelp(lang.L("Pejabat ini tidak ada lagi di direktori. Pilih yang lain."))
		case err != nil:
			h.o.fail(err)
		case h.id == id:
			h.known = fullName(found.Name)
			h.name.SetValue(h.known)
			h.tell()
		}
	})
}
