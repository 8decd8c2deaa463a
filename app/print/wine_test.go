//go:build !windows

package print

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sinergi/app/print/printtest"
)

// underWine builds this package's tests for Windows and gives a command that
// starts them in the private prefix of .ci/wine.
func underWine(t testing.TB, what string) *exec.Cmd {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	prefix := filepath.Join(root, ".cache", "wine")
	if _, err := os.Stat(filepath.Join(prefix, "ready")); err != nil {
		t.Fatalf("%v: run .ci/wine", err)
	}
	exe := filepath.Join(t.TempDir(), "print.exe")
	build := exec.Command("go", "test", "-c", "-o", exe, ".")
	build.Env = append(os.Environ(), "GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command("wine", exe, "-test.v")
	cmd.Env = append(os.Environ(), "WINEPREFIX="+prefix, "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree=;mshtml=;winemenubuilder.exe=", "DISPLAY=", "SINERGI_PRINT="+what)
	return cmd
}

// BenchmarkPrintWine50 prints 50 pages at 300 dpi with the Windows code. Limits:
// 1.3 times a loop that sends the same bands ready-made, and 150 MiB at its peak.
func BenchmarkPrintWine50(b *testing.B) {
	service := printtest.Start(b)
	queue := service.Add(b, "Kantor", printtest.Model{Papers: []printtest.Paper{printtest.A4}, Margin: 12})
	runs := 0
	for b.Loop() {
		runs++
		cmd := underWine(b, "measure")
		cmd.Env = append(cmd.Env, service.Environment()...)
		out, err := cmd.Output()
		if err != nil {
			b.Fatalf("%v\n%s", err, out)
		}
		var ratio, peak float64
		line := strings.TrimSpace(string(out))
		if _, err := fmt.Sscanf(line, "x-bare %f peak-MiB %f", &ratio, &peak); err != nil {
			b.Fatalf("%q: %v", line, err)
		}
		b.Log(line)
		b.ReportMetric(ratio, "x-bare")
		b.ReportMetric(peak, "peak-MiB")
	}
	// Seven whole jobs in a run, and none of the one that is cancelled midway.
	if jobs := queue.Jobs(b); jobs != 7*runs {
		b.Errorf("%d jobs in %d runs, want 7 in each", jobs, runs)
	}
	if pages := printtest.Pages(b, queue.Job(b), 30, false); len(pages) != 50 {
		b.Errorf("%d pages were printed, want 50", len(pages))
	}
}
