package app

import "slices"

// Validate cleans the record in place and names its faults as FieldErrors.
// A number that looks wrong is no fault; see bahasa.ReadNIP.
func (o *Official) Validate() error {
	c := &check{}
	c.fullName("name", &o.Name)
	if o.Name.Name == "" {
		c.fault("name.name", "Nama pejabat belum diisi. Tulis nama tanpa gelar.")
	}
	c.sex("sex", &o.Sex)
	c.idKind("id_kind", &o.IDKind)
	c.line("id_number", &o.IDNumber)
	c.line("rank", &o.Rank)
	c.line("phone", &o.Phone)
	for i := range o.Positions {
		p := &o.Positions[i]
		cleanLines(&p.Title, &p.InstitutionID, &p.Institution, &p.Acting, (*string)(&p.From), (*string)(&p.To))
	}
	o.Positions = slices.DeleteFunc(o.Positions, func(p Position) bool { return p == Position{} })
	for i := range o.Positions {
		p := &o.Positions[i]
		c.in("positions", i)
		c.line("title", &p.Title)
		c.line("institution_id", &p.InstitutionID)
		c.name("institution", &p.Institution)
		c.acting("acting", &p.Acting)
		c.date("from", &p.From, "Tanggal mulai jabatan")
		c.date("to", &p.To, "Tanggal selesai jabatan")
		c.order("to", p.From, p.To, "Tanggal selesai jabatan lebih awal dari tanggal mulai")
	}
	c.out()
	c.text("note", &o.Note)
	return c.result()
}

// Validate cleans the record in place and names its faults as FieldErrors.
func (i *Institution) Validate() error {
	c := &check{}
	c.needName("name", &i.Name, "Nama instansi belum diisi. Contoh: Dinas Tenaga Kerja Kabupaten Muara Enim.")
	c.name("short_name", &i.ShortName)
	c.line("kind", &i.Kind)
	c.name("parent", &i.Parent)
	c.line("address", &i.Address)
	c.line("city", &i.City)
	c.line("phone", &i.Phone)
	c.date("from", &i.From, "Tanggal mulai berlakunya nama")
	c.date("to", &i.To, "Tanggal akhir berlakunya nama")
	c.order("to", i.From, i.To, "Tanggal akhir berlakunya nama lebih awal dari tanggal mulai")
	c.text("note", &i.Note)
	return c.result()
}
