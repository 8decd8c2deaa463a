package app

// Renewal is a new, unsaved agreement that goes on where a ends: parties, text
// and term are a's, dates and numbers are open. The old one keeps its period.
func (a *Agreement) Renewal(stage string) Agreement {
	r := a.follower(stage)
	r.Relation = RelationRenewal
	return r
}

// Addendum is a new, unsaved agreement that changes a part of a and ends with
// it. Its text is the frame that the library has for one; what changes is left
// as dots.
func (a *Agreement) Addendum(kind, stage string) Agreement {
	f := a.follower(stage)
	r := Start{
		Kind: kind, Title: "Perubahan atas " + a.Kind + " tentang " + a.Title, Set: SetAddendum, Parties: f.Parties,
		Implementer: a.Implementer, Stage: stage, Settings: AgreementSettings{PartyWord: a.PartyWord, LastDay: a.Term.LastDay}, Parent: *a,
	}.Draft(nil)
	r.Relation, r.ParentID, r.ValidTo, r.SigningPlace = RelationAddendum, a.ID, a.ValidTo, a.SigningPlace
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
