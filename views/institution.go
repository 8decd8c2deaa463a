package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

func institutionKind(o *office) recordKind[app.Institution] {
	form := newInstitutionForm(o)
	o.institutions = form
	return recordKind[app.Institution]{
		kind: app.KindInstitution,
		words: listWords{
			title: lang.L("Direktori"), search: lang.L("Cari instansi"), emptyIcon: "institution",
			empty: lang.L("Belum ada instansi"), why: lang.L("Nama dan alamat instansi diketik sekali, lalu muncul sebagai saran di setiap isian."),
			fresh: lang.L("Buat instansi"),
			foot:  func(n int) string { return lang.L("{{.N}} instansi", map[string]any{"N": bahasa.Number(int64(n))}) },
		},
		rowHigh: 56,
		row: func(r app.Row) kit.ListRow {
			return kit.ListRow{Title: r.Title, Meta: joinFacts(r.Kind, r.Detail)}
		},
		form:  form,
		blank: func() app.Institution { return app.Institution{} },
		load:  o.store.Institution, save: o.store.SaveInstitution,
		meta:     func(i *app.Institution) *app.Meta { return &i.Meta },
		title:    func(i app.Institution) string { return i.Name },
		untitled: lang.L("Instansi baru"),
		facts: func(i app.Institution) []fyne.CanvasObject {
			return []fyne.CanvasObject{kit.NewText(joinFacts(i.Kind, i.City), kit.TextMeta)}
		},
		deleted: func(title string) string {
			return lang.L("Instansi “{{.Title}}” dihapus.", map[string]any{"Title": title})
		},
		conflict: lang.L("Instansi ini baru saja diubah di jendela lain"),
	}
}

// institutionForm shows one institution.
type institutionForm struct {
	o        *office
	f        *fields
	record   app.Institution
	onEdited func()

	name, short, parent, city, phone, address, note *kit.Entry
	kind                                            *kit.Suggest
	from, to                                        *kit.DateField
	content                                         *kit.Form
}

func newInstitutionForm(o *office) *institutionForm {
	i := &institutionForm{o: o}
	i.f = &fields{o: o, edited: func() {
		if i.onEdited != nil {
			i.onEdited()
		}
	}, goTo: func(int) {}}
	var name, short, kind, parent, city, phone, address, note, from, to *kit.Field
	i.name, name = i.f.line(0, "name", lang.L("Nama instansi"))
	name.SetRequired(true)
	i.short, short = i.f.line(0, "short_name", lang.L("Nama singkat"))
	i.kind, kind = i.f.suggestWords(0, "kind", lang.L("Jenis instansi"), app.InstitutionKinds)
	i.parent, parent = i.f.line(0, "parent", lang.L("Induk"))
	i.address, address = i.f.area(0, "address", lang.L("Alamat"), 2)
	i.city, city = i.f.line(0, "city", lang.L("Kabupaten/Kota"))
	i.phone, phone = i.f.line(0, "phone", lang.L("Telepon"))
	i.from, from = i.f.date(0, "from", lang.L("Nama berlaku mulai"))
	i.to, to = i.f.date(0, "to", lang.L("Nama berlaku sampai"))
	to.SetHelp(lang.L("Kosongkan bila masih berlaku."))
	i.note, note = i.f.area(0, "note", lang.L("Catatan"), 2)
	i.content = kit.NewForm(name, kit.Row(short, kind), parent, address, kit.Row(city, phone), kit.Row(from, to), note)
	return i
}

func (i *institutionForm) tabs() []string               { return []string{lang.L("Data")} }
func (i *institutionForm) tab(int) fyne.CanvasObject    { return i.content }
func (i *institutionForm) count(int) int                { return -1 }
func (i *institutionForm) showErrors(e app.FieldErrors) { i.f.show(e) }
func (i *institutionForm) focusError()                  { i.f.focusError() }
func (i *institutionForm) focusFirst(int)               { i.o.window.Canvas().Focus(i.name) }
func (i *institutionForm) lock(on bool)                 { i.f.lock(on) }

func (i *institutionForm) set(r app.Institution) {
	i.record = r
	i.name.SetValue(r.Name)
	i.short.SetValue(r.ShortName)
	i.kind.SetValue(r.Kind)
	i.parent.SetValue(r.Parent)
	i.address.SetValue(r.Address)
	i.city.SetValue(r.City)
	i.phone.SetValue(r.Phone)
	i.from.SetValue(r.From)
	i.to.SetValue(r.To)
	i.note.SetValue(r.Note)
}

func (i *institutionForm) get() app.Institution {
	r := i.record
	r.Name, r.ShortName, r.Kind, r.Parent = i.name.Value(), i.short.Value(), i.kind.Value(), i.parent.Value()
	r.Address, r.City, r.Phone, r.Note = i.address.Value(), i.city.Value(), i.phone.Value(), i.note.Value()
	r.From, r.To = i.from.Value(), i.to.Value()
	return r
}

func (i *institutionForm) forget() { i.f.forget() }
