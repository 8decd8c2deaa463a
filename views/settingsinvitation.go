package views

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/app/sample"
	"sinergi/views/kit"
)

// invitationPage is what the office's letters of invitation begin with.
type invitationPage struct {
	o       *office
	f       *fields
	fonts   *fontList
	record  app.InvitationSettings
	drawn   bool
	typed   map[string]string // see liveFields
	errors  app.FieldErrors
	live    *liveFields
	content *kit.Form
}

func newInvitationPage(o *office, f *fields, fonts *fontList) *invitationPage {
	p := &invitationPage{o: o, f: f, fonts: fonts, typed: map[string]string{}, content: kit.NewForm()}
	f.others = append(f.others, elsewhere{"invitations.", pageInvitations, p.showErrors})
	return p
}

// letterLayouts are the layouts in the order of their choice.
var letterLayouts = []string{app.LetterEach, app.LetterList}

func (p *invitationPage) draw() {
	path, row, column := "", 0, 0
	if p.live != nil {
		path, row, column = p.live.focused()
	}
	p.drawn = true
	l := newLiveFields(p.o, p.fonts, p.typed, p.f.edited)
	p.live = l
	r := &p.record
	opening := l.area("invitations.opening", lang.L("Kalimat pembuka"), 3, &r.Opening)
	opening.Control().(*kit.Entry).SetPlaceHolder(app.DefaultOpening)
	opening.SetHelp(lang.L("{hal} diganti judul rapat. Kosongkan untuk kalimat yang lazim."))
	closing := l.area("invitations.closing", lang.L("Kalimat penutup"), 3, &r.Closing)
	closing.Control().(*kit.Entry).SetPlaceHolder(app.DefaultClosing)
	at := 0
	if r.Layout == app.LetterList {
		at = 1
	}
	layout := l.pick("invitations.layout", lang.L("Surat untuk banyak penerima"), []string{lang.L("Satu surat untuk tiap penerima"), lang.L("Satu surat, daftar terlampir")}, at, func(i int) { r.Layout = letterLayouts[i] })
	shown := ""
	if r.Most != 0 {
		shown = strconv.Itoa(r.Most)
	}
	most := l.text("invitations.most", lang.L("Nama pada suratnya, paling banyak"), shown, func(typed string) { r.Most = wholeOrNone(typed) })
	most.Control().(*kit.Entry).SetPlaceHolder("0")
	most.SetHelp(lang.L("Selebihnya di daftar terlampir."))
	rows := []fyne.CanvasObject{opening, closing, kit.Row(layout, most), kit.NewText(lang.L("Halaman undangan"), textLabelBig)}
	p.content.SetRows(append(rows, l.styleRows("invitations.page.", &r.Page, true)...)...)
	l.f.show(p.errors)
	if path != "" {
		l.focus(path, row, column)
	}
}

// wholeOrNone reads a number; nothing typed is 0. What is no number gives -1,
// which no setting accepts.
func wholeOrNone(text string) int {
	text = strings.TrimSpace(text)
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

func (p *invitationPage) showErrors(errs app.FieldErrors) func() {
	p.errors = errs
	if p.live == nil {
		return nil
	}
	p.live.f.show(errs)
	if len(errs) == 0 {
		return nil
	}
	return func() {
		if p.live.f.first == nil {
			p.focusFirst()
		}
		p.live.f.focusError()
	}
}

func (p *invitationPage) title() string           { return lang.L("Undangan") }
func (p *invitationPage) note() string            { return lang.L("Kalimat, penerima, halaman") }
func (p *invitationPage) body() fyne.CanvasObject { return p.content }
func (p *invitationPage) focusFirst()             { p.o.window.Canvas().Focus(p.live.f.bounds[0].focus) }

func (p *invitationPage) set(r app.Office) {
	if p.drawn && p.record == r.Invitations { // equal texts keep their fields, and with them the cursor
		return
	}
	p.record = r.Invitations
	p.draw()
}

func (p *invitationPage) get(r *app.Office) { r.Invitations = p.record }

func (p *invitationPage) papers() []settingsPaper {
	return []settingsPaper{{lang.L("Contoh: Undangan"), func(r app.Office) doc.Document {
		m := sample.MuaraEnim()
		m.Invitation.Opening, m.Invitation.Closing, m.Invitation.Layout = "", "", ""
		if len(m.Invitation.Recipients) == 0 {
			for _, a := range m.Attendees {
				m.Invitation.Recipients = append(m.Invitation.Recipients, app.Recipient{Name: lang.L("Pimpinan {{.Institution}}", map[string]any{"Institution": a.Institution})})
			}
		}
		return doc.Invitation(r, m)
	}, false}}
}
