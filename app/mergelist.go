package app

import (
	"slices"
	"strings"
)

// sentences joins lists of single texts.
func (m *merger) sentences(part string, base, mine, theirs []string) []string {
	one := func(b, mi, t string) string { return m.text(clashAt{part: part}, b, mi, t) }
	return mergeSequence(m, part, base, mine, theirs, one, func(s string) string { return s })
}

func (m *merger) attachments(base, mine, theirs []Attachment) []Attachment {
	one := func(b, mi, t Attachment) Attachment {
		title := m.text(clashAt{part: "Lampiran, judul"}, b.Title, mi.Title, t.Title)
		return Attachment{title, m.text(clashAt{part: strings.TrimSpace("Lampiran " + title)}, b.Text, mi.Text, t.Text)}
	}
	return mergeSequence(m, "Lampiran", base, mine, theirs, one, func(a Attachment) string { return a.Title + "\n" + a.Text })
}

// history keeps the steps of both sides, oldest first where both kept them so.
func (m *merger) history(base, mine, theirs []StageChange) []StageChange {
	const part = "Riwayat tahapan"
	show := func(s StageChange) string {
		return strings.TrimSpace(s.Stage + " " + s.On.Long() + " " + s.By + " " + s.Note)
	}
	one := func(b, mi, t StageChange) StageChange {
		switch {
		case mi == b || mi == t:
			return t
		case t == b:
			return mi
		}
		m.clash(clashAt{part: part}, show(mi), show(t))
		return t
	}
	out := mergeSequence(m, part, base, mine, theirs, one, show)
	byDay := func(a, b StageChange) int { return strings.Compare(string(a.On), string(b.On)) }
	if slices.IsSortedFunc(mine, byDay) && slices.IsSortedFunc(theirs, byDay) {
		slices.SortStableFunc(out, byDay)
	}
	return out
}

// stage joins the stages. Where both sides took a step, both steps stand in the
// joined history, and the last of them is where the agreement is.
func (m *merger) stage(base, mine, theirs *Agreement, history []StageChange) string {
	stepped := func(a *Agreement) bool {
		n := len(a.History)
		return a.Stage != base.Stage && n > 0 && a.History[n-1].Stage == a.Stage
	}
	if n := len(history); n > 0 && stepped(mine) && stepped(theirs) {
		if last := history[n-1].Stage; last == mine.Stage || last == theirs.Stage {
			return last
		}
	}
	return m.text(clashAt{part: "Tahapan"}, base.Stage, mine.Stage, theirs.Stage)
}

// mergeSequence joins lists whose rows have no marks. Stretches that differ
// are taken from the side that changed them; rows that both sides put at the
// same place are kept from both; stretches of one length are joined row by row
// with one.
func mergeSequence[T comparable](m *merger, part string, base, mine, theirs []T, one func(b, mi, t T) T, show func(T) string) []T {
	inMine, inTheirs := matches(base, mine), matches(base, theirs)
	var out []T
	b, i, k := 0, 0, 0
	for {
		end := b // the next row of base that both sides kept
		for end < len(base) && (inMine[end] < 0 || inTheirs[end] < 0) {
			end++
		}
		endMine, endTheirs := len(mine), len(theirs)
		if end < len(base) {
			endMine, endTheirs = inMine[end], inTheirs[end]
		}
		out = append(out, mergeStretch(m, part, base[b:end], mine[i:endMine], theirs[k:endTheirs], one, show)...)
		if end == len(base) {
			return out
		}
		out = append(out, base[end])
		b, i, k = end+1, endMine+1, endTheirs+1
	}
}

func mergeStretch[T comparable](m *merger, part string, base, mine, theirs []T, one func(b, mi, t T) T, show func(T) string) []T {
	switch {
	case slices.Equal(mine, base) || slices.Equal(mine, theirs):
		return theirs
	case slices.Equal(theirs, base):
		return mine
	case len(base) == 0:
		return slices.Concat(theirs, slices.DeleteFunc(slices.Clone(mine), func(row T) bool { return slices.Contains(theirs, row) }))
	case len(mine) == len(base) && len(theirs) == len(base):
		var out []T
		for i := range base {
			out = append(out, one(base[i], mine[i], theirs[i]))
		}
		return out
	}
	shown := func(rows []T) string {
		if len(rows) == 0 {
			return deleted
		}
		var lines []string
		for _, row := range rows {
			lines = append(lines, show(row))
		}
		return strings.Join(lines, "\n")
	}
	m.clash(clashAt{part: part}, shown(mine), shown(theirs))
	if len(theirs) == 0 {
		return mine
	}
	return theirs
}

// matches gives for each row of base its place in other, -1 if it is gone: the
// longest run of rows that keep their order.
func matches[T comparable](base, other []T) []int {
	length := make([][]int, len(base)+1)
	for i := range length {
		length[i] = make([]int, len(other)+1)
	}
	for i := len(base) - 1; i >= 0; i-- {
		for k := len(other) - 1; k >= 0; k-- {
			if base[i] == other[k] {
				length[i][k] = length[i+1][k+1] + 1
			} else {
				length[i][k] = max(length[i+1][k], length[i][k+1])
			}
		}
	}
	out := make([]int, len(base))
	k := 0
	for i := range base {
		for k < len(other) && base[i] != other[k] && length[i][k+1] > length[i+1][k] {
			k++
		}
		if k < len(other) && base[i] == other[k] {
			out[i] = k
			k++
		} else {
			out[i] = -1
		}
	}
	return out
}
