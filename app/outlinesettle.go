package app

import "strings"

// settle turns the article's text into clauses and puts its provisions right.
func (t *Article) settle() {
	t.Title = cleanDraftLine(t.Title)
	t.Chapter = cleanDraftLine(t.Chapter)
	t.Topic = CleanLine(t.Topic)
	t.Clauses = settleProvisions(t.Clauses)
	if t.Text != "" {
		t.Clauses = append(t.Clauses, ParseProvisions(t.Text)...)
		t.Text = ""
	}
	for i := range t.Clauses {
		t.Clauses[i].Items = flattened(t.Clauses[i].Items, 2)
	}
}

// settleProvisions cleans texts and parts those that hold a list or blank
// lines, as pastes do, into provisions.
func settleProvisions(list []Provision) []Provision {
	var out []Provision
	for _, p := range list {
		p.Items = settleProvisions(p.Items)
		text := cleanDraft(p.Text)
		if !strings.Contains(text, "\n") {
			p.Text = squeeze(text)
			out = append(out, p)
			continue
		}
		parts := parseProvisions(text, !beginsList(text))
		if len(parts) == 0 {
			p.Text = ""
			out = append(out, p)
			continue
		}
		parts[0].Mark = p.Mark
		last := &parts[len(parts)-1]
		if len(last.Items) == 0 {
			last.Digits = p.Digits
		}
		last.Items = append(last.Items, p.Items...)
		out = append(out, parts...)
	}
	return out
}

// beginsList tells that the first line of a text is the first of several
// marked ones. A mark that stands alone belongs to the text.
func beginsList(text string) bool {
	var kind markKind
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		m := readMark(line, squeeze(line))
		switch {
		case kind == noMark && m.kind == noMark:
			return false
		case kind == noMark:
			kind = m.kind
		case m.kind == kind && len(m.letters) < 2: // two letters are a mark only in their place
			return true
		}
	}
	return false
}

// flattened brings what is deeper than MaxDepth up to it, in reading order.
func flattened(list []Provision, level int) []Provision {
	if level < MaxDepth {
		for i := range list {
			list[i].Items = flattened(list[i].Items, level+1)
		}
		return list
	}
	var out []Provision
	eachProvision(list, func(p *Provision) {
		flat := *p
		flat.Items, flat.Digits = nil, false
		out = append(out, flat)
	})
	return out
}
