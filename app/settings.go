package app

import "slices"

// KindList are the kinds of papers that the office drafts.
func (s AgreementSettings) KindList() []string { return orUsual(s.Kinds, AgreementKinds) }

// StageList are the steps of an agreement in this office, in order.
func (s AgreementSettings) StageList() []string { return orUsual(s.Stages, Stages) }

func orUsual(own, usual []string) []string {
	if len(own) == 0 {
		own = usual
	}
	return slices.Clone(own)
}

// AddStep puts a step into a history, oldest first: after all that are not
// later. A step without a date is put last, and one that stands keeps its place.
func AddStep(history []StageChange, c StageChange) []StageChange {
	at := len(history)
	for at > 0 && c.On != "" && history[at-1].On > c.On {
		at--
	}
	return slices.Insert(slices.Clone(history), at, c)
}
