package app

import (
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// randomDraft has articles of every depth, chapters and references.
func randomDraft(rng *rand.Rand, articles int) Agreement {
	n := 0
	var provisions func(level int) []Provision
	provisions = func(level int) []Provision {
		var list []Provision
		for range 1 + rng.Intn(4) {
			n++
			p := Provision{Text: fmt.Sprintf("Ketentuan %d.", n), Digits: rng.Intn(4) == 0}
			if level < MaxDepth && rng.Intn(3) == 0 {
				p.Items = provisions(level + 1)
			} else {
				p.Digits = false
			}
			list = append(list, p)
		}
		return list
	}
	a := Agreement{Recitals: []string{"bahwa satu"}, Attachments: []Attachment{{Title: "Rencana kerja"}}}
	for i := range articles {
		t := Article{Title: fmt.Sprintf("Judul %d", i), Clauses: provisions(1)}
		if rng.Intn(4) == 0 {
			t.Chapter = fmt.Sprintf("BAB %d", i)
		}
		a.Articles = append(a.Articles, t)
	}
	a.Settle()
	return a
}

// allMarks are those of articles and provisions, in order.
func allMarks(a *Agreement) []string {
	var marks []string
	a.eachLabel(func(mark, _ string, _ bool) { marks = append(marks, mark) })
	return marks
}

func randomPath(rng *rand.Rand, a *Agreement) Path {
	marks := allMarks(a)
	if len(marks) == 0 {
		return Path{0}
	}
	return a.Find(marks[rng.Intn(len(marks))])
}

// Each text keeps naming the targets that it was given, whatever happens
// around them; a target that is gone is told with its last label.
func TestReferencesFollowTheirTargets(t *testing.T) {
	for seed := range int64(60) {
		rng := rand.New(rand.NewSource(seed))
		a := randomDraft(rng, 6)
		known := map[string]bool{}
		last := map[string]string{}
		var targets []string
		for step := range 120 {
			labels := a.Labels()
			for mark, label := range labels {
				last[mark] = label
				known[mark] = true
			}
			switch p := randomPath(rng, &a); rng.Intn(6) {
			case 0, 1:
				by := rng.Intn(5) - 2
				before := a.Clone()
				if to, ok := a.Move(p, by); ok {
					if back, ok := a.Move(to, -by); !ok || !slices.Equal(back, p) || !reflect.DeepEqual(a, before) {
						t.Fatalf("seed %d: moving %v by %d and back changed the draft", seed, p, by)
					}
					a.Move(p, by)
				}
				if !slices.Equal(chaptersOf(&a), chaptersOf(&before)) {
					t.Fatalf("seed %d: chapters moved from %v to %v", seed, chaptersOf(&before), chaptersOf(&a))
				}
			case 2:
				a.Insert(p)
			case 3:
				if rng.Intn(2) == 0 && len(a.Articles) > 2 {
					a.Remove(p)
				}
			case 4:
				mark := randomMark(rng, &a)
				targets = append(targets, mark)
				a.Recitals[0] = StoreText(ShowText(a.Recitals[0], labels)+" sebagaimana ["+labels[mark]+"]", a.Recitals[0], labels)
				if got := Mentions(a.Recitals[0]); labels[got[len(got)-1]] != labels[mark] {
					t.Fatalf("seed %d: typed %q, stored %q", seed, labels[mark], a.Recitals[0])
				} else {
					targets[len(targets)-1] = got[len(got)-1] // an article for its only clause
				}
			case 5:
				a.Settle()
			}
			labels = a.Labels()
			if got := Mentions(a.Recitals[0]); !slices.Equal(got, targets) {
				t.Fatalf("seed %d, step %d: targets %v, want %v", seed, step, got, targets)
			}
			shown := ShowText(a.Recitals[0], labels)
			for _, mark := range targets {
				want := "[" + labels[mark] + "]"
				if labels[mark] == "" {
					want = "?]"
				}
				if !strings.Contains(shown, want) {
					t.Fatalf("seed %d: %q lacks %q", seed, shown, want)
				}
			}
			if back := StoreText(shown, a.Recitals[0], labels); !slices.Equal(Mentions(back), targets) {
				t.Fatalf("seed %d: %q came back as %q", seed, a.Recitals[0], back)
			}
			if marks := allMarks(&a); len(marks) != len(labels) {
				t.Fatalf("seed %d: %d marks, %d labels", seed, len(marks), len(labels))
			}
		}
		a.Settle()
		for i := range a.Articles {
			got := ParseProvisions(a.Articles[i].PlainText())
			if want := bare(a.Articles[i].Clauses); !(len(got) == 0 && emptyOnly(want)) && !reflect.DeepEqual(got, normal(want)) {
				t.Fatalf("seed %d: read back\n%+v\nwant\n%+v\n%s", seed, got, want, a.Articles[i].PlainText())
			}
		}
	}
}

func chaptersOf(a *Agreement) []string {
	var out []string
	for _, t := range a.Articles {
		out = append(out, t.Chapter)
	}
	return out
}

func randomMark(rng *rand.Rand, a *Agreement) string {
	marks := allMarks(a)
	return marks[rng.Intn(len(marks))]
}

func emptyOnly(list []Provision) bool {
	return len(list) == 0 || len(list) == 1 && list[0].Text == "" && len(list[0].Items) == 0
}

// normal is a tree as a text can carry it: no items, no way of counting them.
func normal(list []Provision) []Provision {
	eachProvision(list, func(p *Provision) {
		if len(p.Items) == 0 {
			p.Items, p.Digits = nil, false
		}
	})
	return list
}

func TestMoveLeavesAnEarlierCopyAlone(t *testing.T) {
	a := randomDraft(rand.New(rand.NewSource(7)), 5)
	for _, change := range []func(*Agreement){
		func(a *Agreement) { a.Move(Path{0}, 2) },
		func(a *Agreement) { a.Insert(Path{1, 0}) },
		func(a *Agreement) { a.Remove(Path{2, 0}) },
		func(a *Agreement) { a.Settle() },
		func(a *Agreement) { a.InsertArticle(1, a.Articles[3]) },
	} {
		want, earlier, changed := a.Clone(), a, a
		change(&changed)
		if !reflect.DeepEqual(earlier, want) {
			t.Fatalf("the earlier copy changed:\n%+v\nwant\n%+v", earlier, want)
		}
	}
}

func TestPathsThatLeadNowhere(t *testing.T) {
	a := randomDraft(rand.New(rand.NewSource(3)), 3)
	want := a.Clone()
	for _, p := range []Path{nil, {}, {-1}, {9}, {0, -1}, {0, 99}, {0, 0, 0, 0, 0, 0, 0}, {9, 0}, {0, 99, 0}} {
		if _, ok := a.Move(p, 1); ok {
			t.Errorf("%v was moved", p)
		}
		a.Remove(p)
		if a.At(p) != nil {
			t.Errorf("something is at %v", p)
		}
		a.Insert(p)
	}
	if !reflect.DeepEqual(a, want) {
		t.Errorf("got %+v, want %+v", a, want)
	}
}

func TestChapters(t *testing.T) {
	a := Agreement{Articles: []Article{{Title: "A", Chapter: "SATU"}, {Title: "B"}, {Title: "C", Chapter: "DUA"}}}
	a.Remove(Path{0})
	if a.Articles[0].Title != "B" || a.Articles[0].Chapter != "SATU" {
		t.Errorf("after removing the first: %+v", a.Articles)
	}
	a.Insert(Path{0})
	if a.Articles[0].Chapter != "SATU" || a.Articles[1].Chapter != "" {
		t.Errorf("an article before the first stands outside its chapter: %+v", a.Articles)
	}
	a.Move(Path{2}, -1)
	if got := chaptersOf(&a); !slices.Equal(got, []string{"SATU", "", "DUA"}) || a.Articles[1].Title != "C" {
		t.Errorf("after a move: %+v", a.Articles)
	}
}

// A copied article refers to itself, not to the one that it was copied from.
func TestACopyRefersToItself(t *testing.T) {
	a := Agreement{Articles: []Article{{Title: "A", Text: "(1) Satu.\n(2) Lihat [Pasal 1 ayat (1)]."}}}
	a.Settle()
	a.InsertArticle(1, a.Articles[0])
	a.Settle()
	labels := a.Labels()
	if got := ShowText(a.Articles[1].Clauses[1].Text, labels); got != "Lihat [Pasal 2 ayat (1)]." {
		t.Errorf("got %q", got)
	}
	if got := ShowText(a.Articles[0].Clauses[1].Text, labels); got != "Lihat [Pasal 1 ayat (1)]." {
		t.Errorf("the original says %q", got)
	}
}
