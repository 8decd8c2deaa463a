package app

import (
	"slices"
	"strings"
)

// lacksTerm tells that nothing says how long the paper is valid. An addendum
// lives as long as what it amends.
func (d *lintDraft) lacksTerm() bool {
	return d.a.Term.IsZero() && d.a.ValidTo == "" && !d.amends()
}

func checkNoTerm(d *lintDraft) {
	if d.lacksTerm() {
		d.addDates("term", "Jangka waktu", "Jangka waktu belum diisi.", wordFill, nil)
	}
}

// checkEndDate compares the last day with the one that the term gives.
func checkEndDate(d *lintDraft) {
	a := d.a
	right := a.Term.End(a.Start())
	if right == "" || a.ValidTo == "" || a.ValidTo == right {
		return
	}
	message := a.Term.Words() + " sejak " + a.Start().Long() + " berakhir " + right.Long() + ", bukan " + a.ValidTo.Long() + "."
	d.addDates("valid_to", "Tanggal akhir berlaku", message, wordMend, func(a *Agreement) {
		if end := a.Term.End(a.Start()); end != "" {
			a.ValidTo = end
		}
	})
}

// checkDateOrder seeks an end before its start, and a signing before the talks
// were over. What the term mends is told by checkEndDate.
func checkDateOrder(d *lintDraft) {
	a := d.a
	start := a.Start()
	if start.Valid() && a.ValidTo.Valid() && a.ValidTo < start && a.Term.End(start) == "" {
		d.addDates("valid_to", "Tanggal akhir berlaku",
			"Akhir berlaku "+a.ValidTo.Long()+" lebih awal dari mulainya, "+start.Long()+".", wordOpen, nil)
	}
	if a.SignedOn.Valid() && d.c.Meeting.Valid() && a.SignedOn < d.c.Meeting && !d.signed {
		d.addDates("signed_on", "Tanggal penandatanganan",
			"Penandatanganan "+a.SignedOn.Long()+" lebih awal dari rapat terakhir, "+d.c.Meeting.Long()+".", wordOpen, nil)
	}
}

// checkNotice seeks a notice as long as the whole term: nobody could ask in
// time.
func checkNotice(d *lintDraft) {
	days := func(t Term) int { return t.Years*365 + t.Months*30 + t.Days }
	if d.a.Notice.IsZero() || d.a.Term.IsZero() || days(d.a.Notice) < days(d.a.Term) {
		return
	}
	d.addDates("notice", "Pemberitahuan perpanjangan",
		"Pemberitahuan "+d.a.Notice.Words()+" sebelum berakhir tidak lebih pendek dari jangka waktu "+d.a.Term.Words()+".", wordOpen, nil)
}

// isTerm tells whether an article is about how long the paper is valid.
func isTerm(s *Article) bool {
	title := strings.ToLower(s.Title)
	return s.Topic == TopicTerm || strings.Contains(title, "jangka waktu") || strings.Contains(title, "masa berlaku")
}

var endWords = wordSet("berakhir berakhirnya sampai hingga")

// checkTypedEnd seeks a last day or a length of time, typed into the article on
// the term, that is not the record's.
func checkTypedEnd(d *lintDraft) {
	if d.amends() {
		return
	}
	last := d.a.lastDay()
	for k := range d.texts {
		t := &d.texts[k]
		if t.role != roleClause && t.role != roleArticleText || !isTerm(&d.a.Articles[t.article]) {
			continue
		}
		for i := range t.words {
			w, ok := dateAt(t.text, t.words, i)
			if ok && last.Valid() && w.date.Valid() && w.date != last && endsBefore(t, w.first) {
				written := t.text[t.words[w.first].start:t.words[w.last].end]
				d.mend(t, "Tanggal akhir “"+written+"” berbeda dari data, "+last.Long()+".", func(s string) string { return strings.ReplaceAll(s, written, "{berakhir}") })
			}
			d.typedTerm(t, i)
		}
	}
}

// endsBefore tells whether the words before word i speak of an end.
func endsBefore(t *lintText, i int) bool {
	return slices.ContainsFunc(t.words[max(0, i-5):i], func(w lintWord) bool { return endWords[w.low] })
}

// typedTerm looks at "berlaku selama 3 (tiga) tahun" from its number on.
func (d *lintDraft) typedTerm(t *lintText, i int) {
	if i < 2 || d.a.Term.IsZero() || t.words[i-1].low != "selama" && t.words[i-1].low != "waktu" {
		return
	}
	valid := slices.ContainsFunc(t.words[max(0, i-4):i], func(w lintWord) bool { return w.low == "berlaku" })
	n, ok := numberAt(t.text, t.words, i)
	if !valid || !ok || n.last+1 >= len(t.words) {
		return
	}
	unit := t.words[n.last+1]
	typed := Term{LastDay: d.a.Term.LastDay}
	switch unit.low {
	case "tahun":
		typed.Years = int(n.value)
	case "bulan":
		typed.Months = int(n.value)
	case "hari":
		typed.Days = int(n.value)
	default:
		return
	}
	more := n.last+2 < len(t.words) && isDigits(t.words[n.last+2].low) // "1 (satu) tahun 6 (enam) bulan"
	if more || typed == d.a.Term || sameLength(typed, d.a.Term) {
		return
	}
	written := t.text[t.words[i].start:unit.end]
	d.mend(t, "Jangka waktu “"+written+"” berbeda dari data, "+d.a.Term.Words()+".", func(s string) string { return strings.ReplaceAll(s, written, "{jangka waktu}") })
}

// sameLength tells whether two terms are as long, 36 months being 3 years.
func sameLength(x, y Term) bool {
	return x.Years*12+x.Months == y.Years*12+y.Months && x.Days == y.Days
}
