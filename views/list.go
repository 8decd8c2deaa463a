package views

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/views/kit"
)

const (
	pageRows   = 60                     // rows asked for at once
	typePause  = 120 * time.Millisecond // between the last key and a search
	firstYear  = 2019                   // the oldest year of the filter
	listHeadIn = 12
)

// listWords are the words of one kind's list.
type listWords struct {
	title, search     string
	emptyIcon         string
	empty, why, fresh string // no records at all, and the button that makes one
	foot              func(n int) string
}

// listPane is the list of one kind: search, year, rows, count.
type listPane struct {
	o       *office
	kind    string
	words   listWords
	row     func(app.Row) kit.ListRow
	grouped bool
	onOpen  func(id string)
	onNew   func()

	content fyne.CanvasObject
	search  *kit.Entry
	year    *kit.Select
	years   []int // 0: all
	list    *kit.List
	choice  *kit.Select // what the list is narrowed to
	choices []listChoice
	tools   *fyne.Container // search and what stands beside it
	onRead  func()
	foot    *kit.Text
	middle  *fyne.Container
	extra   *fyne.Container // below the head: the directory's two lists

	rows     []app.Row
	total    int
	all      bool // every row is loaded
	loading  bool
	selected string
	months   map[string]int // rows of a month, once counted
}

func newListPane(o *office, kind string, words listWords, rowHigh float32, withYears, grouped bool, row func(app.Row) kit.ListRow) *listPane {
	p := &listPane{o: o, kind: kind, words: words, row: row, grouped: grouped, months: map[string]int{}}
	p.search = kit.NewEntry()
	p.search.SetPlaceHolder(words.search)
	p.search.SetSign("search")
	p.search.SetKeys("Ctrl+F")
	p.search.OnEdited = func(string) { o.work.after("list "+kind, typePause, func() { p.reload(nil) }) }
	fresh := kit.NewButton(lang.L("Baru"), "plus", kit.Main, func() { p.onNew() })
	head := container.NewHBox(kit.NewText(words.title, kit.TextTitle), layout.NewSpacer(), fresh)
	p.tools = container.NewStack(p.search)
	if withYears {
		p.makeYears()
		p.tools.Objects = []fyne.CanvasObject{container.New(&sideBySide{right: 78, gap: 8}, p.search, p.year)}
	}
	p.list = kit.NewList(rowHigh, func(i int) { p.choose(i) })
	p.list.OnNear(func() { p.more() })
	p.foot = kit.NewText("", kit.TextMeta)
	p.middle = container.NewStack(p.list)
	p.extra = stacked()
	top := stacked(inset(head, listHeadIn, 14, listHeadIn, 10), p.extra, inset(p.tools, listHeadIn, 0, listHeadIn, 12), lineAcross())
	bottom := stacked(lineAcross(), inset(p.foot, listHeadIn, 5, listHeadIn, 5))
	p.content = container.NewStack(canvas.NewRectangle(kit.Bg), edges(top, bottom, nil, nil, p.middle))
	return p
}

func (p *listPane) makeYears() {
	labels := []string{lang.L("Semua")}
	p.years = []int{0}
	for y := p.o.now().Year() + 1; y >= firstYear; y-- {
		labels = append(labels, strconv.Itoa(y))
		p.years = append(p.years, y)
	}
	p.year = kit.NewSelect(labels)
	p.year.SetSelectedIndex(0)
	p.year.OnEdited = func(int) { p.reload(nil) }
}

func (p *listPane) filter() app.Filter {
	f := app.Filter{Search: p.search.Value(), Limit: pageRows}
	if p.year != nil {
		if y := p.years[max(p.year.SelectedIndex(), 0)]; y > 0 {
			f.From, f.To = bahasa.Day(y, 1, 1), bahasa.Day(y, 12, 31)
		}
	}
	return f
}

// read asks for the rows of f and hands them to then.
func (p *listPane) read(f app.Filter, then func(rows []app.Row)) {
	var rows []app.Row
	p.loading = true
	keep := p.kept()
	p.o.work.latest("rows "+p.kind, func(ctx context.Context) error {
		var err error
		if keep != nil {
			rows, err = everyRow(ctx, p.o.store, p.kind, f, keep)
			return err
		}
		rows, err = p.o.store.List(ctx, p.kind, f)
		return err
	}, func(err error) {
		p.loading = false
		if err != nil {
			p.o.fail(err)
			return
		}
		p.all = keep != nil || len(rows) < f.Limit
		then(rows)
	})
}

// reload reads the list from the top and then calls then, if any. The count
// and the months' counts follow the rows, because they may take longer.
func (p *listPane) reload(then func()) {
	f := p.filter()
	p.read(f, func(rows []app.Row) {
		p.rows, p.months = rows, map[string]int{}
		p.show()
		p.count(f)
		if p.onRead != nil {
			p.onRead()
		}
		if then != nil {
			then()
		}
	})
}

// more reads on when the end of what is loaded comes near.
func (p *listPane) more() {
	if p.all || p.loading || len(p.rows) == 0 {
		return
	}
	f := p.filter()
	last := p.rows[len(p.rows)-1]
	f.After = app.Cursor{Sort: last.Sort, ID: last.ID}
	p.read(f, func(rows []app.Row) {
		p.rows = append(p.rows, rows...)
		p.show()
	})
}

// count asks how many rows the filter has in all and in each month shown.
func (p *listPane) count(f app.Filter) {
	if p.kept() != nil {
		p.total = len(p.rows)
		p.show()
		return
	}
	var total int
	months := map[string]int{}
	var shown []app.Date
	if p.grouped && f.Search == "" {
		for _, r := range p.rows {
			if m := month(r.Date); len(shown) == 0 || month(shown[len(shown)-1]) != m {
				shown = append(shown, r.Date)
			}
		}
	}
	p.o.work.latest("count "+p.kind, func(ctx context.Context) error {
		var err error
		if total, err = p.o.store.Count(ctx, p.kind, f); err != nil {
			return err
		}
		for _, d := range shown {
			m := month(d)
			inMonth := app.Filter{From: app.Date(m + "-01"), To: lastOfMonth(d)}
			if months[m], err = p.o.store.Count(ctx, p.kind, inMonth); err != nil {
				return err
			}
		}
		return nil
	}, func(err error) {
		if err != nil {
			p.o.fail(err)
			return
		}
		p.total, p.months = total, months
		p.show()
	})
}

// month is the "2006-01" of d.
func month(d app.Date) string {
	if !d.Valid() {
		return ""
	}
	return string(d[:7])
}

// lastOfMonth is the last day of d's month.
func lastOfMonth(d app.Date) app.Date {
	t := d.Time()
	return bahasa.DateOf(time.Date(t.Year(), t.Month()+1, 0, 0, 0, 0, 0, time.UTC))
}

func (p *listPane) show() {
	rows := make([]kit.ListRow, len(p.rows))
	for i, r := range p.rows {
		rows[i] = p.row(r)
		rows[i].ID = r.ID
		if p.grouped && r.Date.Valid() {
			t := r.Date.Time()
			rows[i].Group = bahasa.MonthName(int(t.Month())) + " " + strconv.Itoa(t.Year())
			if n := p.months[month(r.Date)]; n > 0 {
				rows[i].GroupNote = p.words.foot(n)
			}
		}
	}
	p.list.SetRows(rows)
	p.list.Select(p.selected)
	p.foot.SetText(p.words.foot(max(p.total, len(rows))))
	if len(rows) > 0 {
		p.middle.Objects = []fyne.CanvasObject{p.list}
	} else {
		p.middle.Objects = []fyne.CanvasObject{p.emptyNote()}
	}
	p.middle.Refresh()
}

func (p *listPane) emptyNote() fyne.CanvasObject {
	if p.search.Value() == "" && !p.narrowed() {
		return kit.NewEmpty(p.words.emptyIcon, p.words.empty, p.words.why, p.words.fresh, func() { p.onNew() }, "", nil)
	}
	note := kit.NewEmpty("search", lang.L("Tidak ada yang cocok"), lang.L("Coba kata yang lebih pendek, atau hapus saringan."),
		lang.L("Hapus saringan"), func() {
			p.search.SetValue("")
			p.widen()
			p.reload(nil)
		}, "", nil)
	note.(*kit.Empty).SetIcons("", "")
	return note
}

func (p *listPane) choose(i int) {
	if i >= 0 && i < len(p.rows) && p.rows[i].ID != p.selected {
		p.list.Select(p.selected) // the open record keeps the mark until another is really opened
		p.onOpen(p.rows[i].ID)
	}
}

// mark shows which record is open; "" none.
func (p *listPane) mark(id string) {
	p.selected = id
	p.list.Select(id)
}

// at is the open record's place in the list, or -1.
func (p *listPane) at() int {
	for i, r := range p.rows {
		if r.ID == p.selected {
			return i
		}
	}
	return -1
}

// step opens the record n places further.
func (p *listPane) step(n int) {
	if i := p.at() + n; p.at() >= 0 && i >= 0 && i < len(p.rows) {
		p.onOpen(p.rows[i].ID)
	}
}
