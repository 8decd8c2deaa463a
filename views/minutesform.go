package views

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

// minutesTab shows the minutes: opening, topics, conclusion, signers.
type minutesTab struct {
	o       *office
	edited  func()
	content fyne.CanvasObject
	rich    *richBar

	preset     *kit.Select
	presets    []app.MinutesPreset
	number     *kit.Entry
	taker      *personFields
	opening    *kit.Entry
	response   *kit.Entry
	conclusion *kit.Entry
	closed     *kit.ClockField
	signers    [2]*signerFields
	more       []app.Signer // beyond the two that are shown; kept as they are
	topics     []app.Topic
	cards      *cards
	topicCount *kit.Text
	add        *kit.Button
	openTitle  *kit.Entry
	areas      map[string]*kit.Entry // of the open topic
}

func newMinutesTab(o *office, f *fields) *minutesTab {
	t := &minutesTab{o: o, edited: func() { f.edited() }, areas: map[string]*kit.Entry{}, rich: newRichBar(o)}
	var preset, number, opening, response, conclusion, closed *kit.Field
	t.preset, preset = f.choice(tabMinutes, "minutes.preset", lang.L("Format notulen"), nil)
	t.number, number = f.line(tabMinutes, "minutes.number", lang.L("Nomor notulen"))
	t.taker = newPersonFields(f, tabMinutes, "minutes_taker", lang.L("Notulis"))
	t.opening, opening = f.area(tabMinutes, "minutes.opening", lang.L("Pembukaan"), 2)
	t.response, response = f.area(tabMinutes, "minutes.response", lang.L("Tanggapan peserta"), 2)
	t.conclusion, conclusion = f.area(tabMinutes, "minutes.conclusion", lang.L("Simpulan"), 2)
	for _, e := range []*kit.Entry{t.opening, t.response, t.conclusion} {
		t.rich.join(e)
	}
	t.closed, closed = f.clock(tabMinutes, "minutes.closed_at", lang.L("Rapat ditutup pukul"))
	t.signers[0] = newSignerFields(f, tabMinutes, "minutes.signers[0]", lang.L("Penanda tangan"))
	t.signers[1] = newSignerFields(f, tabMinutes, "minutes.signers[1]", lang.L("Mengetahui (format dua tanda tangan)"))
	t.buildCards()
	f.others = append(f.others, elsewhere{"minutes.topics", tabMinutes, t.cards.showErrors})
	t.topicCount = kit.NewText("", kit.TextMeta)
	t.add = kit.NewButton(lang.L("Tambah"), "plus", kit.Link, t.addTopic)
	head := container.NewHBox(kit.NewText(lang.L("Pokok bahasan"), textLabelBig), container.NewCenter(t.topicCount), layout.NewSpacer(), t.add)
	t.content = t.rich.fixed(kit.NewForm(
		kit.Row(preset, number),
		kit.Row(t.taker.name.field, t.taker.position.field),
		opening, head, t.cards.content, response, conclusion, kit.Row(closed, gap(1)),
		kit.Row(t.signers[0].name.field, t.signers[0].position),
		kit.Row(t.signers[0].number, t.signers[0].rank), t.signers[0].more,
		kit.Row(t.signers[1].name.field, t.signers[1].position),
		kit.Row(t.signers[1].number, t.signers[1].rank), t.signers[1].more,
	))
	return t
}

func (t *minutesTab) buildCards() {
	c := newCards(t.o, "minutes.topics")
	c.n = func() int { return len(t.topics) }
	c.title = func(i int) string { return t.topics[i].Title }
	c.note = func(i int) string {
		if strings.TrimSpace(t.topics[i].Result) == "" {
			return lang.L("hasil belum diisi")
		}
		return lang.L("hasil sudah diisi")
	}
	c.head = func(i int) fyne.CanvasObject {
		t.openTitle = kit.NewEntry()
		t.openTitle.TextStyle.Bold = true
		t.openTitle.SetPlaceHolder(lang.L("Judul pokok bahasan"))
		t.openTitle.SetValue(t.topics[i].Title)
		t.openTitle.SetReadOnly(c.locked)
		t.openTitle.OnEdited = func(text string) { t.topics[i].Title = text; t.edited() }
		field := kit.NewField("", t.openTitle)
		c.bind("title", field, t.openTitle)
		return field
	}
	c.body = func(i int) fyne.CanvasObject {
		return container.New(layout.NewCustomPaddedVBoxLayout(10),
			t.topicArea("discussion", lang.L("Pembahasan"), 4, &t.topics[i].Discussion),
			t.topicArea("result", lang.L("Hasil"), 2, &t.topics[i].Result))
	}
	c.move = func(i, j int) { t.topics[i], t.topics[j] = t.topics[j], t.topics[i]; t.edited() }
	c.remove = t.removeTopic
	t.cards = c
}

// topicArea is one text of the open topic; the topics slice is the form's
// memory, so that closed cards need no fields.
func (t *minutesTab) topicArea(name, label string, rows int, text *string) fyne.CanvasObject {
	e := kit.NewTextArea(rows)
	t.rich.join(e)
	e.SetValue(*text)
	e.SetReadOnly(t.cards.locked)
	e.OnEdited = func(typed string) { *text = typed; t.edited() }
	t.areas[name] = e
	field := kit.NewField(label, e)
	t.cards.bind(name, field, e)
	return field
}

func (t *minutesTab) addTopic() {
	t.topics = append(slices.Clone(t.topics), app.Topic{})
	t.cards.show(len(t.topics) - 1)
	t.tellCount()
	t.edited()
	t.o.window.Canvas().Focus(t.openTitle)
}

func (t *minutesTab) removeTopic(i int) {
	before := slices.Clone(t.topics)
	t.topics = slices.Delete(slices.Clone(t.topics), i, i+1)
	t.tellCount()
	t.edited()
	t.o.toastPart(lang.L("Pokok bahasan “{{.Title}}” dihapus.", map[string]any{"Title": before[i].Title}), func() {
		t.topics = before
		t.cards.show(i)
		t.tellCount()
		t.edited()
	})
}

func (t *minutesTab) tellCount() {
	t.topicCount.SetText(strconv.Itoa(len(t.topics)))
}

func (t *minutesTab) set(m app.Meeting) {
	t.presets = doc.MinutesPresets(t.o.record)
	names, at := make([]string, len(t.presets)), -1
	for i, p := range t.presets {
		names[i] = p.Name
		if p.Code == m.Minutes.Preset {
			at = i
		}
	}
	if at < 0 && m.Minutes.Preset != "" { // one that the office no longer has stays the record's own
		t.presets = append(slices.Clone(t.presets), app.MinutesPreset{Code: m.Minutes.Preset})
		names = append(names, m.Minutes.Preset)
		at = len(names) - 1
	}
	t.preset.SetOptions(names)
	t.preset.SetSelectedIndex(max(at, 0))
	t.number.SetValue(m.Minutes.Number)
	t.taker.set(m.MinutesTaker)
	t.opening.SetValue(m.Minutes.Opening)
	t.response.SetValue(m.Minutes.Response)
	t.conclusion.SetValue(m.Minutes.Conclusion)
	t.closed.SetValue(m.Minutes.ClosedAt)
	for i, s := range t.signers {
		if i < len(m.Minutes.Signers) {
			s.set(m.Minutes.Signers[i])
		} else {
			s.set(app.Signer{})
		}
	}
	t.more = nil
	if len(m.Minutes.Signers) > len(t.signers) {
		t.more = slices.Clone(m.Minutes.Signers[len(t.signers):])
	}
	same := len(t.topics) == len(m.Minutes.Topics) && t.cards.open < len(t.topics) && slices.Equal(t.topics, m.Minutes.Topics)
	if !same { // equal texts keep their fields, and with them the cursor
		t.topics = slices.Clone(m.Minutes.Topics)
		t.cards.renew(min(max(t.cards.open, 0), len(t.topics)-1))
	}
	t.tellCount()
}

func (t *minutesTab) get(m *app.Meeting) {
	if i := t.preset.SelectedIndex(); i >= 0 && i < len(t.presets) {
		m.Minutes.Preset = t.presets[i].Code
	}
	m.Minutes.Number = t.number.Value()
	m.MinutesTaker = t.taker.get()
	m.Minutes.Opening = t.opening.Value()
	m.Minutes.Response = t.response.Value()
	m.Minutes.Conclusion = t.conclusion.Value()
	m.Minutes.ClosedAt = t.closed.Value()
	m.Minutes.Topics = slices.Clone(t.topics)
	m.Minutes.Signers = nil
	if second := t.signers[1].filled() || len(t.more) > 0; second || t.signers[0].filled() {
		m.Minutes.Signers = append(m.Minutes.Signers, t.signers[0].get())
		if second {
			m.Minutes.Signers = append(m.Minutes.Signers, t.signers[1].get())
		}
	}
	m.Minutes.Signers = append(m.Minutes.Signers, t.more...)
}

func (t *minutesTab) lock(on bool) {
	t.cards.locked = on
	t.cards.show(t.cards.open)
	t.rich.tell()
	if on {
		t.add.Disable()
	} else {
		t.add.Enable()
	}
}
