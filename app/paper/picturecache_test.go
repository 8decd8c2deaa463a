package paper

import (
	"errors"
	"testing"
)

// TestRecentKeepsWhatWasMadeLast, up to its bytes, and a failure not at all.
func TestRecentKeepsWhatWasMadeLast(t *testing.T) {
	r := recent[string, int]{most: 10}
	made := 0
	get := func(key string, bytes int) {
		t.Helper()
		if _, err := r.get(key, func() (int, int, error) { made++; return made, bytes, nil }); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		key   string
		bytes int
		made  int // so many after it
	}{{"a", 4, 1}, {"b", 4, 2}, {"a", 4, 2}, {"c", 4, 3}, {"b", 4, 3}, {"a", 4, 4}, {"large", 50, 5}, {"large", 50, 5}, {"a", 4, 6}} {
		if get(c.key, c.bytes); made != c.made {
			t.Errorf("%s: %d made, want %d", c.key, made, c.made)
		}
	}
	if r.total != 4 || len(r.keys) != 1 || len(r.kept) != 1 {
		t.Errorf("%d bytes, %d keys, %d values", r.total, len(r.keys), len(r.kept))
	}
	broken := errors.New("broken")
	if _, err := r.get("d", func() (int, int, error) { return 0, 1, broken }); !errors.Is(err, broken) || r.total != 4 {
		t.Errorf("a failure gives %v and %d bytes", err, r.total)
	}
}
