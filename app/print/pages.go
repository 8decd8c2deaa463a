package print

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"sinergi/app"
)

const rangeHint = "Tulis misalnya 1-3,5 atau 3-, atau kosongkan untuk semua halaman."

func badPages(format string, args ...any) error {
	return &app.Sentence{Text: fmt.Sprintf(format, args...) + " " + rangeHint, Err: ErrPages}
}

func parsePages(text string, pages int) ([]Range, error) {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return -1
		case r == '–' || r == '—': // as word processors write it
			return '-'
		case r == ';':
			return ','
		}
		return r
	}, text)
	if text == "" {
		return nil, nil
	}
	var ranges []Range
	for part := range strings.SplitSeq(text, ",") {
		r, err := parseRange(part, pages)
		if err != nil {
			return nil, err
		}
		ranges = append(ranges, r)
	}
	return ranges, nil
}

// parseRange reads "3", "1-3", "3-" or "-3".
func parseRange(part string, pages int) (Range, error) {
	from, to, isRange := strings.Cut(part, "-")
	if part == "" || part == "-" {
		return Range{}, badPages("Ada bagian rentang halaman yang kosong.")
	}
	r := Range{From: 1, To: pages}
	var err error
	if from != "" {
		r.From, err = pageNumber(from)
	}
	switch {
	case err != nil:
	case !isRange:
		r.To = r.From
	case to != "":
		r.To, err = pageNumber(to)
	}
	switch {
	case err != nil:
		return Range{}, badPages("Rentang halaman %q tidak dapat dibaca.", part)
	case r.From > pages || (to != "" && r.To > pages):
		return Range{}, badPages("Naskah ini mempunyai %d halaman, jadi %q di luarnya.", pages, part)
	case r.From > r.To:
		return Range{}, badPages("Rentang halaman %q terbalik.", part)
	}
	return r, nil
}

// pageNumber reads digits only: Atoi would take a sign too.
func pageNumber(s string) (int, error) {
	if strings.Trim(s, "0123456789") != "" {
		return 0, ErrPages
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 {
		return 0, ErrPages
	}
	return n, nil
}

// maxCopies keeps a slip of the finger from emptying the paper cupboard.
const maxCopies = 999

// chosen are the indexes of the pages that the job wants, in its order.
func chosen(ranges []Range, pages int) ([]int, error) {
	if pages == 0 {
		return nil, badPages("Naskah ini tidak mempunyai halaman.")
	}
	if len(ranges) == 0 {
		ranges = []Range{{1, pages}}
	}
	var indexes []int
	for _, r := range ranges {
		if r.From < 1 || r.To < r.From || r.To > pages {
			return nil, badPages("Naskah ini mempunyai %d halaman, jadi %d-%d tidak dapat dicetak.", pages, r.From, r.To)
		}
		for i := r.From; i <= r.To; i++ {
			indexes = append(indexes, i-1)
		}
	}
	return indexes, nil
}

// blank stands for an empty side in an order of pages.
const blank = -1

// order repeats pages for the copies, as every driver understands it: page by
// page. On both sides of a sheet a copy begins on a sheet of its own, so an odd
// one gets a blank side; without collation whole sheets are repeated.
func order(pages []int, copies int, collate, twoSided bool) []int {
	set := 1 // sides that are repeated together
	switch {
	case collate:
		set = len(pages)
	case twoSided:
		set = 2
	}
	var sides []int
	for begin := 0; begin < len(pages); begin += set {
		part := pages[begin:min(begin+set, len(pages))]
		for range copies {
			sides = append(sides, part...)
			if twoSided && len(part)%2 == 1 {
				sides = append(sides, blank)
			}
		}
	}
	for len(sides) > 0 && sides[len(sides)-1] == blank {
		sides = sides[:len(sides)-1] // the last sheet needs none
	}
	return sides
}

// printed counts the sides that carry a page.
func printed(sides []int) (n int) {
	for _, s := range sides {
		if s != blank {
			n++
		}
	}
	return n
}
