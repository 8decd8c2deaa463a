package views

import (
	"sinergi/app"
	"sinergi/views/kit"

	"fyne.io/fyne/v2/lang"
)

// suggestField is a suggestion entry in its frame.
type suggestField struct {
	*kit.Suggest
	field *kit.Field
}

// personFields are name and position of somebody named in a record.
type personFields struct {
	name, position suggestField
	id             string // of the official, while the name is the chosen one
	chosen         string
}

func newPersonFields(f *fields, tab int, path, label string) *personFields {
	p := &personFields{}
	p.name.Suggest, p.name.field = f.suggest(tab, path+".name", label, app.SuggestOfficial)
	p.position.Suggest, p.position.field = f.suggest(tab, path+".position", lang.L("Jabatan"), app.SuggestPosition)
	p.name.OnChoose = func(s kit.Suggestion) {
		if found, ok := s.Data.(app.Suggestion); ok {
			p.id, p.chosen = found.ID, found.Text
			if found.Position != "" {
				p.position.SetValue(found.Position)
			}
		}
		f.edited()
	}
	return p
}

func (p *personFields) set(v app.Person) {
	p.id, p.chosen = v.OfficialID, v.Name
	p.name.SetValue(v.Name)
	p.position.SetValue(v.Position)
}

func (p *personFields) get() app.Person {
	v := app.Person{Name: p.name.Value(), Position: p.position.Value()}
	if v.Name == p.chosen {
		v.OfficialID = p.id
	}
	return v
}

// suggestWords is a line that proposes fixed words but takes any.
func (f *fields) suggestWords(tab int, path, label string, words []string) (*kit.Suggest, *kit.Field) {
	s := kit.NewSuggest(wordsLike(words))
	s.OnEdited = func(string) { f.edited() }
	field := kit.NewField(label, s)
	f.bind(tab, path, field, s, s.SetReadOnly)
	return s, field
}
