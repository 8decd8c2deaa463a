package views

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// versionsTab lists the versions of an agreement, newest first, and compares
// them.
type versionsTab struct {
	o       *office
	form    *agreementForm
	content *kit.Form
	list    *fyne.Container
	keep    *kit.Button
	compare *kit.Button
	take    *kit.Button
	rows    []app.Version
	id      string // the agreement whose versions are shown
	version int64  // its Version then: a save may have kept another
	saved   func(then func())
}

func newVersionsTab(form *agreementForm) *versionsTab {
	v := &versionsTab{o: form.o, form: form, list: container.New(layout.NewCustomPaddedVBoxLayout(8))}
	v.keep = kit.NewButton(lang.L("Simpan sebagai versi…"), "save", kit.Plain, func() { v.stored(v.askKeep) })
	v.compare = kit.NewButton(lang.L("Bandingkan…"), "", kit.Plain, func() { v.stored(v.askCompare) })
	v.take = kit.NewButton(lang.L("Impor kiriman mitra…"), "", kit.Plain, func() { v.stored(v.askReturned) })
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(6), v.keep, v.compare, v.take)
	v.content = kit.NewForm(buttons, v.list)
	return v
}

// stored goes on once the agreement is saved: versions are of what is stored.
func (v *versionsTab) stored(then func()) {
	if v.saved == nil {
		then()
		return
	}
	v.saved(then)
}

func (v *versionsTab) set(r app.Agreement) {
	if r.ID == v.id && r.Version == v.version && r.ID != "" {
		return
	}
	if r.ID != v.id {
		v.rows = nil
	}
	v.id, v.version = r.ID, r.Version
	v.reload(nil)
}

// reload reads the versions again and shows them.
func (v *versionsTab) reload(then func()) {
	if v.id == "" {
		v.rows = nil
		v.show()
		return
	}
	id := v.id
	var rows []app.Version
	v.o.work.latest("versions", func(ctx context.Context) error {
		var err error
		rows, err = v.o.store.Versions(ctx, id)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			v.o.fail(err)
		case id == v.id:
			v.rows = rows
			v.show()
			if then != nil {
				then()
			}
		}
	})
}

func (v *versionsTab) focus() { v.o.window.Canvas().Focus(v.keep) }

func (v *versionsTab) count() int { return len(v.rows) }

func (v *versionsTab) show() {
	v.list.Objects = nil
	if len(v.rows) == 0 {
		v.list.Add(kit.NewParagraph(lang.L("Belum ada versi. Setiap pindah tahapan menyimpan satu versi; tombol di atas menyimpannya kapan saja."), kit.TextMeta))
	}
	for _, row := range v.rows {
		v.list.Add(v.card(row))
	}
	v.list.Refresh()
	if v.form.versions != nil && v.form.counted != nil {
		v.form.counted()
	}
}

// card is one version: number, source, when, who, why, and what can be done.
func (v *versionsTab) card(row app.Version) fyne.CanvasObject {
	title := kit.NewText(lang.L("Versi {{.N}}", map[string]any{"N": row.Number}), kit.TextBold)
	badge := kit.NewBadge(sourceWord(row), "", kit.ToneNeutral)
	meta := kit.NewText(joinFacts(versionTime(row), row.By, row.File), kit.TextMeta).Shrink()
	with := kit.NewButton(lang.L("Bandingkan dengan sekarang"), "", kit.Link, func() {
		v.stored(func() { v.open(side{version: row}, side{now: true}) })
	})
	more := kit.NewButton("", "more", kit.Quiet, nil)
	more.SetTapped(func() { v.o.popUp(more, v.acts(row)) })
	head := container.NewHBox(title, container.NewCenter(badge), layout.NewSpacer(), with, more)
	lines := container.New(layout.NewCustomPaddedVBoxLayout(4), head, meta)
	if row.Why != "" {
		lines.Add(kit.NewText(row.Why, kit.TextBody).Shrink())
	}
	return card(kit.Surf, inset(lines, 12, 6, 8, 8))
}

func (v *versionsTab) acts(row app.Version) []*fyne.MenuItem {
	items := []*fyne.MenuItem{}
	if at := slices.IndexFunc(v.rows, func(r app.Version) bool { return r.ID == row.ID }); at >= 0 && at+1 < len(v.rows) {
		before := v.rows[at+1]
		items = append(items, fyne.NewMenuItem(lang.L("Bandingkan dengan versi {{.N}}", map[string]any{"N": before.Number}), func() {
			v.open(side{version: before}, side{version: row})
		}))
	}
	if row.Source != app.VersionReturned {
		items = append(items, fyne.NewMenuItem(lang.L("Pakai lagi naskah versi ini"), func() { v.takeBack(row) }))
	}
	return items
}

// takeBack puts the text of a version into the form, unsaved, so that it can
// be looked at before it is kept.
func (v *versionsTab) takeBack(row app.Version) {
	var whole app.Version
	v.o.work.latest("take version", func(ctx context.Context) error {
		var err error
		whole, err = v.o.store.Version(ctx, row.ID)
		return err
	}, func(err error) {
		if err != nil {
			v.o.fail(err)
			return
		}
		before := v.form.get()
		v.form.change(func(a *app.Agreement) {
			old := whole.Record
			a.Title, a.Recitals, a.LegalBasis, a.Articles, a.Attachments = old.Title, old.Recitals, old.LegalBasis, old.Articles, old.Attachments
		})
		v.o.toastPart(lang.L("Naskah versi {{.N}} dipakai lagi, belum disimpan.", map[string]any{"N": row.Number}), func() {
			v.form.change(func(a *app.Agreement) { *a = before })
		})
	})
}

// askKeep keeps what is stored now as a version.
func (v *versionsTab) askKeep() {
	v.o.withUser(func(user string) {
		by, why := kit.NewEntry(), kit.NewTextArea(2)
		by.SetValue(user)
		byField, whyField := kit.NewField(lang.L("Disimpan oleh"), by), kit.NewField(lang.L("Alasan"), why)
		whyField.SetHelp(lang.L("Contoh: hasil pembahasan kedua."))
		kit.ShowDialog(v.o.window, kit.Dialog{
			Title: lang.L("Simpan sebagai versi"), Body: container.New(layout.NewCustomPaddedVBoxLayout(12), whyField, byField), Focus: why,
			Buttons: []kit.DialogButton{
				{Label: lang.L("Batal"), Kind: kit.Plain, Cancel: true},
				{Label: lang.L("Simpan versi"), Kind: kit.Main, Tapped: func() {
					name := strings.TrimSpace(by.Value())
					v.o.remember("user", name)
					record := v.form.get()
					v.add(app.Version{
						AgreementID: record.ID, Source: app.VersionSaved, By: name, Why: strings.TrimSpace(why.Value()),
						Stage: record.Stage, Record: record,
					})
				}},
			},
		})
	})
}

// add stores a version and shows it.
func (v *versionsTab) add(version app.Version) {
	v.o.work.run(func(ctx context.Context) error { return v.o.store.SaveVersion(ctx, &version) }, func(err error) {
		if err != nil {
			v.o.fail(err)
			return
		}
		v.o.toast(lang.L("Versi {{.N}} tersimpan.", map[string]any{"N": version.Number}), "", nil)
		v.reload(nil)
	})
}

// withUser gives the name that was last typed as the one who works here.
func (o *office) withUser(then func(name string)) {
	var name string
	o.work.run(func(ctx context.Context) error {
		var err error
		name, err = o.store.Setting(ctx, "user")
		return err
	}, func(err error) {
		if err != nil {
			o.fail(err)
			return
		}
		then(name)
	})
}

func sourceWord(v app.Version) string {
	switch v.Source {
	case app.VersionStage:
		return lang.L("Tahapan: {{.Stage}}", map[string]any{"Stage": v.Stage})
	case app.VersionReturned:
		return lang.L("Kiriman mitra")
	case app.VersionConflict:
		return lang.L("Sebelum digabung")
	}
	return lang.L("Disimpan")
}

// versionTime is when a version was kept, in the time of this machine.
func versionTime(v app.Version) string {
	at, err := time.Parse(time.RFC3339, v.At)
	if err != nil {
		return v.At
	}
	at = at.Local()
	return lang.L("{{.Date}} pukul {{.Time}}", map[string]any{"Date": bahasa.DateOf(at).Long(), "Time": at.Format("15.04")})
}
