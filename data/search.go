package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// rankStep is how many records can begin in the same minute. Ranks stay below
// 2^53 until the year 2199, so they are exact in every engine.
const rankStep = 1 << 20

// minute is the first rank of a minute; the zero date comes before all others.
func minute(day bahasa.Date, start bahasa.Clock) int64 {
	const origin = bahasa.Date("1900-01-01")
	n := int64(max(origin.DaysUntil(day), 0)) * 24 * 60
	if start.Valid() {
		s := string(start)
		n += int64(s[0]-'0')*600 + int64(s[1]-'0')*60 + int64(s[3]-'0')*10 + int64(s[4]-'0')
	}
	return n * rankStep
}

// freeRank is the next free rank of a minute; its three arguments are the
// first rank of the minute, twice, and that of the next one.
func (k *kind[T]) freeRank() string {
	return "(SELECT coalesce(max(rank), ?) + 1 FROM " + k.table + " WHERE rank >= ? AND rank < ?)"
}

// Limits of what is kept of a text for searching. A word that is cut finds the
// records of all words that begin so, never too few.
const (
	maxWordBytes  = 64 // of one word
	maxQueryWords = 16 // of one search
)

// wordsOf folds texts and names every word once: a search asks whether a word
// occurs, never how often, and the index is half as large.
func wordsOf(texts []string) string {
	var b strings.Builder
	seen := make(map[string]bool, 256)
	for _, text := range texts {
		for word := range strings.SplitSeq(bahasa.Fold(text), " ") {
			word = cutWord(word)
			if word == "" || seen[word] {
				continue
			}
			seen[word] = true
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(word)
		}
	}
	return b.String()
}

// queryWords are the words of a search, each to be taken as a prefix. Words
// that another one makes superfluous (ra, rapat) are left out. The text is
// cleaned as records are, so that a control character parts no word here that
// it joins there.
func queryWords(text string) []string {
	var all []string
	for word := range strings.SplitSeq(bahasa.Fold(app.CleanText(text)), " ") {
		if word = cutWord(word); word != "" {
			all = append(all, word)
		}
	}
	var kept []string
	for i, word := range all {
		superfluous := slices.ContainsFunc(kept, func(other string) bool { return other == word })
		for j, other := range all {
			superfluous = superfluous || i != j && len(other) > len(word) && strings.HasPrefix(other, word)
		}
		if !superfluous {
			kept = append(kept, word)
		}
		if len(kept) == maxQueryWords {
			break
		}
	}
	return kept
}

// cutWord shortens a word at the limit, between two letters.
func cutWord(word string) string {
	if len(word) <= maxWordBytes {
		return word
	}
	n := maxWordBytes
	for !utf8.RuneStart(word[n]) {
		n--
	}
	return word[:n]
}

// wordsChange is a change of the word index that waits for the end of its
// transaction.
type wordsChange struct {
	table string
	rank  int64
	words string // "" takes the record out
}

func (t *transaction) indexWords(table string, rank int64, texts []string) error {
	return t.later(wordsChange{table, rank, wordsOf(texts)})
}

// reindexWords leaves the index alone when the change does not touch it.
func (t *transaction) reindexWords(table string, oldRank, rank int64, old, texts []string) error {
	words := wordsOf(texts)
	if oldRank == rank && words == wordsOf(old) {
		return nil
	}
	return t.later(wordsChange{table, oldRank, ""}, wordsChange{table, rank, words})
}

func (t *transaction) dropWords(table string, rank int64) error {
	return t.later(wordsChange{table, rank, ""})
}

// maxWaiting is how many changes wait at most, a few megabytes of words.
const maxWaiting = 4096

// later keeps changes of the word index for the end of the transaction. In
// between, FTS4 writes all it has gathered to the disk before the next
// statement and whenever ranks go down, which made saving many records three
// times as slow.
func (t *transaction) later(changes ...wordsChange) error {
	t.waiting = append(t.waiting, changes...)
	if len(t.waiting) < maxWaiting {
		return nil
	}
	return t.writeWords()
}

func (t *transaction) writeWords() error {
	slices.SortStableFunc(t.waiting, func(a, b wordsChange) int {
		return cmp.Or(strings.Compare(a.table, b.table), cmp.Compare(a.rank, b.rank))
	})
	for _, c := range t.waiting {
		var err error
		if c.words == "" {
			_, err = t.exec(t.db.engine.dropWords(c.table), c.rank)
		} else {
			_, err = t.exec(t.db.engine.putWords(c.table), c.rank, c.words)
		}
		if err != nil {
			return fmt.Errorf("index words: %w", err)
		}
	}
	t.waiting = t.waiting[:0]
	return nil
}
