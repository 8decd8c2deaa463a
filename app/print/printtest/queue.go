package printtest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Queue is one printer of a service.
type Queue struct {
	Name    string
	Model   Model
	service *Service
	file    string
	jobs    int // seen by Job so far
}

// Add makes a printer that writes what it gets into a file. The first one is
// the usual one.
func (s *Service) Add(t testing.TB, name string, m Model) *Queue {
	t.Helper()
	q := &Queue{Name: name, Model: m, service: s, file: filepath.Join(s.folder, name+".ps")}
	ppd := s.write(t, name+".ppd", m.PPD())
	first := s.lines(t, "lpstat", "-e") == 0
	s.must(t, "lpadmin", "-p", name, "-E", "-v", "file:"+q.file, "-P", ppd)
	if first {
		s.must(t, "lpadmin", "-d", name)
	}
	return q
}

// Refuse makes the printer take no jobs.
func (q *Queue) Refuse(t testing.TB) {
	t.Helper()
	q.service.must(t, "cupsreject", q.Name)
}

func (s *Service) must(t testing.TB, name string, args ...string) {
	t.Helper()
	if _, err := s.Tool(name, args...); err != nil {
		t.Fatal(err)
	}
}

func (s *Service) lines(t testing.TB, name string, args ...string) int {
	t.Helper()
	out, err := s.Tool(name, args...)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Count(out, "\n")
}

// Job waits until the queue has printed one more job and is empty, and gives
// the file that the printer got.
func (q *Queue) Job(t testing.TB) string {
	t.Helper()
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		printed := q.service.lines(t, "lpstat", "-W", "completed", "-o", q.Name)
		if printed > q.jobs && q.service.lines(t, "lpstat", "-o", q.Name) == 0 {
			q.jobs = printed
			break
		}
		if time.Now().After(end) {
			t.Fatalf("%s printed nothing\n%s", q.Name, q.service.log())
		}
	}
	if info, err := os.Stat(q.file); err != nil || info.Size() == 0 {
		t.Fatalf("the job of %s is empty: %v\n%s", q.Name, err, q.service.log())
	}
	return q.file
}

// Jobs is how many jobs the printer has had.
func (q *Queue) Jobs(t testing.TB) int {
	t.Helper()
	return q.service.lines(t, "lpstat", "-W", "all", "-o", q.Name)
}
