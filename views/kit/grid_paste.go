package kit

import "strings"

// ParseTSV reads cells as Excel and LibreOffice put them on the clipboard: a tab
// between cells, a line break between rows. A cell that begins with a quote ends
// at the next single one; inside it tabs and line breaks belong to the text and
// two quotes stand for one. Line breaks inside a cell come back as "\n". A last
// empty line is not a row. It never fails: text without tabs is one column.
func ParseTSV(text string) [][]string {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	text = strings.ReplaceAll(text, "\x00", "")
	if text == "" {
		return nil
	}
	text = strings.TrimSuffix(text, "\n")
	rows := [][]string{nil}
	for {
		cell, rest := nextCell(text)
		last := len(rows) - 1
		rows[last] = append(rows[last], cell)
		if rest == "" {
			return rows
		}
		if rest[0] == '\n' {
			rows = append(rows, nil)
		}
		text = rest[1:]
	}
}

// nextCell cuts the first cell off; rest begins with the tab or line break after
// it, or is empty.
func nextCell(text string) (cell, rest string) {
	if strings.HasPrefix(text, `"`) {
		if cell, rest, ok := quotedCell(text[1:]); ok {
			return cell, rest
		}
	}
	end := strings.IndexAny(text, "\t\n")
	if end < 0 {
		return text, ""
	}
	return text[:end], text[end:]
}

// quotedCell reads on after the opening quote. It refuses a cell whose closing
// quote is missing or followed by more text, such as `"Maju" Jaya`: there the
// quotes are part of the name.
func quotedCell(text string) (cell, rest string, ok bool) {
	var b strings.Builder
	for {
		end := strings.IndexByte(text, '"')
		if end < 0 {
			return "", "", false
		}
		b.WriteString(text[:end])
		text = text[end+1:]
		if strings.HasPrefix(text, `"`) {
			b.WriteByte('"')
			text = text[1:]
			continue
		}
		if text == "" || text[0] == '\t' || text[0] == '\n' {
			return b.String(), text, true
		}
		return "", "", false
	}
}
