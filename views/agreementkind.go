package views

import (
	"slices"
	"strconv"

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
		rowHigh: 72, row: func(r app.Row) kit.ListRow { return agreementRow(o, r) },
		choices: agreementChoices(o),
		form:    form,
		papers:  agreementPapers(),
		offered: func(a app.Agreement) int { return 2 + len(a.Parties) },
		blank: func() app.Agreement {
			return app.Agreement{
				Kind: o.record.Agreements.KindList()[0], Stage: o.record.Agreements.StageList()[0], Implementer: o.record.Name,
				PartyWord: o.record.Agreements.PartyWord, Term: app.Term{LastDay: o.record.Agreements.LastDay},
				Parties: []app.Party{{Institution: o.record.Parent}, {}},
			}
		},
		start: newStartPane(o),
		listed: func() {
			o.tellReminders()
			form.draft.check.learn() // a meeting or a partner may be new since
		},
		load: o.store.Agreement, save: o.store.SaveAgreement,
		meta:     func(a *app.Agreement) *app.Meta { return &a.Meta },
		title:    agreementTitle,
		untitled: lang.L("Kerja sama baru"),
		facts:    func(a app.Agreement) []fyne.CanvasObject { return agreementFacts(o, a) },
		deleted: func(title string) string {
			return lang.L("Kerja sama “{{.Title}}” dihapus.", map[string]any{"Title": title})
		},
		conflict: lang.L("Kerja sama ini baru saja diubah di jendela lain"),
		merge:    o.mergeAgreement,
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

// agreementPapers are draft, clean text, and a signing copy for each party.
func agreementPapers() []paperOf[app.Agreement] {
	papers := []paperOf[app.Agreement]{
		{lang.L("Draf"), "Draf", -1, doc.AgreementDraft},
		{lang.L("Naskah"), "Naskah", -1, doc.Agreement},
	}
	for n := 1; n <= mostParties; n++ {
		papers = append(papers, paperOf[app.Agreement]{
			lang.L("Rangkap {{.N}}", map[string]any{"N": n}), "Rangkap " + strconv.Itoa(n), -1,
			func(o app.Office, a app.Agreement) doc.Document { return doc.AgreementCopy(o, a, n) },
		})
	}
	return papers
}

// stageNumber is the step's place in the office's order, such as "4/9".
func stageNumber(o *office, stage string) string {
	stages := o.record.Agreements.StageList()
	if at := slices.Index(stages, stage); at >= 0 {
		return lang.L("{{.Step}}/{{.All}}", map[string]any{"Step": at + 1, "All": len(stages)})
	}
	return ""
}

// validityBadge tells in words what the dates say.
func validityBadge(a app.Agreement, today app.Date) kit.BadgeSpec {
	state, days := a.Validity(today)
	switch {
	case state == app.ValidityRenewed:
		return kit.BadgeSpec{Text: lang.L("Diperpanjang"), Icon: "lock", Tone: kit.ToneNeutral}
	case state == app.ValidityStopped:
		return kit.BadgeSpec{Text: lang.L("Diakhiri"), Icon: "lock", Tone: kit.ToneNeutral}
	case state == app.ValidityEnded:
		return kit.BadgeSpec{Text: lang.L("Berakhir {{.Days}} hari lalu", map[string]any{"Days": -days}), Icon: "cross", Tone: kit.ToneErr}
	case state == app.ValidityNotYet:
		return kit.BadgeSpec{Text: lang.L("Belum berlaku"), Icon: "ring", Tone: kit.ToneNeutral}
	case a.NoticeDeadline() == today:
		return kit.BadgeSpec{Text: lang.L("Batas hari ini"), Icon: "warn", Tone: kit.ToneWarn}
	case state == app.ValidityWarning && days == 0:
		return kit.BadgeSpec{Text: lang.L("Berakhir hari ini"), Icon: "warn", Tone: kit.ToneWarn}
	case state == app.ValidityWarning:
		return kit.BadgeSpec{Text: lang.L("Sisa {{.Days}} hari", map[string]any{"Days": days}), Icon: "warn", Tone: kit.ToneWarn}
	case days > 0:
		return kit.BadgeSpec{Text: lang.L("Sisa {{.Days}} hari", map[string]any{"Days": days}), Icon: "tick", Tone: kit.ToneOK}
	}
	return kit.BadgeSpec{Text: lang.L("Berlaku"), Icon: "tick", Tone: kit.ToneOK}
}

// rowAgreement is what a list's row knows of an agreement's dates.
func rowAgreement(r app.Row) app.Agreement {
	a := app.Agreement{SignedOn: r.Date, ValidFrom: r.Start, ValidTo: r.To, EndedOn: r.EndedOn, RenewedOn: r.Renewed}
	if r.Notice.Valid() && r.To.Valid() {
		a.Notice.Days = r.Notice.DaysUntil(r.To)
	}
	return a
}

// partnerOf names the agreement of a row by its partner, as people do.
func partnerOf(r app.Row) string {
	if r.Detail == "" {
		return r.Title
	}
	return shortPartner(r.Detail)
}

func agreementRow(o *office, r app.Row) kit.ListRow {
	about := lang.L("draf")
	switch {
	case r.To.Valid():
		about = lang.L("s.d. {{.Date}}", map[string]any{"Date": r.To.Long()})
	case r.Date.Valid() || r.Start.Valid():
		about = ""
	}
	return kit.ListRow{
		Title: partnerOf(r), Meta: joinFacts(r.Kind, about),
		Badges: []kit.BadgeSpec{{Text: r.Status, Icon: "", Step: stageNumber(o, r.Status), Tone: kit.ToneOutline}, validityBadge(rowAgreement(r), o.today())},
	}
}

func agreementFacts(o *office, a app.Agreement) []fyne.CanvasObject {
	v := validityBadge(a, o.today())
	facts := []fyne.CanvasObject{kit.NewStageBadge(stageNumber(o, a.Stage), a.Stage), kit.NewBadge(v.Text, v.Icon, v.Tone)}
	draft := ""
	if rows := o.agreements.versions.rows; len(rows) > 0 && !a.Start().Valid() {
		draft = lang.L("Draf versi {{.N}}", map[string]any{"N": rows[0].Number})
	}
	by := ""
	if a.Implementer != "" {
		by = lang.L("Pelaksana: {{.Name}}", map[string]any{"Name": a.Implementer})
	}
	if about := joinFacts(draft, by); about != "" {
		facts = append(facts, kit.NewText(about, kit.TextMeta))
	}
	return facts
}
