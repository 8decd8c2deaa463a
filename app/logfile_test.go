package app

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestLogFile: a log that has grown too long makes way for a new one, once.
func TestLogFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sinergi.log")
	for _, line := range []string{strings.Repeat("lama", maxLog/4) + "\n", "baru\n", "lagi\n"} {
		if _, err := LogFile(path).Write([]byte(line)); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(path); string(got) != "baru\nlagi\n" {
		t.Errorf("the log holds %q (%v)", got, err)
	}
	if got, err := os.ReadFile(path + ".old"); len(got) != maxLog+1 {
		t.Errorf("the old log has %d bytes (%v)", len(got), err)
	}
	if _, err := LogFile(filepath.Join(path, "x")).Write([]byte("x")); err == nil {
		t.Error("a log that cannot be written says nothing")
	}
}

// TestKeepCrash starts this test again as a program that panics.
func TestKeepCrash(t *testing.T) {
	if path := os.Getenv("SINERGI_TEST_CRASH"); path != "" {
		if err := KeepCrash(path); err != nil {
			t.Fatal(err)
		}
		fallDown := make(chan struct{})
		go func() { // a panic of the test's own goroutine would be caught
			panic("jatuh")
		}()
		<-fallDown
	}
	path := filepath.Join(t.TempDir(), "folder baru", "crash.log")
	child := exec.Command(os.Args[0], "-test.run=^TestKeepCrash$")
	child.Env = append(os.Environ(), "SINERGI_TEST_CRASH="+path)
	if err := child.Run(); err == nil {
		t.Fatal("the child did not crash")
	}
	if text, err := os.ReadFile(path); !strings.Contains(string(text), "panic: jatuh") {
		t.Errorf("the crash file holds %q (%v)", text, err)
	}
}
