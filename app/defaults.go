package app

// DefaultOffice is the office before anybody has filled in its settings: no
// name, an empty letterhead whose lines already have the usual sizes, A4
// minutes and agreements, F4 attendance lists, margins in millimetres.
func DefaultOffice() Office {
	return Office{
		TimeZone:  "WIB",
		NIPPrefix: "NIP ",
		Letterhead: Letterhead{
			Lines: []LetterheadLine{
				{Size: 12},
				{Size: 13, Bold: true},
				{Size: 13, Bold: true},
				{Size: 9},
				{Size: 9},
			},
			Rule:   RuleDouble,
			Centre: CentreBesideLogo,
			GapMM:  8,
			Shrink: true,
		},
		Paper: PaperSettings{
			Minutes:    "A4",
			Attendance: "F4-215",
			Agreement:  "A4",
			Font:       "sans",
			FontSize:   11,
			Top:        16,
			Bottom:     20,
			Left:       25,
			Right:      20,
		},
	}
}
