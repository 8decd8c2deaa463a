package views

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

// offer shows the choices that belong to the kind of period.
func (r *recapRoom) offer() {
	month := int(r.o.today().Time().Month())
	var names []string
	at := 0
	switch r.kind.Selected() {
	case periodMonth:
		for m := 1; m <= 12; m++ {
			names = append(names, bahasa.MonthName(m))
		}
		at = month - 1
	case periodQuarter:
		for q := 1; q <= 4; q++ {
			names = append(names, lang.L("Triwulan {{.Roman}}", map[string]any{"Roman": bahasa.Roman(q)}))
		}
		at = (month - 1) / 3
	case periodFree:
		if r.from.Value() == "" {
			from, to := r.period()
			r.from.SetValue(from)
			r.to.SetValue(to)
		}
		r.choose(kit.Row(kit.NewField(lang.L("Dari"), r.from), kit.NewField(lang.L("Sampai"), r.to)))
		return
	default:
		r.choose(r.year)
		return
	}
	r.part.SetOptions(names)
	r.part.SetSelectedIndex(at)
	r.choose(kit.Row(r.part, r.year))
}

func (r *recapRoom) choose(o fyne.CanvasObject) {
	r.chooser.Objects = []fyne.CanvasObject{o}
	r.chooser.Refresh()
}

// period is the first and last day that is chosen.
func (r *recapRoom) period() (from, to app.Date) {
	year := r.years[max(r.year.SelectedIndex(), 0)]
	first, months := 1, 12
	switch r.kind.Selected() {
	case periodMonth:
		first, months = max(r.part.SelectedIndex(), 0)+1, 1
	case periodQuarter:
		first, months = 3*max(r.part.SelectedIndex(), 0)+1, 3
	case periodFree:
		if r.from.Value() != "" || r.to.Value() != "" {
			return r.from.Value(), r.to.Value()
		}
	}
	from = bahasa.Day(year, first, 1)
	to = bahasa.DateOf(from.Time().AddDate(0, months, -1))
	return from, to
}

// tellDays says below the choices which days they mean.
func (r *recapRoom) tellDays() {
	from, to := r.recap.From, r.recap.To
	days := map[string]any{"From": from.Long(), "To": to.Long()}
	if from.Time().Year() == to.Time().Year() {
		days["From"] = dayMonth(from)
	}
	r.when.SetError("")
	if r.recap.Running() {
		r.when.SetHelp(lang.L("{{.From}} s.d. {{.To}}, sedang berjalan.", days))
		return
	}
	r.when.SetHelp(lang.L("{{.From}} s.d. {{.To}}.", days))
}
