package app

import "strings"

// Reference is the stored form of a reference to the provision with this mark.
func Reference(mark, label string) string { return "[#" + mark + ":" + label + "]" }

// nextPair finds the first text of one line between two signs, from place from
// on and with the signs; the innermost when they nest. ok is false when there
// is none.
func nextPair(text string, from int, opening, closing byte) (start, end int, ok bool) {
	signs := string([]byte{opening, closing, '\n'})
	for {
		i := strings.IndexByte(text[from:], opening)
		if i < 0 {
			return 0, 0, false
		}
		start = from + i
		n := strings.IndexAny(text[start+1:], signs)
		if n < 0 {
			return 0, 0, false
		}
		if end = start + 1 + n; text[end] == closing {
			return start, end + 1, true
		}
		from = end
	}
}

// readReference parts a stored reference, brackets included.
func readReference(token string) (mark, label string, ok bool) {
	if !strings.HasPrefix(token, "[#") {
		return "", "", false
	}
	mark, label, ok = strings.Cut(token[2:len(token)-1], ":")
	if !ok || !isMark(mark) {
		return "", "", false
	}
	return mark, label, true
}

// eachBracket rewrites every "[...]" of a text with what f gives for it.
func eachBracket(text string, f func(start, end int, token string) string) string {
	start, end, ok := nextPair(text, 0, '[', ']')
	if !ok {
		return text
	}
	var b strings.Builder
	done := 0
	for ok {
		b.WriteString(text[done:start])
		b.WriteString(f(start, end, text[start:end]))
		done = end
		start, end, ok = nextPair(text, end, '[', ']')
	}
	b.WriteString(text[done:])
	return b.String()
}

// showReference is a reference as it is typed and read on the screen.
func showReference(mark, label string, labels map[string]string) string {
	if now, ok := labels[mark]; ok {
		return "[" + now + "]"
	}
	return "[" + label + "?]"
}

// ShowText is a stored text as it is typed: a live reference is shown as
// "[Pasal 9 ayat (1)]", one whose target is gone as "[Pasal 9 ayat (1)?]" with
// the last label that it had. Stored, a reference is "[#mark:last label]".
func ShowText(stored string, labels map[string]string) string {
	return eachBracket(stored, func(_, _ int, token string) string {
		mark, label, ok := readReference(token)
		if !ok {
			return token
		}
		return showReference(mark, label, labels)
	})
}

// shownReference is where a stored reference stands in the shown text.
type shownReference struct {
	start        int
	shown        string
	mark, label  string
	found        bool // it stands in the new text too
	beyondChange bool // it stands before or after what was changed
}

// shownReferences gives the shown text with its references, in order.
func shownReferences(stored string, labels map[string]string) (string, []*shownReference) {
	var list []*shownReference
	moved := 0
	text := eachBracket(stored, func(start, _ int, token string) string {
		mark, label, ok := readReference(token)
		if !ok {
			return token
		}
		shown := showReference(mark, label, labels)
		list = append(list, &shownReference{start: start + moved, shown: shown, mark: mark, label: label})
		moved += len(shown) - len(token)
		return shown
	})
	return text, list
}

// StoreText is the way back: before is the stored text that was shown, so that
// a reference keeps its target, also one whose target is gone. A typed
// reference that names no provision stays as typed, and Lint reports it.
func StoreText(shown, before string, labels map[string]string) string {
	if !strings.Contains(shown, "[") {
		return shown
	}
	was, list := shownReferences(before, labels)
	head := commonHead(was, shown)
	tail := min(commonTail(was, shown), len(was)-head, len(shown)-head)
	at := map[int]*shownReference{}
	for _, r := range list {
		at[r.start] = r
		r.beyondChange = r.start+len(r.shown) <= head || r.start >= len(was)-tail
	}
	var targets *targets
	return eachBracket(shown, func(start, end int, token string) string {
		var r *shownReference
		untouched := true
		switch {
		case end <= head:
			r = at[start]
		case start >= len(shown)-tail:
			r = at[start-len(shown)+len(was)]
		default:
			untouched = false
			r = sameReference(list, token)
		}
		if r != nil && r.shown == token {
			r.found = true
			return storedReference(r.mark, r.label, labels)
		}
		if mark, label, ok := readReference(token); ok {
			return storedReference(mark, label, labels)
		}
		if targets == nil {
			targets = targetsOf(labels)
		}
		if mark := targets.find(token); mark != "" {
			return Reference(mark, labels[mark])
		}
		for _, r := range list { // a copy of one whose target is gone
			if r.shown == token && !untouched {
				return storedReference(r.mark, r.label, labels)
			}
		}
		return token
	})
}

// sameReference is the next one of what was changed that was shown like token.
func sameReference(list []*shownReference, token string) *shownReference {
	for _, r := range list {
		if !r.found && !r.beyondChange && r.shown == token {
			return r
		}
	}
	return nil
}

// storedReference carries the label that the target has now.
func storedReference(mark, label string, labels map[string]string) string {
	if now, ok := labels[mark]; ok {
		label = now
	}
	return Reference(mark, label)
}

func commonHead(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func commonTail(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return n
}

// Mentions gives the marks that a text refers to, in order.
func Mentions(stored string) []string {
	var marks []string
	eachBracket(stored, func(_, _ int, token string) string {
		if mark, _, ok := readReference(token); ok {
			marks = append(marks, mark)
		}
		return token
	})
	return marks
}

// TypedReferences gives what stands in a stored text like a reference but names
// no provision: "[Pasal 99]", "[@topic]", with the brackets.
func TypedReferences(stored string) []string {
	var list []string
	eachBracket(stored, func(_, _ int, token string) string {
		inner := strings.TrimSpace(token[1 : len(token)-1])
		if _, ok := canonicalLabel(strings.TrimSuffix(inner, "?")); ok || strings.HasPrefix(inner, "@") {
			list = append(list, token)
		}
		return token
	})
	return list
}
