package app

// Validate cleans the record in place, fills in what stands for "not chosen"
// from DefaultOffice, and names its faults as FieldErrors.
func (o *Office) Validate() error {
	c := &check{}
	c.needName("name", &o.Name, "Nama kantor belum diisi. Contoh: BP3MI Sumatera Selatan.")
	c.name("short_name", &o.ShortName)
	c.name("parent", &o.Parent)
	c.line("address", &o.Address)
	c.need("city", &o.City, "Kota belum diisi; kota berdiri di depan tanggal naskah. Contoh: Palembang.")
	c.line("phone", &o.Phone)
	c.line("email", &o.Email)
	c.line("website", &o.Website)
	c.oneOf("time_zone", &o.TimeZone, []string{"WIB", "WITA", "WIT"}, "Zona waktu tidak dikenal. Pilih WIB, WITA, atau WIT.")
	space := len(o.NIPPrefix) > 0 && o.NIPPrefix[len(o.NIPPrefix)-1] == ' '
	c.line("nip_prefix", &o.NIPPrefix)
	if space && o.NIPPrefix != "" {
		o.NIPPrefix += " " // the space parts it from the number
	}
	c.line("head_id", &o.HeadID)
	o.Letterhead.check(c)
	o.Paper.check(c)
	for i := range o.Signers {
		c.in("signers", i)
		c.signer("", &o.Signers[i])
	}
	c.out()
	o.presets(c)
	o.Invitations.check(c, o.Paper)
	o.Agreements.check(c)
	o.numbers(c)
	return c.result()
}
