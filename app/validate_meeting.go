package app

import "slices"

// Validate cleans the record in place, drops rows in which nothing is filled,
// and names its faults as FieldErrors; row numbers count the rows that are
// left. Only title, first day and place are required: a meeting is often
// recorded before the rest is known.
func (m *Meeting) Validate() error {
	c := &check{}
	m.head(c)
	m.Agenda = c.strings("agenda", m.Agenda)
	m.Chair.check(c, "chair.")
	m.Secretary.check(c, "secretary.")
	m.MinutesTaker.check(c, "minutes_taker.")
	m.Minutes.check(c)
	c.line("attendance_preset", &m.AttendancePreset)
	c.oneOf("audience", &m.Audience, []string{"", AudienceInternal, AudienceExternal}, "Peserta daftar hadir tidak dikenal. Pilih internal, eksternal, atau ikut format.")
	if m.BlankRows < 0 || m.BlankRows > 1000 {
		c.fault("blank_rows", "Jumlah baris kosong harus 0 sampai 1.000. Ubah angkanya.")
	}
	m.Attendees = checkAttendees(c, m.Attendees)
	m.FollowUps = checkFollowUps(c, m.FollowUps)
	c.line("agreement_id", &m.AgreementID)
	m.Invitation.check(c)
	m.Photos = checkPhotos(c, m.Photos)
	m.Scans = checkScans(c, m.Scans)
	return c.result()
}

func (m *Meeting) head(c *check) {
	c.need("title", &m.Title, "Judul rapat belum diisi. Contoh: Rapat Koordinasi Pelindungan Pekerja Migran.")
	c.line("type", &m.Type)
	if m.Status == "" {
		m.Status = StatusDraft
	}
	c.oneOf("status", &m.Status, []string{StatusScheduled, StatusDraft, StatusFinal}, "Status rapat tidak dikenal. Pilih Terjadwal, Draf, atau Final.")
	c.line("host_id", &m.HostID)
	c.line("host", &m.Host)
	c.line("invitation_number", &m.InvitationNumber)
	c.date("invitation_date", &m.InvitationDate, "Tanggal undangan")
	c.date("from", &m.From, "Tanggal mulai")
	if m.From == "" {
		c.fault("from", "Tanggal rapat belum diisi. Contoh: 15/05/2023.")
	}
	c.date("to", &m.To, "Tanggal selesai")
	c.order("to", m.From, m.To, "Tanggal selesai lebih awal dari tanggal mulai")
	c.clock("start", &m.Start, "Jam mulai")
	c.clock("end", &m.End, "Jam selesai")
	oneDay := m.To == "" || m.To == m.From
	if oneDay && m.Start.Valid() && m.End.Valid() && m.End < m.Start {
		c.fault("end", "Jam selesai lebih awal dari jam mulai, "+m.Start.Dotted()+".")
	}
	c.need("place", &m.Place, "Tempat rapat belum diisi. Contoh: Ruang Rapat Disnaker.")
}

func (p *Person) check(c *check, prefix string) {
	c.line(prefix+"official_id", &p.OfficialID)
	c.name(prefix+"name", &p.Name)
	c.line(prefix+"position", &p.Position)
}

func (m *Minutes) check(c *check) {
	c.line("minutes.preset", &m.Preset)
	c.line("minutes.number", &m.Number)
	c.text("minutes.opening", &m.Opening)
	for i := range m.Topics {
		t := &m.Topics[i]
		cleanLines(&t.Title)
		cleanTexts(&t.Discussion, &t.Result)
	}
	m.Topics = slices.DeleteFunc(m.Topics, func(t Topic) bool { return t == Topic{} })
	for i := range m.Topics {
		t := &m.Topics[i]
		c.in("minutes.topics", i)
		c.line("title", &t.Title)
		c.text("discussion", &t.Discussion)
		c.text("result", &t.Result)
	}
	c.out()
	c.text("minutes.response", &m.Response)
	c.text("minutes.conclusion", &m.Conclusion)
	c.clock("minutes.closed_at", &m.ClosedAt, "Jam penutupan")
	for i := range m.Signers {
		c.in("minutes.signers", i)
		c.signer("", &m.Signers[i])
	}
	c.out()
}

// checkAttendees drops empty rows first, so that a fault's row number is that
// of the list the caller gets back.
func checkAttendees(c *check, rows []Attendee) []Attendee {
	for i := range rows {
		a := &rows[i]
		cleanLines(&a.Name, &a.Sex, &a.IDNumber, &a.Position, &a.Institution, &a.Rank, &a.Phone, &a.Email, (*string)(&a.Arrived), &a.Note)
	}
	rows = slices.DeleteFunc(rows, func(a Attendee) bool {
		a.Present = false
		return a == Attendee{}
	})
	for i := range rows {
		a := &rows[i]
		c.in("attendees", i)
		if a.Name == "" {
			c.fault("name", "Nama peserta belum diisi. Tulis namanya atau kosongkan seluruh baris.")
		}
		c.long("name", a.Name, nameLimit)
		c.sex("sex", &a.Sex)
		c.long("id_number", a.IDNumber, lineLimit)
		c.long("position", a.Position, lineLimit)
		c.long("institution", a.Institution, lineLimit)
		c.long("rank", a.Rank, lineLimit)
		c.long("phone", a.Phone, lineLimit)
		c.long("email", a.Email, lineLimit)
		c.clock("arrived", &a.Arrived, "Jam kedatangan")
		c.long("note", a.Note, lineLimit)
	}
	c.out()
	return rows
}

var followUpStatuses = []string{"", FollowUpOpen, FollowUpProgress, FollowUpDone, FollowUpCancelled}

func checkFollowUps(c *check, rows []FollowUp) []FollowUp {
	for i := range rows {
		f := &rows[i]
		cleanLines(&f.Task, &f.Responsible, (*string)(&f.Due), &f.Status, (*string)(&f.DoneOn), &f.Note)
	}
	rows = slices.DeleteFunc(rows, func(f FollowUp) bool {
		f.Status = ""
		return f == FollowUp{}
	})
	for i := range rows {
		f := &rows[i]
		c.in("follow_ups", i)
		if f.Task == "" {
			c.fault("task", "Uraian tindak lanjut belum diisi. Contoh: Menyusun rencana kerja.")
		}
		c.long("task", f.Task, lineLimit)
		c.long("responsible", f.Responsible, lineLimit)
		c.date("due", &f.Due, "Batas waktu")
		c.oneOf("status", &f.Status, followUpStatuses, "Status tindak lanjut tidak dikenal. Pilih Belum, Proses, Selesai, atau Batal.")
		c.date("done_on", &f.DoneOn, "Tanggal selesai")
		c.long("note", f.Note, lineLimit)
	}
	c.out()
	return rows
}
