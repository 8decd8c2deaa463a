// Package storetest is the contract of app.Store: every engine passes it.
package storetest

import (
	"errors"
	"reflect"
	"testing"

	"sinergi/app"
)

// Run tests a store; open gives a new empty one each time and closes it when
// the test ends.
func Run(t *testing.T, open func(t *testing.T) app.Store) {
	for _, part := range []struct {
		name string
		run  func(t *testing.T, s app.Store)
	}{
		{"RoundTrip", roundTrip},
	} {
		t.Run(part.name, func(t *testing.T) { part.run(t, open(t)) })
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantError(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("error is %v, want %v", err, want)
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n got %+v\nwant %+v", what, got, want)
	}
}
