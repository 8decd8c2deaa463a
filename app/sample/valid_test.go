package sample

import (
	"math/rand/v2"
	"testing"
)

func TestEveryRecordIsValid(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	check := func(what string, err error) {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	o, m, a := Office(), MuaraEnim(), Nota()
	check("office", o.Validate())
	check("Muara Enim", m.Validate())
	check("nota", a.Validate())
	for _, i := range Institutions() {
		check(i.Name, i.Validate())
	}
	for _, p := range Officials() {
		check(p.Name.Name, p.Validate())
	}
	for i, g := range year {
		m := g.meeting(i+1, rng)
		check(g.title, m.Validate())
	}
	for i := range 200 {
		m := generatedMeeting(i, rng, i%2 == 0)
		check(m.Title, m.Validate())
		a := generatedAgreement(i, rng)
		check(a.Title, a.Validate())
	}
}
