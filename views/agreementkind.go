package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/doc"
	"sinergi/views/kit"
)

// agreementKind is the room of agreements.
func agreementKind(o *office) recordKind[app.Agreement] {
	form := newAgreementForm(o)
	o.agreements = form
	return recordKind[app.Agreement]{
		kind: app.KindAgreement,
		words: listWords{
			title: lang.L("Kerja Sama"), search: lang.L("Cari mitra"), emptyIcon: "agreement",
			empty: lang.L("Belum ada kerja sama"), why: lang.L("Catat naskah sejak pembahasan pertama; masa berlakunya dihitung sendiri."),
			fresh: lang.L("Buat kerja sama"),
			foot:  func(n int) string { return lang.L("{{.N}} kerja sama", map[string]any{"N": bahasa.Number(int64(n))}) },
		},
		rowHigh: 72, row: func(r app.Row) kit.ListRow { return agreementRow(r, o.today()) },
		form: form,
		papers: []paperOf[app.Agreement]{
			{lang.L("Draf"), "Draf", 0, func(o app.Office, a app.Agreement) doc.Document { return doc.Agreement(o, a) }},
		},
		blank: func() app.Agreement {
			return app.Agreement{
				Kind: app.AgreementKinds[0], Stage: app.Stages[0], Implementer: o.record.Name,
				Parties: []app.Party{{Institution: o.record.Parent}, {}},
			}
		},
		load: o.store.Agreement, save: o.store.SaveAgreement,
		meta:     func(a *app.Agreement) *app.Meta { return &a.Meta },
		title:    agreementTitle,
		untitled: lang.L("Kerja sama baru"),
		facts:    func(a app.Agreement) []fyne.CanvasObject { return agreementFacts(a, o.today()) },
		deleted: func(title string) string {
			return lang.L("Kerja sama “{{.Title}}” dihapus.", map[string]any{"Title": title})
		},
		conflict: lang.L("Kerja sama ini baru saja diubah di jendela lain"),
	}
}

// agreementTitle names an agreement by kind and partners, as people do: the
// first party is nearly always one's own side.
func agreementTitle(a app.Agreement) string {
	var others string
	for i, p := range a.Parties {
		switch {
		case p.Institution == "" || i == 0:
		case others == "":
			others = p.Institution
		default:
			others += ", " + p.Institution
		}
	}
	if others == "" {
		return a.Title
	}
	return lang.L("{{.Kind}} dengan {{.Others}}", map[string]any{"Kind": a.Kind, "Others": others})
}

// stageNumber is the step's place in the usual order, such as "4/9".
func stageNumber(stage string) string {
	for i, s := range app.Stages {
		if s == stage {
			return lang.L("{{.Step}}/{{.All}}", map[string]any{"Step": i + 1, "All": len(app.Stages)})
		}
	}
	return ""
}

// validityBadge tells in words what the dates say.
func validityBadge(a app.Agreement, today app.Date) kit.BadgeSpec {
	state, days := a.Validity(today)
	switch {
	case state == app.ValidityEnded:
		return kit.BadgeSpec{Text: lang.L("Berakhir {{.Days}} hari lalu", map[string]any{"Days": -days}), Icon: "cross", Tone: kit.ToneErr}
	case state == app.ValidityWarning && days == 0:
		return kit.BadgeSpec{Text: lang.L("Berakhir hari ini"), Icon: "warn", Tone: kit.ToneWarn}
	case state == app.ValidityWarning:
		return kit.BadgeSpec{Text: lang.L("Sisa {{.Days}} hari", map[string]any{"Days": days}), Icon: "warn", Tone: kit.ToneWarn}
	case state == app.ValidityValid && days > 0:
		return kit.BadgeSpec{Text: lang.L("Sisa {{.Days}} hari", map[string]any{"Days": days}), Icon: "tick", Tone: kit.ToneOK}
	case state == app.ValidityValid:
		return kit.BadgeSpec{Text: lang.L("Berlaku"), Icon: "tick", Tone: kit.ToneOK}
	}
	return kit.BadgeSpec{Text: lang.L("Belum berlaku"), Icon: "ring", Tone: kit.ToneNeutral}
}

func agreementRow(r app.Row, today app.Date) kit.ListRow {
	a := app.Agreement{SignedOn: r.Date, ValidFrom: r.Start, ValidTo: r.To}
	until := ""
	if r.To.Valid() {
		until = lang.L("s.d. {{.Date}}", map[string]any{"Date": r.To.Long()})
	}
	title := r.Detail
	if title == "" {
		title = r.Title
	}
	return kit.ListRow{
		Title: shortPartner(title), Meta: joinFacts(r.Kind, until),
		Badges: []kit.BadgeSpec{{Text: r.Status, Icon: "", Step: stageNumber(r.Status), Tone: kit.ToneOutline}, validityBadge(a, today)},
	}
}

func agreementFacts(a app.Agreement, today app.Date) []fyne.CanvasObject {
	v := validityBadge(a, today)
	facts := []fyne.CanvasObject{kit.NewStageBadge(stageNumber(a.Stage), a.Stage), kit.NewBadge(v.Text, v.Icon, v.Tone)}
	if a.Implementer != "" {
		facts = append(facts, kit.NewText(lang.L("Pelaksana: {{.Name}}", map[string]any{"Name": a.Implementer}), kit.TextMeta))
	}
	return facts
}
