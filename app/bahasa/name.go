package bahasa

import "strings"

// FullName writes a name with its titles: Dr. H. Ahmad Salabi, S.Sos., M.Si.
func FullName(front, name, back string) string {
	s := strings.TrimSpace(front + " " + name)
	if back = strings.Trim(back, ", "); back == "" {
		return s
	}
	if s == "" {
		return back
	}
	return s + ", " + back
}

// UpperName is FullName with the name alone in capitals: titles keep their
// case, because M.Si. is not M.SI.
func UpperName(front, name, back string) string {
	return FullName(front, strings.ToUpper(name), back)
}

// SplitName parts a name from its titles. What follows the first comma is
// behind the name; known titles that were typed without a comma are found too.
// At least one word stays the name.
func SplitName(full string) (front, name, back string) {
	var parts []string
	for p := range strings.SplitSeq(full, ",") {
		if p = strings.Join(strings.Fields(p), " "); p != "" {
			parts = append(parts, p)
		}
	}
	if len(parts) == 0 {
		return "", "", ""
	}
	words := strings.Fields(parts[0])
	first, last := 0, len(words)
	for first < last-1 && isFrontTitle(words[first]) {
		first++
	}
	for last > first+1 && backTitles[strings.ReplaceAll(words[last-1], ".", "")] {
		last--
	}
	if last < len(words) {
		parts[0] = strings.Join(words[last:], " ")
	} else {
		parts = parts[1:]
	}
	return strings.Join(words[:first], " "), strings.Join(words[first:last], " "), strings.Join(parts, ", ")
}

// isFrontTitle knows Dr., Drs.H. and K.H.; a bare initial like M. is part of
// the name (Muhammad).
func isFrontTitle(word string) bool {
	if frontTitles[strings.ReplaceAll(word, ".", "")] {
		return true
	}
	parts := strings.FieldsFunc(word, func(r rune) bool { return r == '.' })
	for _, p := range parts {
		if !frontTitles[p] {
			return false
		}
	}
	return len(parts) > 0
}

// Titles are written here without their dots.
var (
	frontTitles = wordSet("Prof Dr dr drg drh Drs Dra Drg Drh Ir Hj H KH Hi apt Apt Ns Ust Tgk " +
		"Bripda Briptu Brigpol Brigadir Bripka Aipda Aiptu Ipda Iptu AKP Kompol AKBP Kombes Brigjen Irjen Komjen Jenderal " +
		"Serda Sertu Serka Serma Pelda Peltu Letda Lettu Kapten Mayor Letkol Kolonel Mayjen Letjen Pol Inf")
	backTitles = wordSet("SSos SH SE ST SKom SIP SSTP SPd SPdI SAg SKM SKep SPsi SSi SHut SP SPt SPi STP SFarm SIKom SAP SAk SHI SIK SST SSn SS SAB SAN SKeb SGz STrKeb STrIP STrK " +
		"MSi MM MH MHum MPd MPdI MT MKes MKom MAP MSc MA MAg MSos MBA MKn MPH MIKom MPA MIP MEng MSE MAk MPsi MTrIP MTP MEc MKeb MHan " +
		"AMd AMdKep AMdKeb AMaPd PhD LLM Lc BA BSc Ners MARS CHRM QIA SpA SpPD SpOG SpB")
)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}
