package app

import (
	"crypto/rand"
	"encoding/base32"
	"strconv"
	"strings"
)

// markLimit is the longest mark that a record may bring along, in characters.
const markLimit = 40

var markLetters = base32.StdEncoding.WithPadding(base32.NoPadding)

// newMark makes a mark that was never used: eight random characters a-z, 2-7.
// An article's begins with a letter and a provision's with a digit, so that a
// label that both carry ("Pasal 3" and its only clause) is read as the article.
func newMark(article bool) string {
	for {
		var b [5]byte
		rand.Read(b[:]) // never fails, see its documentation
		mark := strings.ToLower(markLetters.EncodeToString(b[:]))
		if article == (mark[0] >= 'a') {
			return mark
		}
	}
}

// isMark tells whether a text can name a target inside a reference.
func isMark(mark string) bool {
	if mark == "" || len(mark) > markLimit {
		return false
	}
	for i := range len(mark) {
		c := mark[i]
		if (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-' && c != '_' {
			return false
		}
	}
	return true
}

// ProvisionMark is what stands before a provision: "(1)", "a.", "1)" or "a)"
// by its level 1..MaxDepth and place index, counted from 0; "1." when the
// provision above counts with Digits. The only clause of an article has none.
func ProvisionMark(level, index int, digits, only bool) string {
	number := strconv.Itoa(index + 1)
	switch {
	case level <= 1 && only:
		return ""
	case level <= 1:
		return "(" + number + ")"
	case digits:
		return number + "."
	case level == 2:
		return letterNumber(index) + "."
	case level == 3:
		return number + ")"
	}
	return letterNumber(index) + ")"
}

// labelWord is ProvisionMark as a reference says it: " ayat (1)", " huruf a",
// " angka 1" and, on the fourth level, " huruf a)".
func labelWord(level, index int, digits, only bool) string {
	number := strconv.Itoa(index + 1)
	switch {
	case level <= 1 && only:
		return ""
	case level <= 1:
		return " ayat (" + number + ")"
	case digits || level == 3:
		return " angka " + number
	case level == 2:
		return " huruf " + letterNumber(index)
	}
	return " huruf " + letterNumber(index) + ")"
}

// letterNumber counts a, b, ... z, aa, ab.
func letterNumber(i int) string {
	s := ""
	for i++; i > 0; i = (i - 1) / 26 {
		s = string(rune('a'+(i-1)%26)) + s
	}
	return s
}
