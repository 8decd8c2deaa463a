package doc

import (
	"fmt"
	"iter"
	"strings"

	"sinergi/app"
)

// Words for states, as they stand in a recap.
var (
	statusWords = map[string]string{
		app.StatusScheduled: "Terjadwal", app.StatusDraft: "Draf", app.StatusFinal: "Final",
	}
	validityWords = map[string]string{
		app.ValidityNotYet: "Belum berlaku", app.ValidityValid: "Berlaku",
		app.ValidityWarning: "Perlu perhatian", app.ValidityEnded: "Berakhir",
		app.ValidityRenewed: "Diperpanjang", app.ValidityStopped: "Diakhiri",
	}
	followUpWords = map[string]string{
		app.FollowUpOpen: "Belum", app.FollowUpProgress: "Proses",
		app.FollowUpDone: "Selesai", app.FollowUpCancelled: "Batal",
	}
)

func cellText(s string) SheetCell     { return SheetCell{Text: s, Blank: s == ""} }
func cellDay(d app.Date) SheetCell    { return cellText(string(d)) }
func cellWhole(n int) SheetCell       { return SheetCell{Number: int64(n)} }
func cellClock(c app.Clock) SheetCell { return cellText(string(c)) }

func cellYes(b bool) SheetCell {
	if b {
		return SheetCell{Number: 1}
	}
	return SheetCell{}
}

// cellPositive leaves the cell empty when there is nothing to count.
func cellPositive(n int) SheetCell { return SheetCell{Number: int64(n), Blank: n <= 0} }

// sheetRows gives n rows of the same length; cells appends the cells of row i.
func sheetRows(n int, cells func(row []SheetCell, i int) []SheetCell) iter.Seq[[]SheetCell] {
	return func(yield func([]SheetCell) bool) {
		var row []SheetCell
		for i := range n {
			row = cells(append(row[:0], cellWhole(i+1)), i)
			if !yield(row) {
				return
			}
		}
	}
}

// Widths in digits. A date that does not fit shows as ####, so its column holds
// the longest one, "Kamis, 28 September 2023".
const (
	dateWidth  = 17
	dayWidth   = 23.5
	countWidth = 7
)

// numberColumn is the column of row numbers that every table begins with.
func numberColumn(count int) SheetColumn {
	return SheetColumn{Head: "No", Width: float64(max(3, len(fmt.Sprint(count)))) + 1.5, Kind: SheetOrder}
}

func meetingTable(r *app.Recap) SheetTable {
	several := false // the column of last days stands only where one is needed
	for i := range r.Meetings {
		several = several || r.Meetings[i].To != ""
	}
	columns := []SheetColumn{numberColumn(len(r.Meetings)), {Head: "Hari, tanggal", Width: dayWidth, Kind: SheetDay}}
	if several {
		columns = append(columns, SheetColumn{Head: "Sampai tanggal", Width: dateWidth, Kind: SheetDate})
	}
	columns = append(columns,
		SheetColumn{Head: "Waktu", Width: 7, Kind: SheetTime},
		SheetColumn{Head: "Tempat", Width: 18},
		SheetColumn{Head: "Acara", Width: 24},
		SheetColumn{Head: "Penyelenggara", Width: 16},
		SheetColumn{Head: "Pimpinan", Width: 15},
		SheetColumn{Head: "L", Width: countWidth, Kind: SheetWhole, Total: TotalSum},
		SheetColumn{Head: "P", Width: countWidth, Kind: SheetWhole, Total: TotalSum},
		SheetColumn{Head: "Jumlah", Width: 8.5, Kind: SheetWhole, Total: TotalSum},
		SheetColumn{Head: "Instansi hadir", Width: 31},
		SheetColumn{Head: "Simpulan", Width: 32},
		SheetColumn{Head: "Nomor notulen", Width: 14, Kind: SheetCode},
		SheetColumn{Head: "Notulen", Width: 9.5, Align: Centre},
	)
	return SheetTable{
		Columns: columns, Count: len(r.Meetings), Total: "JUMLAH", Empty: "Tidak ada rapat pada periode ini.", Filter: true,
		Rows: sheetRows(len(r.Meetings), func(row []SheetCell, i int) []SheetCell {
			m := &r.Meetings[i]
			row = append(row, cellDay(m.From))
			if several {
				row = append(row, cellDay(m.To))
			}
			return append(row, cellClock(m.Start), cellText(m.Place), cellText(m.Title), cellText(m.Host), cellText(m.Chair),
				cellWhole(m.Counts.Male), cellWhole(m.Counts.Female), cellWhole(m.Counts.Present),
				cellText(strings.Join(m.Offices, "; ")), cellText(app.PlainText(m.Conclusion)), cellText(m.Number), cellText(stateWord(statusWords, m.Status)))
		}),
	}
}

// stateWord is the screen's word for a state; a state without one stays as it is.
func stateWord(words map[string]string, state string) string {
	if w, ok := words[state]; ok {
		return w
	}
	return state
}

func attendeeTable(r *app.Recap) SheetTable {
	return SheetTable{
		Columns: []SheetColumn{
			numberColumn(len(r.Attendees)),
			{Head: "Tanggal", Width: dateWidth, Kind: SheetDate},
			{Head: "Rapat", Width: 32},
			{Head: "Nama dan gelar", Width: 25},
			{Head: "L/P", Width: 5, Align: Centre},
			{Head: "NIP/NRP", Width: 20, Kind: SheetCode},
			{Head: "Jabatan", Width: 21},
			{Head: "Instansi", Width: 28},
			{Head: "Nomor HP", Width: 14, Kind: SheetCode},
			{Head: "Hadir", Width: 7, Kind: SheetYes, Total: TotalSum},
			{Head: "Keterangan", Width: 17},
		},
		Count: len(r.Attendees), Total: "JUMLAH HADIR", Empty: "Belum ada daftar hadir pada periode ini.", Filter: true,
		Rows: sheetRows(len(r.Attendees), func(row []SheetCell, i int) []SheetCell {
			a := &r.Attendees[i]
			m := &r.Meetings[a.Meeting]
			return append(row, cellDay(m.From), cellText(m.Title), cellText(a.Name), cellText(a.Sex), cellText(a.IDNumber),
				cellText(a.Position), cellText(a.Institution), cellText(a.Phone), cellYes(a.Present), cellText(a.Note))
		}),
	}
}

func followUpTable(r *app.Recap) SheetTable {
	return SheetTable{
		Columns: []SheetColumn{
			numberColumn(len(r.FollowUps)),
			{Head: "Tindak lanjut", Width: 34},
			{Head: "Penanggung jawab", Width: 24},
			{Head: "Batas waktu", Width: dateWidth, Kind: SheetDate},
			{Head: "Status", Width: 10, Align: Centre},
			{Head: "Terlambat (hari)", Width: 11, Kind: SheetWhole, Total: TotalCount},
			{Head: "Selesai pada", Width: dateWidth, Kind: SheetDate},
			{Head: "Rapat", Width: 32},
			{Head: "Tanggal rapat", Width: dateWidth, Kind: SheetDate},
			{Head: "Keterangan", Width: 20},
		},
		Count: len(r.FollowUps), Total: "JUMLAH YANG TERLAMBAT", Empty: "Tidak ada tindak lanjut pada periode ini.", Filter: true,
		Rows: sheetRows(len(r.FollowUps), func(row []SheetCell, i int) []SheetCell {
			f := &r.FollowUps[i]
			m := &r.Meetings[f.Meeting]
			return append(row, cellText(f.Task), cellText(f.Responsible), cellDay(f.Due), cellText(followUpWord(f.Status)),
				cellPositive(f.DaysLate), cellDay(f.DoneOn), cellText(m.Title), cellDay(m.From), cellText(f.Note))
		}),
	}
}

// followUpWord treats a missing status as open, as the record says.
func followUpWord(status string) string {
	if status == "" {
		status = app.FollowUpOpen
	}
	return stateWord(followUpWords, status)
}

func agreementTable(r *app.Recap) SheetTable {
	return SheetTable{
		Columns: []SheetColumn{
			numberColumn(len(r.Agreements)),
			{Head: "Jenis naskah", Width: 14},
			{Head: "Tentang", Width: 26.5},
			{Head: "Para pihak", Width: 33},
			{Head: "Nomor", Width: 19, Kind: SheetCode},
			{Head: "Pelaksana", Width: 14},
			{Head: "Tahapan", Width: 13},
			{Head: "Ditandatangani", Width: dateWidth, Kind: SheetDate},
			{Head: "Mulai berlaku", Width: dateWidth, Kind: SheetDate},
			{Head: "Berlaku sampai", Width: dateWidth, Kind: SheetDate},
			{Head: "Masa berlaku", Width: 12.5},
			{Head: "Sisa hari", Width: 8, Kind: SheetWhole},
			{Head: "Keterangan", Width: 15},
		},
		Count: len(r.Agreements), Empty: "Belum ada kerja sama.", Filter: true,
		Rows: sheetRows(len(r.Agreements), func(row []SheetCell, i int) []SheetCell {
			a := &r.Agreements[i]
			left := SheetCell{Number: int64(a.DaysLeft), Blank: a.Validity != app.ValidityValid && a.Validity != app.ValidityWarning || a.ValidTo == ""}
			return append(row, cellText(a.Kind), cellText(a.Title), cellText(joinLines(a.Parties)), cellText(joinLines(a.Numbers)), cellText(a.Implementer),
				cellText(a.Stage), cellDay(a.SignedOn), cellDay(a.ValidFrom), cellDay(a.ValidTo), cellText(stateWord(validityWords, a.Validity)), left, cellText(a.Note))
		}),
	}
}

// joinLines writes the parts that are there below one another.
func joinLines(parts []string) string {
	var there []string
	for _, p := range parts {
		if p != "" {
			there = append(there, p)
		}
	}
	return strings.Join(there, "\n")
}

// summaryTables count what the other sheets list. All share one grid of
// columns, as they stand below one another on one sheet.
func summaryTables(r *app.Recap) []SheetTable {
	name := func(head string) SheetColumn { return SheetColumn{Head: head, Width: 34} }
	sum := func(head string) SheetColumn {
		return SheetColumn{Head: head, Width: 16, Kind: SheetWhole, Total: TotalSum}
	}
	meetings := []SheetColumn{numberColumn(0), {}, sum("Rapat"), sum("Terjadwal"), sum("Draf"), sum("Final"), sum("L"), sum("P"), sum("Jumlah hadir")}
	headed := func(head string) []SheetColumn {
		columns := append([]SheetColumn(nil), meetings...)
		columns[1] = name(head)
		return columns
	}
	counts := func(list []app.MeetingCount) iter.Seq[[]SheetCell] {
		return sheetRows(len(list), func(row []SheetCell, i int) []SheetCell {
			c := list[i]
			return append(row, cellText(c.Name), cellWhole(c.Meetings), cellWhole(c.Scheduled), cellWhole(c.Draft), cellWhole(c.Final),
				cellWhole(c.Male), cellWhole(c.Female), cellWhole(c.Present))
		})
	}
	months, types, kinds, states := r.ByMonth(), r.ByType(), r.ByKind(), r.ByStatus()
	when := "bulan"
	if len(months) > 0 && !strings.Contains(months[0].Name, " ") {
		when = "tahun"
	}
	return []SheetTable{
		{
			Heading: "A. Rapat menurut " + when, Columns: headed(strings.ToUpper(when[:1]) + when[1:]),
			Count: len(months), Rows: counts(months), Total: "JUMLAH", Empty: "Tidak ada rapat pada periode ini.",
		},
		{
			Heading: "B. Rapat menurut jenis", Columns: headed("Jenis rapat"),
			Count: len(types), Rows: counts(types), Total: "JUMLAH", Empty: "Tidak ada rapat pada periode ini.",
		},
		{
			Heading: fmt.Sprintf("C. Kerja sama menurut jenis naskah, keadaan %s", r.Today.Long()),
			Columns: []SheetColumn{numberColumn(0), name("Jenis naskah"), sum("Belum berlaku"), sum("Berlaku"), sum("Perlu perhatian"), sum("Berakhir"), sum("Diperpanjang"), sum("Diakhiri"), sum("Jumlah")},
			Count:   len(kinds), Total: "JUMLAH", Empty: "Belum ada kerja sama.",
			Rows: sheetRows(len(kinds), func(row []SheetCell, i int) []SheetCell {
				k := kinds[i]
				return append(row, cellText(k.Kind), cellWhole(k.NotYet), cellWhole(k.Valid), cellWhole(k.Warning), cellWhole(k.Ended),
					cellWhole(k.Renewed), cellWhole(k.Stopped), cellWhole(k.Total))
			}),
		},
		{
			Heading: "D. Tindak lanjut menurut status",
			Columns: []SheetColumn{numberColumn(0), name("Status"), sum("Jumlah"), sum("Terlambat")},
			Count:   len(states), Total: "JUMLAH",
			Rows: sheetRows(len(states), func(row []SheetCell, i int) []SheetCell {
				return append(row, cellText(followUpWord(states[i].Status)), cellWhole(states[i].Total), cellWhole(states[i].Late))
			}),
		},
	}
}
