package doc

import (
	"strconv"

	"sinergi/app"
	"sinergi/app/bahasa"
)

// FollowUps makes the table of what was agreed to be done after a meeting, on a
// sheet that lies across because six columns need the room.
func FollowUps(o app.Office, m app.Meeting) Document {
	d := Document{
		Title:   "Tindak lanjut hasil rapat: " + oneLine(m.Title),
		Author:  o.Name,
		Subject: "Tindak lanjut hasil rapat",
		Date:    m.From,
		Setup:   pageSetup(o, o.Paper.FollowUps, app.PageStyle{Landscape: true}, NumbersOf),
		Mark:    draftMark(o, m),
	}
	block := app.SignatureBlock{WithCity: true, Rank: true}
	for _, b := range minutesPreset(o, m.Minutes.Preset).Signatures {
		if b.Signer != 0 {
			continue
		}
		block = b // as he signs the minutes
		block.WithCity = true
		if !b.Taker { // "Yang Melapor," belongs to a report
			block.Lead = ""
		}
	}
	d.Blocks = []Block{
		Letterhead{o.Letterhead},
		Title{After: 1, Lines: []Runs{Bold("TINDAK LANJUT HASIL RAPAT")}},
		meetingFacts(o, m, d.Setup),
		followUpSheet(m.FollowUps),
		Signatures{Before: 1, Columns: signatureColumns(o, m, []app.SignatureBlock{block})},
	}
	return d
}

// factsWidth is the room for the labels of a meeting's facts, in millimetres.
const factsWidth = 31

// meetingFacts say which meeting a paper belongs to.
func meetingFacts(o app.Office, m app.Meeting, s PageSetup) Block {
	f := Fields{LabelShare: s.share(factsWidth)}
	for _, row := range []Field{
		{Label: "Rapat", Value: line(orDots(m.Title, 60))},
		{Label: "Hari, tanggal", Value: line(bahasa.DayRange(m.From, m.To))},
		{Label: "Pukul", Value: line(bahasa.TimeRange(m.Start, ended(&m), o.TimeZone))},
		{Label: "Tempat", Value: line(m.Place)},
		{Label: "Pemimpin rapat", Value: line(person(m.Chair))},
		{Label: "Penyelenggara", Value: line(m.Host)},
	} {
		if row.Value == nil {
			continue
		}
		if len(f.Rows) > 0 {
			row.Before = 0.12
		}
		f.Rows = append(f.Rows, row)
	}
	return f
}

// followUpSheet is the table of agreed work with what became of it.
func followUpSheet(list []app.FollowUp) Table {
	t := Table{
		Columns: []Column{{Share: 5, Align: Centre}, {Share: 33, Align: Left}, {Share: 20, Align: Left}, {Share: 13, Align: Left}, {Share: 11, Align: Left}, {Share: 18, Align: Left}},
		Head: []Row{{Thick: true, Cells: []Cell{
			{Runs: Bold("No.")},
			{Runs: Bold("Uraian tindak lanjut")},
			{Runs: Bold("Penanggung jawab")},
			{Runs: Bold("Batas waktu")},
			{Runs: Bold("Status")},
			{Runs: Bold("Bukti/keterangan")},
		}}},
		Before: 0.6,
		Scale:  0.95,
	}
	for _, f := range list {
		if oneLine(f.Task) == "" {
			continue
		}
		state := followUpWord(f.Status)
		if f.Status == app.FollowUpDone && f.DoneOn != "" {
			state += ",\n" + f.DoneOn.Long()
		}
		t.Rows = append(t.Rows, Row{Cells: []Cell{
			{Runs: Plain(strconv.Itoa(len(t.Rows) + 1))},
			{Runs: Plain(oneLine(f.Task))},
			{Runs: Plain(oneLine(f.Responsible))},
			{Runs: Plain(f.Due.Long())},
			{Runs: Plain(state)},
			{Runs: Plain(oneLine(f.Note))},
		}})
	}
	if len(t.Rows) == 0 {
		t.Rows = []Row{{Cells: []Cell{{Runs: Plain("Tidak ada tindak lanjut."), Span: len(t.Columns), Align: Centre}}}}
	}
	return t
}
