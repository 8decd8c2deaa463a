package views

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

// fact is a label with what the record has for it.
func fact(label, value string) fyne.CanvasObject {
	if value == "" {
		value = lang.L("belum diisi")
	}
	return kit.Stack(2, kit.NewText(label, kit.TextLabel), kit.NewParagraph(value, kit.TextBody))
}

// titlePart shows what heads the paper, and where it is edited.
func (t *draftTab) titlePart() []fyne.CanvasObject {
	r := t.whole()
	day := ""
	if r.SignedOn.Valid() {
		day = r.SignedOn.Long()
	}
	data := kit.NewButton(lang.L("Ubah di Data"), "pencil", kit.Plain, func() {
		t.form.f.goTo(tabAgreement)
		t.form.focusFirst(tabAgreement)
	})
	parties := kit.NewButton(lang.L("Ubah nomor"), "pencil", kit.Plain, func() {
		t.form.f.goTo(tabParties)
		t.form.focusFirst(tabParties)
	})
	rows := []fyne.CanvasObject{
		kit.NewText(lang.L("Judul dan nomor"), textLabelBig),
		fact(lang.L("Jenis naskah"), r.Kind), fact(lang.L("Tentang"), r.Title),
	}
	for i, p := range r.Parties {
		rows = append(rows, fact(lang.L("Nomor {{.Party}}", map[string]any{"Party": r.PartyName(i)}), p.Number))
	}
	return append(rows,
		fact(lang.L("Tempat dan tanggal penandatanganan"), joinFacts(r.SigningPlace, day)),
		fact(lang.L("Jangka waktu"), r.Term.Words()), container.NewHBox(data, parties))
}

// partiesPart shows the sentence by which each party is named.
func (t *draftTab) partiesPart() []fyne.CanvasObject {
	r := t.whole()
	rows := []fyne.CanvasObject{kit.NewText(lang.L("Komparisi"), textLabelBig)}
	for i := range r.Parties {
		edit := kit.NewButton(lang.L("Ubah"), "pencil", kit.Plain, func() { t.goTo(app.Finding{Part: app.DraftParties, Index: i}) })
		name := kit.NewText(r.PartyName(i), kit.TextBold)
		head := edges(nil, nil, nil, container.NewVBox(edit), inset(name, 0, 5, 0, 0))
		rows = append(rows, card(kit.Bg, inset(kit.Stack(6, head, kit.NewParagraph(doc.PartySentence(*r, i), kit.TextBody), t.partyChips(i)), 12, 8, 12, 10)))
	}
	return rows
}

func (t *draftTab) partyChips(i int) fyne.CanvasObject {
	var chips []fyne.CanvasObject
	for _, f := range t.check.findings {
		if f.Part == app.DraftParties && f.Index == i {
			chips = append(chips, kit.NewChip(f.Message))
		}
	}
	return kit.Stack(4, chips...)
}

// draftList is a list of sentences in the opening.
type draftList struct {
	title, help, add string
	path, sort       string
	texts            *[]string
	mark             func(i int) string
}

func (t *draftTab) recitals() draftList {
	return draftList{
		title: lang.L("Pertimbangan"), help: lang.L("Satu kalimat tiap huruf, diawali “bahwa”."), add: lang.L("Pertimbangan"),
		path: "recitals", sort: app.LibraryRecital, texts: &t.a.Recitals,
		mark: func(i int) string { return letterMark(i) + "." },
	}
}

func (t *draftTab) basis() draftList {
	return draftList{
		title: lang.L("Dasar hukum"), help: lang.L("Urut dari yang tertinggi: undang-undang, peraturan pemerintah, peraturan presiden."), add: lang.L("Dasar hukum"),
		path: "legal_basis", sort: app.LibraryBasis, texts: &t.a.LegalBasis,
		mark: func(i int) string { return strconv.Itoa(i+1) + "." },
	}
}

// listPart edits recitals or the legal basis.
func (t *draftTab) listPart(list draftList) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for i := range *list.texts {
		l := t.newLine(list.mark(i), 0, &(*list.texts)[i], fmt.Sprintf("%s[%d]", list.path, i))
		l.list, l.at = list.texts, i
		lines = append(lines, l.row)
	}
	add := kit.NewButton(list.add, "plus", kit.Link, func() {
		*list.texts = append((*list.texts)[:len(*list.texts):len(*list.texts)], "")
		t.reshaped()
		t.goToAt(len(*list.texts)-1, 0, 0)
	})
	library := kit.NewButton(lang.L("Dari pustaka"), "folder", kit.Link, func() { t.openLibrary(list.sort) })
	blank := kit.NewButton(lang.L("Isian"), "plus", kit.Link, func() { t.choosePlaceholder(t.lineNow()) })
	acts := container.NewHBox(add, library, blank)
	if t.locked {
		add.Disable()
		library.Disable()
		blank.Disable()
	}
	return []fyne.CanvasObject{kit.Stack(2, kit.NewText(list.title, textLabelBig), kit.NewParagraph(list.help, kit.TextHelp)), kit.Stack(8, lines...), acts}
}

// lineNow is where the cursor is or was last, else the last line.
func (t *draftTab) lineNow() *draftLine {
	if t.last == nil && len(t.lines) > 0 {
		return t.lines[len(t.lines)-1]
	}
	return t.last
}

// attachmentPart edits one attachment.
func (t *draftTab) attachmentPart(i int) []fyne.CanvasObject {
	title := kit.NewEntry()
	title.TextStyle.Bold = true
	title.SetPlaceHolder(lang.L("Judul lampiran"))
	title.SetValue(t.a.Attachments[i].Title)
	title.OnEdited = func(text string) {
		t.a.Attachments[i].Title = text
		t.outline.SetRows(t.rows())
		t.edited()
	}
	field := kit.NewField("", title)
	t.fields.bind(tabDraft, fmt.Sprintf("attachments[%d].title", i), field, title, title.SetReadOnly)
	trash := kit.NewButton("", "trash", kit.Quiet, func() { t.removeAttachment(i) })
	if t.locked {
		trash.Disable()
	}
	name := inset(kit.NewText(lang.L("Lampiran {{.N}}", map[string]any{"N": i + 1}), kit.TextBold), 0, 5, 10, 0)
	l := t.newLine("", 0, &t.a.Attachments[i].Text, fmt.Sprintf("attachments[%d].text", i))
	l.at = i
	return []fyne.CanvasObject{edges(nil, nil, container.NewVBox(name), container.NewHBox(gap(4), container.NewVBox(trash)), field), l.row}
}

func (t *draftTab) addAttachment() {
	n := len(t.a.Attachments)
	t.a.Attachments = append(t.a.Attachments[:n:n], app.Attachment{})
	t.open = rowAttachment + strconv.Itoa(n)
	t.reshaped()
	t.focus()
}

func (t *draftTab) removeAttachment(i int) {
	before := t.a.Clone()
	after := t.a.Clone()
	t.leaveFields()
	t.a.Attachments = append(t.a.Attachments[:i:i], t.a.Attachments[i+1:]...)
	after.Attachments = t.a.Attachments
	t.reshaped()
	t.o.toastPart(lang.L("Lampiran {{.N}} dihapus.", map[string]any{"N": i + 1}), func() { t.bringBack(before, after) })
}
