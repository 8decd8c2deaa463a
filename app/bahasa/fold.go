package bahasa

import (
	"strings"
	"unicode"
)

// Fold makes the text that is searched and sought: lower case, marks taken
// off, and one space for all that is neither letter nor digit.
func Fold(text string) string {
	b := make([]byte, 0, len(text))
	gap := false
	for _, r := range text {
		if r < 0x80 {
			c := byte(r)
			if c >= 'A' && c <= 'Z' {
				c += 'a' - 'A'
			}
			if c < '0' || c > '9' && c < 'a' || c > 'z' {
				gap = len(b) > 0
				continue
			}
			if gap {
				b, gap = append(b, ' '), false
			}
			b = append(b, c)
			continue
		}
		plain, letter := foldRune(r)
		if !letter {
			gap = len(b) > 0
			continue
		}
		if gap && plain != "" {
			b, gap = append(b, ' '), false
		}
		b = append(b, plain...)
	}
	return string(b)
}

// foldRune gives what remains of a letter or digit beyond ASCII: "" for a mark
// that joins the letter before it.
func foldRune(r rune) (plain string, letter bool) {
	if r >= 0xFF01 && r <= 0xFF5E { // wide forms of ASCII
		s := Fold(string(r - 0xFEE0))
		return s, s != ""
	}
	if unicode.IsMark(r) {
		return "", true
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return "", false
	}
	r = unicode.ToLower(r)
	if r < 0x80 {
		return string(r), true
	}
	if s, ok := plainLetters[r]; ok {
		return s, true
	}
	return string(r), true
}

// plainLetters are the Latin letters with a mark built in, the only ones that
// Indonesian papers meet in foreign names.
var plainLetters = func() map[rune]string {
	table := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'þ': "th"}
	for _, line := range strings.Fields(`
		aàáâãäåāăąǎạảấầẩẫậắằẳẵặ cçćĉċč dďđð eèéêëēĕėęěẹẻẽếềểễệ gĝğġģ hĥħ iìíîïĩīĭįıǐỉị jĵ kķ
		lĺļľŀł nñńņňŉ oòóôõöøōŏőơǒọỏốồổỗộớờởỡợ rŕŗř sśŝşšș tţťŧț uùúûüũūŭůűųưǔụủứừửữự wŵẁẃẅ yýÿŷỳỵỷỹ zźżž`) {
		letters := []rune(line)
		for _, r := range letters[1:] {
			table[r] = string(letters[0])
		}
	}
	return table
}()
