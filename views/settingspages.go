package views

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
	"sinergi/views/kit"
)

// Pages of the settings, in the order of the list.
const (
	pageIdentity = iota
	pageLetterhead
	pagePaper
	pageSigners
	pageMinutes
	pageAttendance
	pageInvitations
	pageAgreements
	pageNumbers
)

// identityPage is who our office is.
type identityPage struct {
	o                                                     *office
	name, short, parent, address, city, phone, email, web *kit.Entry
	zone                                                  *kit.Select
	nip                                                   *kit.Select
	prefixes                                              []string // offered now: the usual ones and the office's own
	head                                                  headField
	content                                               *kit.Form
}

var (
	zones       = []string{"WIB", "WITA", "WIT"}
	nipPrefixes = []string{"NIP ", "NIP. "}
)

func newIdentityPage(o *office, f *fields) *identityPage {
	p := &identityPage{o: o}
	var name, short, parent, address, city, phone, email, web, zone, nip *kit.Field
	p.name, name = f.line(pageIdentity, "name", lang.L("Nama kantor"))
	name.SetRequired(true)
	p.short, short = f.line(pageIdentity, "short_name", lang.L("Nama singkat"))
	short.SetHelp(lang.L("Muncul di kiri atas jendela."))
	p.parent, parent = f.line(pageIdentity, "parent", lang.L("Instansi induk"))
	p.address, address = f.area(pageIdentity, "address", lang.L("Alamat"), 2)
	p.city, city = f.line(pageIdentity, "city", lang.L("Kota pada tanggal surat"))
	city.SetRequired(true)
	p.zone, zone = f.choice(pageIdentity, "time_zone", lang.L("Zona waktu"), zones)
	p.phone, phone = f.line(pageIdentity, "phone", lang.L("Telepon"))
	p.email, email = f.line(pageIdentity, "email", lang.L("Pos-el"))
	p.web, web = f.line(pageIdentity, "website", lang.L("Laman"))
	p.nip, nip = f.choice(pageIdentity, "nip_prefix", lang.L("Penulisan NIP"), nil)
	head := p.head.build(o, f)
	p.content = kit.NewForm(name, kit.Row(short, parent), kit.Row(head, gap(1)), address, kit.Row(city, zone), kit.Row(phone, email), kit.Row(web, nip))
	return p
}

// nipStyles shows each way of writing a number by an example.
func nipStyles(prefixes []string) []string {
	var styles []string
	for _, prefix := range prefixes {
		styles = append(styles, prefix+"197509202001122003", prefix+"19750920 200112 2 003")
	}
	return styles
}

func (p *identityPage) title() string           { return lang.L("Identitas kantor") }
func (p *identityPage) note() string            { return lang.L("Nama, alamat, pimpinan") }
func (p *identityPage) body() fyne.CanvasObject { return p.content }
func (p *identityPage) focusFirst()             { p.o.window.Canvas().Focus(p.name) }

func (p *identityPage) set(r app.Office) {
	p.name.SetValue(r.Name)
	p.short.SetValue(r.ShortName)
	p.parent.SetValue(r.Parent)
	p.address.SetValue(r.Address)
	p.city.SetValue(r.City)
	p.head.set(r.HeadID)
	p.zone.SetSelectedIndex(max(slices.Index(zones, r.TimeZone), 0))
	p.phone.SetValue(r.Phone)
	p.email.SetValue(r.Email)
	p.web.SetValue(r.Website)
	p.prefixes = nipPrefixes
	if !slices.Contains(nipPrefixes, r.NIPPrefix) {
		p.prefixes = append(slices.Clone(nipPrefixes), r.NIPPrefix)
	}
	p.nip.SetOptions(nipStyles(p.prefixes))
	style := 2 * slices.Index(p.prefixes, r.NIPPrefix)
	if r.NIPSpaced {
		style++
	}
	p.nip.SetSelectedIndex(style)
}

func (p *identityPage) get(r *app.Office) {
	r.Name, r.ShortName, r.Parent = p.name.Value(), p.short.Value(), p.parent.Value()
	r.Address, r.City = p.address.Value(), p.city.Value()
	r.HeadID = p.head.get()
	r.TimeZone = zones[max(p.zone.SelectedIndex(), 0)]
	r.Phone, r.Email, r.Website = p.phone.Value(), p.email.Value(), p.web.Value()
	style := max(p.nip.SelectedIndex(), 0)
	r.NIPPrefix, r.NIPSpaced = p.prefixes[style/2], style%2 == 1
}

// signersPage is who usually signs, the first one by default.
type signersPage struct {
	o       *office
	f       *fields
	rows    []app.Signer
	cards   *cards
	content *kit.Form
	open    *signerFields
}

func newSignersPage(o *office, f *fields) *signersPage {
	p := &signersPage{o: o, f: f}
	c := newCards(o, "signers")
	c.n = func() int { return len(p.rows) }
	c.title = func(i int) string { return signerName(p.rows[i]) }
	c.note = func(i int) string { return p.rows[i].Position }
	c.head = func(i int) fyne.CanvasObject { return kit.NewText(signerName(p.rows[i]), kit.TextLabel) }
	c.body = p.card
	c.move = func(i, j int) { p.rows[i], p.rows[j] = p.rows[j], p.rows[i]; f.edited() }
	c.remove = p.remove
	p.cards = c
	f.others = append(f.others, elsewhere{"signers", pageSigners, c.showErrors})
	add := kit.NewButton(lang.L("Tambah"), "plus", kit.Link, func() {
		p.rows = append(slices.Clone(p.rows), app.Signer{})
		c.show(len(p.rows) - 1)
		f.edited()
		o.window.Canvas().Focus(p.open.name.Suggest)
	})
	head := container.NewHBox(kit.NewText(lang.L("Penanda tangan"), textLabelBig), layout.NewSpacer(), add)
	note := kit.NewParagraph(lang.L("Yang pertama dipakai bila rapat tidak menyebut yang lain."), kit.TextHelp)
	p.content = kit.NewForm(kit.Stack(0, head, note), c.content)
	return p
}

func signerName(s app.Signer) string { return fullName(s.Name) }

func (p *signersPage) card(i int) fyne.CanvasObject {
	signer := newSignerFields(p.cards.fields, 0, fmt.Sprintf("%s[%d]", p.cards.path, i), lang.L("Nama dan gelar"))
	signer.set(p.rows[i])
	p.cards.fields.edited = func() { p.rows[i] = signer.get(); p.f.edited() }
	p.open = signer
	return container.New(layout.NewCustomPaddedVBoxLayout(10), kit.Row(signer.name.field, signer.position), kit.Row(signer.number, signer.rank), signer.more)
}

func (p *signersPage) remove(i int) {
	before := slices.Clone(p.rows)
	p.rows = slices.Delete(slices.Clone(p.rows), i, i+1)
	p.f.edited()
	p.o.toastPart(lang.L("Penanda tangan “{{.Name}}” dihapus.", map[string]any{"Name": signerName(before[i])}), func() {
		p.rows = before
		p.cards.show(i)
		p.f.edited()
	})
}

// papers are minutes that name no signers of their own.
func (p *signersPage) papers() []settingsPaper {
	return []settingsPaper{{lang.L("Contoh: Notulen"), func(r app.Office) doc.Document {
		m := sample.MuaraEnim()
		m.Minutes.Signers = nil
		return doc.Minutes(r, m)
	}, true}}
}

func (p *signersPage) title() string { return lang.L("Penanda tangan") }
func (p *signersPage) note() string {
	return lang.L("{{.N}} pejabat", map[string]any{"N": len(p.rows)})
}
func (p *signersPage) body() fyne.CanvasObject { return p.content }

func (p *signersPage) focusFirst() {
	if p.open != nil && len(p.rows) > 0 {
		p.o.window.Canvas().Focus(p.open.name.Suggest)
	}
}

func (p *signersPage) set(r app.Office) {
	p.rows = slices.Clone(r.Signers)
	p.cards.renew(min(max(p.cards.open, 0), len(p.rows)-1))
}

func (p *signersPage) get(r *app.Office) { r.Signers = slices.Clone(p.rows) }
