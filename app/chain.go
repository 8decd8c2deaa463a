package app

import (
	"fmt"
	"strings"

	"sinergi/app/bahasa"
)

// Renewal is a new, unsaved agreement that goes on where a ends: parties, text
// and term are a's, dates and numbers are open. The old one keeps its period.
func (a *Agreement) Renewal(stage string) Agreement {
	r := a.follower(stage)
	r.Relation = RelationRenewal
	return r
}

// Addendum is a new, unsaved agreement that changes a part of a and ends with
// it. Its text is the frame only; what changes is left as dots.
func (a *Agreement) Addendum(kind, stage string) Agreement {
	r := a.follower(stage)
	r.Relation = RelationAddendum
	r.Kind = kind
	r.Title = "Perubahan atas " + a.Kind + " tentang " + a.Title
	r.Term, r.Notice, r.ValidTo = Term{LastDay: a.Term.LastDay}, Term{}, a.ValidTo
	r.Attachments = nil
	changed := a.cited()
	r.Recitals = []string{
		"bahwa PARA PIHAK telah menandatangani " + changed,
		"bahwa untuk menyesuaikan pelaksanaan kerja sama, PARA PIHAK sepakat mengubah sebagian ketentuannya",
	}
	n := max(len(a.Parties), 2)
	r.Articles = []Article{
		{Title: "Ketentuan yang Diubah", Text: "Ketentuan Pasal ............ dalam " + changed + " diubah sehingga berbunyi sebagai berikut: ............"},
		{Title: "Ketentuan yang Tetap Berlaku", Text: "Ketentuan lain yang tidak diubah dengan {jenis} ini tetap berlaku dan mengikat PARA PIHAK."},
		{Title: "Penutup", Topic: TopicClosing, Text: "{jenis} ini merupakan bagian yang tidak terpisahkan dari naskah yang diubahnya dan berlaku sejak tanggal ditandatangani.\n\n" +
			fmt.Sprintf("{jenis} ini dibuat dalam rangkap %d (%s) asli, bermeterai cukup, dan masing-masing mempunyai kekuatan hukum yang sama.", n, bahasa.Words(int64(n)))},
	}
	r.Settle()
	return r
}

// follower is a copy of a that belongs to it, without what was signed.
func (a *Agreement) follower(stage string) Agreement {
	r := a.Clone()
	r.Meta, r.ParentID, r.Stage = Meta{}, a.ID, stage
	r.SignedOn, r.ValidFrom, r.ValidTo, r.RenewedOn = "", "", "", ""
	r.EndedOn, r.EndedWhy, r.History, r.Note = "", "", nil, ""
	for i := range r.Parties {
		r.Parties[i].Number = ""
	}
	return r
}

// cited names a in another paper: kind, numbers, day and title.
func (a *Agreement) cited() string {
	const open = "............"
	var numbers []string
	for _, p := range a.Parties {
		if p.Number != "" {
			numbers = append(numbers, "Nomor "+p.Number)
		}
	}
	if len(numbers) == 0 {
		numbers = []string{"Nomor " + open}
	}
	day := open
	if a.SignedOn.Valid() {
		day = a.SignedOn.Long()
	}
	return a.Kind + " " + strings.Join(numbers, " dan ") + " tanggal " + day + " tentang " + a.Title
}
