package views

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/views/kit"
)

// invitationTab is the letter that invites to the meeting.
type invitationTab struct {
	o       *office
	content *kit.Form
	rich    *richBar

	number     *kit.Entry
	day        *kit.DateField
	nature     *kit.Suggest
	enclosure  *kit.Entry
	subject    *kit.Entry
	layout     *kit.Select
	recipients *recipientGrid
	opening    *kit.Entry
	closing    *kit.Entry
	contact    *kit.Entry
	copies     *kit.Entry
	signer     *signerFields
}

func newInvitationTab(o *office, f *fields, attendees func() []app.Attendee) *invitationTab {
	t := &invitationTab{o: o, rich: newRichBar(o)}
	var number, day, nature, enclosure, subject, letters, opening, closing, contact, copies *kit.Field
	t.number, number = f.line(tabInvitation, "invitation_number", lang.L("Nomor undangan"))
	t.day, day = f.date(tabInvitation, "invitation_date", lang.L("Tanggal undangan"))
	t.nature, nature = f.suggestWords(tabInvitation, "invitation.nature", lang.L("Sifat"), app.LetterNatures)
	t.nature.SetPlaceHolder(app.LetterNatures[0])
	t.enclosure, enclosure = f.line(tabInvitation, "invitation.enclosure", lang.L("Lampiran"))
	t.enclosure.SetPlaceHolder("-")
	t.subject, subject = f.line(tabInvitation, "invitation.subject", lang.L("Hal"))
	t.subject.SetPlaceHolder(lang.L("Undangan dan judul rapat"))
	t.layout, letters = f.choice(tabInvitation, "invitation.layout", lang.L("Bentuk surat"), nil)
	t.contact, contact = f.line(tabInvitation, "invitation.contact", lang.L("Narahubung"))
	t.contact.SetPlaceHolder(lang.L("Nama dan nomor telepon"))
	t.recipients = newRecipientGrid(f, attendees)
	t.opening, opening = f.area(tabInvitation, "invitation.opening", lang.L("Kalimat pembuka"), 2)
	t.closing, closing = f.area(tabInvitation, "invitation.closing", lang.L("Kalimat penutup"), 2)
	t.rich.join(t.opening)
	t.rich.join(t.closing)
	t.copies, copies = f.area(tabInvitation, "invitation.copies", lang.L("Tembusan"), 2)
	copies.SetHelp(lang.L("Satu tembusan tiap baris."))
	t.signer = newSignerFields(f, tabInvitation, "invitation.signer", lang.L("Penanda tangan undangan"))
	t.signer.name.field.SetHelp(lang.L("Kosongkan untuk penanda tangan pertama kantor."))
	t.content = kit.NewForm(
		kit.Row(number, day), kit.Row(nature, enclosure), subject, kit.Row(letters, contact),
		t.recipients.content, t.rich.content, opening, closing, copies,
		kit.Row(t.signer.name.field, t.signer.position),
		kit.Row(t.signer.number, t.signer.rank), t.signer.more,
	)
	return t
}

// letterChoices are the words for the layouts of a letter, the office's own
// choice first.
func (t *invitationTab) letterChoices() []string {
	words := []string{lang.L("Satu surat untuk tiap penerima"), lang.L("Satu surat, daftar terlampir")}
	usual := words[max(slices.Index(letterLayouts, t.o.record.Invitations.Layout), 0)]
	return append([]string{lang.L("Seperti biasa: {{.Layout}}", map[string]any{"Layout": strings.ToLower(usual[:1]) + usual[1:]})}, words...)
}

func (t *invitationTab) set(m app.Meeting) {
	in, usual := m.Invitation, t.o.record.Invitations
	t.number.SetValue(m.InvitationNumber)
	t.day.SetValue(m.InvitationDate)
	t.nature.SetValue(in.Nature)
	t.enclosure.SetValue(in.Enclosure)
	t.subject.SetValue(in.Subject)
	t.layout.SetOptions(t.letterChoices())
	t.layout.SetSelectedIndex(slices.Index(letterLayouts, in.Layout) + 1)
	t.contact.SetValue(in.Contact)
	t.recipients.set(in.Recipients)
	t.opening.SetPlaceHolder(firstFilled(usual.Opening, app.DefaultOpening))
	t.opening.SetValue(in.Opening)
	t.closing.SetPlaceHolder(firstFilled(usual.Closing, app.DefaultClosing))
	t.closing.SetValue(in.Closing)
	t.copies.SetValue(strings.Join(in.Copies, "\n"))
	t.signer.set(in.Signer)
}

func (t *invitationTab) get(m *app.Meeting) {
	in := &m.Invitation
	m.InvitationNumber = t.number.Value()
	m.InvitationDate = t.day.Value()
	in.Nature = t.nature.Value()
	in.Enclosure = t.enclosure.Value()
	in.Subject = t.subject.Value()
	in.Layout = ""
	if i := t.layout.SelectedIndex(); i > 0 {
		in.Layout = letterLayouts[i-1]
	}
	in.Contact = t.contact.Value()
	in.Recipients = t.recipients.get()
	in.Opening = t.opening.Value()
	in.Closing = t.closing.Value()
	in.Copies = lines(t.copies.Value())
	in.Signer = app.Signer{}
	if t.signer.filled() {
		in.Signer = t.signer.get()
	}
}

func (t *invitationTab) lock(on bool) {
	t.rich.tell()
	t.recipients.lock(on)
}
