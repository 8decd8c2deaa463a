package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"sinergi/app"
	"sinergi/app/bahasa"
	"sinergi/app/cli"
	"sinergi/app/doc"
	"sinergi/app/paper"
	"sinergi/app/print"
	"sinergi/app/print/printtest"
	"sinergi/data"

	"fyne.io/fyne/v2"
)

// The tests below start the program as staff do. SINERGI_TARGET chooses which
// build: empty a plain one, "race" one with the race detector, "windows" the
// .exe files in dist under wine.
var goal = os.Getenv("SINERGI_TARGET")

var buildFolder string

func TestMain(m *testing.M) {
	var err error
	if buildFolder, err = os.MkdirTemp("", "sinergi-test"); err != nil {
		panic(err)
	}
	exit := m.Run()
	if goal == "windows" {
		if err := wine("wineserver", "-k").Run(); err != nil {
			fmt.Fprintln(os.Stderr, "wineserver -k:", err)
		}
	}
	if err := os.RemoveAll(buildFolder); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(exit)
}

// build makes the program once for all tests of this run.
var build = sync.OnceValues(func() (string, error) {
	program := filepath.Join(buildFolder, "sinergi")
	args := []string{"build", "-o", program}
	if goal == "race" {
		args = append(args, "-race")
	}
	out, err := exec.Command("go", append(args, ".")...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return program, nil
})

// wine is a command with the private wine prefix that .ci/wine makes.
func wine(args ...string) *exec.Cmd {
	cmd := exec.Command(args[0], args[1:]...)
	here, err := os.Getwd()
	if err != nil {
		panic(err)
	}
	cmd.Env = append(os.Environ(), "WINEPREFIX="+filepath.Join(here, ".cache", "wine"), "WINEDEBUG=-all", "WINEDLLOVERRIDES=mscoree=;mshtml=;winemenubuilder.exe=")
	return cmd
}

// program is the command that starts the build under test: the window's, or
// the console's where they are two files.
func program(t testing.TB, window bool, args ...string) *exec.Cmd {
	t.Helper()
	if goal == "windows" {
		exe := "dist/sinergi-cli.exe"
		if window {
			exe = "dist/sinergi.exe"
		}
		for _, file := range []string{exe, ".cache/wine/ready"} {
			if _, err := os.Stat(file); err != nil {
				t.Fatalf("%v: run make test-windows", err)
			}
		}
		return wine(append([]string{"wine", exe}, args...)...)
	}
	path, err := build()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	cmd.Env = append(os.Environ(), homeless()...)
	return cmd
}

// homeless keeps the toolkit's own files out of the home of whoever tests. The
// folder goes with the build: the toolkit may still write when a test is over.
func homeless() []string {
	return []string{"HOME=" + buildFolder, "XDG_CONFIG_HOME=" + buildFolder, "XDG_CACHE_HOME=" + buildFolder, "XDG_DATA_HOME=" + buildFolder}
}

// inside is a path as the program under test writes it.
func inside(path string) string {
	if goal == "windows" {
		return "Z:" + strings.ReplaceAll(path, "/", `\`)
	}
	return path
}

// command runs the program's command line and gives what it left behind.
func command(t testing.TB, args ...string) (exit int, out, told string) {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd := program(t, false, args...)
	cmd.Env = append(cmd.Env, "DISPLAY=", "WAYLAND_DISPLAY=")
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), strings.ReplaceAll(stdout.String(), "\r\n", "\n"), strings.ReplaceAll(stderr.String(), "\r\n", "\n")
}

// done runs a command that must succeed.
func done(t testing.TB, args ...string) string {
	t.Helper()
	exit, out, told := command(t, args...)
	if exit != 0 {
		t.Fatalf("%q: exit %d, %s", args, exit, told)
	}
	return out
}

// here runs a command in this process, natively: what the program under test
// must equal.
func here(t testing.TB, args ...string) string {
	t.Helper()
	var out, errw bytes.Buffer
	open := func(path string) (app.Store, error) { return data.Open(path) }
	if exit := cli.New(open, version, &out, &errw).Run(args); exit != 0 {
		t.Fatalf("%q: exit %d, %s", args, exit, errw.String())
	}
	return out.String()
}

func read(t testing.TB, path string) []byte {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// desktop is a screen of our own with a window manager.
type desktop struct {
	t       testing.TB
	display string
}

const screenSize = "1366x768x24"

// newDesktop starts a virtual screen; flags are added to Xvfb's.
func newDesktop(t testing.TB, flags ...string) *desktop {
	t.Helper()
	for _, tool := range []string{"Xvfb", "xdotool", "openbox", "xclip", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing: apt-get update && apt-get install -y xvfb xdotool openbox xclip imagemagick", tool)
		}
	}
	told, tell, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	screen := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", screenSize, "-nolisten", "tcp"}, flags...)...)
	screen.ExtraFiles = []*os.File{tell}
	d := &desktop{t: t}
	d.background(screen)
	if err := tell.Close(); err != nil {
		t.Fatal(err)
	}
	var number int
	if _, err := fmt.Fscan(told, &number); err != nil {
		t.Fatalf("Xvfb: %v", err)
	}
	d.display = fmt.Sprintf(":%d", number)
	d.background(exec.Command("openbox"))
	return d
}

// background starts a command that ends when the test does.
func (d *desktop) background(cmd *exec.Cmd) (ended <-chan error) {
	d.t.Helper()
	if cmd.Env == nil {
		cmd.Env = os.Environ()
	}
	cmd.Env = append(cmd.Env, "DISPLAY="+d.display, "WAYLAND_DISPLAY=")
	if err := cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	wait := make(chan error, 1)
	over := make(chan struct{})
	go func() {
		wait <- cmd.Wait()
		close(over)
	}()
	d.t.Cleanup(func() {
		if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
			d.t.Error(err)
		}
		<-over
	})
	return wait
}

// x runs a tool on the screen.
func (d *desktop) x(stdin string, args ...string) (string, error) {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Env = append(os.Environ(), "DISPLAY="+d.display)
	cmd.Stdin = strings.NewReader(stdin)
	out, err := cmd.Output()
	return strings.TrimSpace(string(out)), err
}

func (d *desktop) mustX(args ...string) {
	d.t.Helper()
	if _, err := d.x("", args...); err != nil {
		d.t.Fatalf("%q: %v", args, err)
	}
}

// key presses keys one after another: "ctrl+s", "Tab", "Return".
func (d *desktop) key(keys ...string) {
	d.t.Helper()
	d.mustX(append([]string{"xdotool", "key", "--clearmodifiers", "--delay", "25"}, keys...)...)
}

// typeText types into whatever has the focus.
func (d *desktop) typeText(text string) {
	d.t.Helper()
	d.mustX("xdotool", "type", "--clearmodifiers", "--delay", "20", "--", text)
}

// click presses the left button; the toolkit needs to see it held.
func (d *desktop) click(x, y int) {
	d.t.Helper()
	d.mustX("xdotool", "mousemove", strconv.Itoa(x), strconv.Itoa(y), "sleep", "0.1", "mousedown", "1", "sleep", "0.08", "mouseup", "1")
}

// copy puts text where paste takes it from, as another program would.
func (d *desktop) copy(text string) {
	d.t.Helper()
	cmd := exec.Command("xclip", "-selection", "clipboard", "-quiet")
	cmd.Stdin = strings.NewReader(text)
	d.background(cmd)
	d.waitFor("the clipboard", 10*time.Second, func() bool {
		got, err := d.x("", "xclip", "-selection", "clipboard", "-out")
		return err == nil && got == strings.TrimSpace(text)
	})
}

// screenshot writes the whole screen as PNG.
func (d *desktop) screenshot(path string) error {
	_, err := d.x("", "import", "-window", "root", path)
	return err
}

// waitFor waits until ok, looking ten times a second.
func (d *desktop) waitFor(what string, limit time.Duration, ok func() bool) {
	d.t.Helper()
	for end := time.Now().Add(limit); ; time.Sleep(100 * time.Millisecond) {
		if ok() {
			return
		}
		if time.Now().After(end) {
			d.keepScreen()
			d.t.Fatalf("waited %v for %s", limit, what)
		}
	}
}

// keepScreen leaves a picture of a failed test where it can be looked at.
func (d *desktop) keepScreen() {
	if err := os.MkdirAll("hasil", 0o755); err != nil {
		d.t.Log(err)
		return
	}
	path := filepath.Join("hasil", strings.ReplaceAll(d.t.Name(), "/", "-")+".png")
	if err := d.screenshot(path); err != nil {
		d.t.Log(err)
		return
	}
	d.t.Log("the screen is in " + path)
}

// settled waits until the program has come to rest: for half a second nothing
// on the screen changes, but for a cursor that blinks in a box of the system's
// own, and the program hardly works.
func (w *window) settled() {
	w.t.Helper()
	const cursor, idle = 200, 60 * time.Millisecond // bytes of its pixels; work in half a second
	last, since, worked := "", time.Now(), time.Duration(0)
	w.waitFor("a program at rest", 60*time.Second, func() bool {
		now, err := w.x("", "import", "-window", "root", "rgb:-")
		used := cpuTime(w.t, w.pid)
		if err != nil || differing(now, last) > cursor || used-worked > idle {
			last, since, worked = now, time.Now(), used
			return false
		}
		return time.Since(since) > 500*time.Millisecond
	})
}

// differing counts the bytes in which two pictures differ.
func differing(a, b string) (n int) {
	if len(a) != len(b) {
		return len(a) + len(b)
	}
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// window is the program's window on a desktop.
type window struct {
	*desktop
	db     string
	ended  <-chan error
	pid    int
	stderr *os.File
	id     string
}

// startWindow opens the program on db and waits until its window is there.
func (d *desktop) startWindow(db string) *window {
	d.t.Helper()
	w := d.start(db)
	d.waitFor("the window", 90*time.Second, func() bool {
		select {
		case err := <-w.ended:
			d.t.Fatalf("the program ended: %v\n%s", err, w.said())
		default:
		}
		id, err := d.x("", "xdotool", "search", "--onlyvisible", "--name", "Sinergi")
		w.id, _, _ = strings.Cut(id, "\n")
		return err == nil && w.id != ""
	})
	d.mustX("xdotool", "windowactivate", "--sync", w.id)
	w.settled()
	return w
}

// start starts the program without waiting for anything.
func (d *desktop) start(db string) *window {
	d.t.Helper()
	stderr, err := os.Create(filepath.Join(d.t.TempDir(), "stderr"))
	if err != nil {
		d.t.Fatal(err)
	}
	cmd := program(d.t, true, "--db", inside(db))
	cmd.Stderr = stderr
	ended := d.background(cmd)
	return &window{desktop: d, db: db, ended: ended, pid: cmd.Process.Pid, stderr: stderr}
}

func (w *window) said() string {
	w.t.Helper()
	return string(read(w.t, w.stderr.Name()))
}

// exit waits for the program's end and gives its exit code.
func (w *window) exit(limit time.Duration) int {
	w.t.Helper()
	select {
	case err := <-w.ended:
		if err == nil {
			return 0
		}
		if failed, ok := err.(*exec.ExitError); ok {
			return failed.ExitCode()
		}
		w.t.Fatal(err)
	case <-time.After(limit):
		w.keepScreen()
		w.t.Fatalf("the program did not end in %v", limit)
	}
	return -1
}

// close ends the program as staff do and looks at what it wrote down.
func (w *window) close() {
	w.t.Helper()
	w.key("alt+F4")
	if exit := w.exit(30 * time.Second); exit != 0 {
		w.t.Errorf("the program ended with %d: %s", exit, w.said())
	}
	w.healthy()
}

// healthy fails on what must never happen, though the window went on.
func (w *window) healthy() {
	w.t.Helper()
	text := w.said()
	for _, name := range []string{"sinergi.log", "sinergi-crash.log"} {
		logged, err := os.ReadFile(filepath.Join(filepath.Dir(w.db), name))
		if err != nil && !os.IsNotExist(err) {
			w.t.Error(err)
		}
		text += string(logged)
	}
	if bad := regexp.MustCompile(`(?m)^.*(DATA RACE|panic|call thread|level=ERROR).*$`).FindString(text); bad != "" {
		w.t.Errorf("%s\n%s", bad, text)
	}
}

// get runs a command on the window's database.
func (w *window) get(args ...string) string {
	w.t.Helper()
	return done(w.t, append(args, "--db", inside(w.db))...)
}

// TestMetadata: the packager's file and the program say the same.
func TestMetadata(t *testing.T) {
	text := string(read(t, "FyneApp.toml"))
	m := metadata()
	for _, line := range []string{
		fmt.Sprintf("Name = %q", m.Name), fmt.Sprintf("ID = %q", m.ID), fmt.Sprintf("Version = %q", m.Version),
		fmt.Sprintf("Build = %d", m.Build), `Icon = "assets/icon.png"`, "fyneDo = true",
	} {
		if !strings.Contains(text, "\n"+line+"\n") {
			t.Errorf("FyneApp.toml lacks %s", line)
		}
	}
	if !bytes.Equal(m.Icon.Content(), read(t, "assets/icon.png")) {
		t.Error("the icon is not that of FyneApp.toml")
	}
	if m.Migrations["fyneDo"] {
		t.Error("a build for development must keep the thread checks")
	}
	release = "yes"
	defer func() { release = "" }()
	if !metadata().Migrations["fyneDo"] {
		t.Error("a release must be as FyneApp.toml says")
	}
}

// TestCalm pins what keeps an idle window at rest without a build tag.
func TestCalm(t *testing.T) {
	for _, entry := range homeless() {
		name, value, _ := strings.Cut(entry, "=")
		t.Setenv(name, value)
	}
	a := newApp()
	if fyne.CurrentApp() != a {
		t.Error("widgets do not see our app")
	}
	if fyne.CurrentApp().Settings().ShowAnimations() {
		t.Error("animations are on")
	}
	if a.Metadata().Name != "Sinergi" {
		t.Errorf("the app is called %q", a.Metadata().Name)
	}
}

// TestThirdParty: every library we name ourselves is in THIRD_PARTY.md with
// the version that go.mod has.
func TestThirdParty(t *testing.T) {
	list := string(read(t, "THIRD_PARTY.md"))
	direct := regexp.MustCompile(`(?m)^\t([^ \n]+\.[^ \n]+) (v[^ \n]+)$`).FindAllStringSubmatch(string(read(t, "go.mod")), -1)
	if len(direct) < 5 {
		t.Fatalf("go.mod names %d libraries", len(direct))
	}
	for _, m := range direct {
		if !strings.Contains(list, "| ["+m[1]+"](") || !strings.Contains(list, "| "+m[2]+" |") {
			t.Errorf("THIRD_PARTY.md lacks %s %s", m[1], m[2])
		}
	}
}

// TestProgramMakesTheSamePapers: the program under test, whatever it is built
// for, makes the bytes that this process makes.
func TestProgramMakesTheSamePapers(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "Berkas Kantor é", "Mei 2023")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(folder, "data kantor.db")
	done(t, "sample", "--db", inside(db), "--meetings", "3", "--attendees", "60", "--agreements", "2")
	rows := map[string]string{}
	for kind, papers := range map[string][]string{"meeting": {"minutes", "attendance", "attendance-blank"}, "agreement": {"agreement", "agreement-draft", "agreement-copy-2"}} {
		rows[kind] = done(t, "list", kind, "--db", inside(db))
		if native := here(t, "list", kind, "--db", db); native != rows[kind] {
			t.Errorf("list %s differs:\n%s\n%s", kind, rows[kind], native)
		}
		for row := range strings.Lines(rows[kind]) {
			id, _, _ := strings.Cut(row, "\t")
			if got, native := done(t, "get", id, "--db", inside(db)), here(t, "get", id, "--db", db); got != native {
				t.Errorf("get differs:\n%s\n%s", got, native)
			}
			for _, paper := range papers {
				for _, end := range []string{".pdf", ".png", ".docx"} {
					samePaper(t, db, id, paper, end)
				}
			}
		}
	}
	if len(rows["meeting"]) == 0 || len(rows["agreement"]) == 0 {
		t.Fatal("the sample has no papers")
	}
	id, _, _ := strings.Cut(done(t, "list", "meeting", "--db", inside(db), "--search", "pembahasan rencana nota kesepahaman muara enim"), "\t")
	for _, paper := range []string{"invitation", "photos", "follow-ups"} {
		for _, end := range []string{".pdf", ".png", ".docx"} {
			samePaper(t, db, id, paper, end)
		}
	}
	sameBundle(t, db, id)
	sameWorkbook(t, db)
}

// sameBundle attaches a scan and a photo and compares the words of the bundle:
// its bytes hold the hour in which they were joined.
func sameBundle(t *testing.T, db, id string) {
	t.Helper()
	folder := t.TempDir()
	scan, photo := filepath.Join(folder, "notulen bertanda tangan.pdf"), filepath.Join(folder, "foto.png")
	here(t, "paper", id, "attendance-blank", "-o", scan, "--db", db)
	here(t, "paper", id, "photos", "-o", photo, "--db", db)
	photo = filepath.Join(folder, "foto-1.png")
	done(t, "attach", id, inside(scan), "--as", "minutes", "--db", inside(db))
	if told := done(t, "attach", id, inside(photo), "--as", "photo", "--title", "Suasana rapat", "--db", inside(db)); strings.TrimSpace(told) != "4 foto, 2 pindaian" {
		t.Errorf("attach tells %q", told)
	}
	theirs, ours := filepath.Join(folder, "berkas itu.pdf"), filepath.Join(folder, "berkas ini.pdf")
	done(t, "paper", id, "bundle", "-o", inside(theirs), "--db", inside(db))
	here(t, "paper", id, "bundle", "-o", ours, "--db", db)
	if a, b := pdfText(t, theirs), pdfText(t, ours); a != b || !strings.Contains(a, "Suasana rapat") || len(a) < 5000 {
		t.Errorf("the bundles have %d and %d letters", len(a), len(b))
	}
}

func samePaper(t *testing.T, db, id, paper, end string) {
	t.Helper()
	theirs, ours := filepath.Join(t.TempDir(), "naskah itu"+end), filepath.Join(t.TempDir(), "naskah ini"+end)
	done(t, "paper", id, paper, "-o", inside(theirs), "--db", inside(db))
	here(t, "paper", id, paper, "-o", ours, "--db", db)
	page := func(path string) string {
		if end == ".png" {
			return strings.TrimSuffix(path, end) + "-1" + end
		}
		return path
	}
	if !bytes.Equal(read(t, page(theirs)), read(t, page(ours))) {
		t.Errorf("%s of %s differs as %s", paper, id, end)
	}
}

// sameWorkbook compares every sheet cell by cell.
func sameWorkbook(t *testing.T, db string) {
	t.Helper()
	theirs, ours := filepath.Join(t.TempDir(), "rekap itu.xlsx"), filepath.Join(t.TempDir(), "rekap ini.xlsx")
	period := []string{"recap", "--from", "2023-01-01", "--to", "2023-12-31", "-o"}
	done(t, append(period, inside(theirs), "--db", inside(db))...)
	here(t, append(period, ours, "--db", db)...)
	a, b := parts(t, theirs), parts(t, ours)
	if len(a) < 10 || len(a) != len(b) {
		t.Errorf("the workbooks have %d and %d parts", len(a), len(b))
	}
	for name, text := range a {
		if text != b[name] {
			t.Errorf("%s of the workbooks differs", name)
		}
	}
}

// parts are the files inside a workbook, but for the hour of its making.
func parts(t testing.TB, path string) map[string]string {
	t.Helper()
	archive, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := archive.Close(); err != nil {
			t.Error(err)
		}
	}()
	all := map[string]string{}
	for _, file := range archive.File {
		if strings.HasPrefix(file.Name, "docProps/") {
			continue
		}
		opened, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(opened)
		if err := errors.Join(err, opened.Close()); err != nil {
			t.Fatal(err)
		}
		all[file.Name] = string(text)
	}
	return all
}

// TestProgramExitCodes: 0 done, 1 failed with one sentence, 2 wrong use.
func TestProgramExitCodes(t *testing.T) {
	folder := t.TempDir()
	db := filepath.Join(folder, "a b.db")
	done(t, "sample", "--db", inside(db), "--meetings", "1", "--agreements", "1")
	id, _, _ := strings.Cut(done(t, "list", "meeting", "--db", inside(db)), "\t")
	letter := filepath.Join(folder, "surat.db")
	if err := os.WriteFile(letter, bytes.Repeat([]byte("surat "), 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	record := filepath.Join(folder, "catatan baru.json")
	if err := os.WriteFile(record, []byte(`{"kind": "meeting", "title": "Rapat é", "status": "draft", "host": "Balai", "from": "2026-03-02", "place": "Aula"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		exit int
		args []string
	}{
		{0, []string{"version"}},
		{0, []string{"--help"}},
		{0, []string{"put", inside(record), "--db", inside(db)}},
		{1, []string{"put", inside(letter), "--db", inside(db)}},
		{1, []string{"get", "tidak-ada", "--db", inside(db)}},
		{1, []string{"list", "meeting", "--db", inside(letter)}},
		{1, []string{"paper", id, "minutes", "-o", inside(filepath.Join(folder, "tidak ada", "x.pdf")), "--db", inside(db)}},
		{1, []string{"paper", id, "agreement", "-o", inside(filepath.Join(folder, "x.pdf")), "--db", inside(db)}},
		{2, []string{"salah"}},
		{2, []string{"list", "--salah"}},
		{2, []string{"recap", "--from", "2026-02-02", "--to", "2026-01-01", "-o", "x.xlsx"}},
	} {
		exit, out, told := command(t, c.args...)
		if exit != c.exit {
			t.Errorf("%q: exit %d, want %d: %s", c.args, exit, c.exit, told)
		}
		if exit == 0 && (out == "" || told != "") || exit != 0 && (out != "" || strings.Count(told, "\n") != 1) {
			t.Errorf("%q: output %q, errors %q", c.args, out, told)
		}
	}
	if rows := done(t, "list", "meeting", "--db", inside(db), "--search", "rapat e"); !strings.Contains(rows, "Rapat é") {
		t.Errorf("the record put is not found: %q", rows)
	}
}

// TestProgramFileHeldElsewhere: Windows lets nobody replace a file that another
// program writes to, which is told; Linux does, and the other keeps the old one.
func TestProgramFileHeldElsewhere(t *testing.T) {
	folder := t.TempDir()
	db, out := filepath.Join(folder, "a.db"), filepath.Join(folder, "notulen.pdf")
	done(t, "sample", "--db", inside(db), "--meetings", "1", "--agreements", "1")
	id, _, _ := strings.Cut(done(t, "list", "meeting", "--db", inside(db)), "\t")
	holder := exec.Command("sh", "-c", `exec 3>"$0"; echo dipegang >&3; read line || true`, out)
	if goal == "windows" {
		holder = wine("wine", "cmd", "/c", "pause > "+inside(out))
	}
	release, err := holder.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := holder.Start(); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if held, err := os.ReadFile(out); err == nil && len(held) > 0 {
			break
		}
		if time.Now().After(end) {
			t.Fatal("nobody holds the file")
		}
	}
	exit, _, told := command(t, "paper", id, "minutes", "-o", inside(out), "--db", inside(db))
	whole := bytes.HasPrefix(read(t, out), []byte("%PDF-"))
	if goal == "windows" && (exit != 1 || whole || !strings.Contains(told, "notulen.pdf sedang dibuka")) {
		t.Errorf("a file in use: exit %d, replaced %v, %q", exit, whole, told)
	}
	if goal != "windows" && (exit != 0 || !whole) {
		t.Errorf("a file in use: exit %d, replaced %v, %q", exit, whole, told)
	}
	if err := errors.Join(release.Close(), holder.Wait()); err != nil {
		t.Error(err)
	}
	done(t, "paper", id, "minutes", "-o", inside(out), "--db", inside(db))
	if left, err := os.ReadDir(folder); err != nil || len(left) > 4 { // database, its two helpers at most, the paper
		t.Errorf("left behind: %v (%v)", left, err)
	}
}

// TestWindowWithoutOpenGL: a screen that cannot draw ends in words and exit 1,
// never in a program that runs unseen.
func TestWindowWithoutOpenGL(t *testing.T) {
	d := newDesktop(t, "-extension", "GLX")
	w := d.start(filepath.Join(t.TempDir(), "a.db"))
	w.answerBox("OpenGL 2.1")
	if exit := w.exit(60 * time.Second); exit != 1 {
		t.Errorf("exit %d, want 1: %s", exit, w.said())
	}
}

// TestNoDisplay: so does a machine without any screen.
func TestNoDisplay(t *testing.T) {
	cmd := program(t, true, "--db", filepath.Join(t.TempDir(), "a.db"))
	cmd.Env = append(cmd.Env, "DISPLAY=", "WAYLAND_DISPLAY=")
	told, err := cmd.CombinedOutput()
	if err == nil || cmd.ProcessState.ExitCode() != 1 {
		t.Errorf("the program ended with %v", err)
	}
	if !bytes.Contains(told, []byte("tidak ada layar")) || bytes.Contains(told, []byte("goroutine")) {
		t.Errorf("told %s", told)
	}
}

// TestWindowWithoutDatabase: so does a file that is no database.
func TestWindowWithoutDatabase(t *testing.T) {
	db := filepath.Join(t.TempDir(), "surat.db")
	if err := os.WriteFile(db, bytes.Repeat([]byte("surat "), 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	d := newDesktop(t)
	w := d.start(db)
	w.answerBox("bukan berkas data Sinergi")
	if exit := w.exit(60 * time.Second); exit != 1 {
		t.Errorf("exit %d, want 1: %s", exit, w.said())
	}
}

// answerBox waits for the words of a program that cannot go on: on Windows a
// box, which Enter closes, else the terminal.
func (w *window) answerBox(want string) {
	w.t.Helper()
	if goal != "windows" {
		w.waitFor("the words "+want, 30*time.Second, func() bool { return strings.Contains(w.said(), want) })
		return
	}
	w.waitFor("the message box", 60*time.Second, func() bool {
		id, err := w.x("", "xdotool", "search", "--onlyvisible", "--name", "^Sinergi$")
		return err == nil && id != ""
	})
	w.settled()
	w.key("Return")
}

// BenchmarkIdle measures a window at rest with a focused field, in percent of
// a core.
func BenchmarkIdle(b *testing.B) {
	d := newDesktop(b)
	w := d.startWindow(filepath.Join(b.TempDir(), "a.db"))
	w.key("ctrl+f")
	w.settled()
	const rest = 15 * time.Second
	before := cpuTime(b, w.pid)
	time.Sleep(rest)
	used := cpuTime(b, w.pid) - before
	b.ReportMetric(100*used.Seconds()/rest.Seconds(), "idle-%")
	b.ReportMetric(0, "ns/op")
	w.close()
}

// cpuTime is what a process has used so far, from /proc, whose unit is 10 ms.
func cpuTime(t testing.TB, pid int) time.Duration {
	t.Helper()
	_, after, _ := strings.Cut(string(read(t, fmt.Sprintf("/proc/%d/stat", pid))), ") ")
	fields := strings.Fields(after)
	var ticks int
	for _, field := range fields[11:13] { // user and system time
		n, err := strconv.Atoi(field)
		if err != nil {
			t.Fatal(err)
		}
		ticks += n
	}
	return time.Duration(ticks) * 10 * time.Millisecond
}

// enim is the Muara Enim meeting as the window is told it below.
func enim() app.Meeting {
	return app.Meeting{
		Title: "Pembahasan rencana Nota Kesepahaman dengan Pemkab Muara Enim", Type: "Rapat pembahasan", Status: app.StatusDraft,
		Host: "Dinas Tenaga Kerja Kabupaten Muara Enim", InvitationNumber: "560/214/Disnaker-ME/2023", InvitationDate: "2023-05-10",
		From: "2023-05-15", To: "2023-05-15", Start: "09:00", End: "11:30", Place: "Ruang Rapat Disnaker Muara Enim",
		Agenda: []string{"Pembukaan", "Paparan rencana kerja", "Simpulan"},
		Chair:  app.Person{Name: "H. Bambang Wiratmo, M.Si.", Position: "Kepala Dinas"}, Secretary: app.Person{Name: "Agus Setiawan, S.IP.", Position: "Sekretaris Dinas"},
		MinutesTaker: app.Person{Name: "Rina Oktaviani, S.Sos.", Position: "Pengantar Kerja"},
		Minutes: app.Minutes{
			Preset: "N-1", Number: "NOT-015/2023", Opening: "Pimpinan rapat membuka rapat pukul 09.00 WIB.",
			Topics: []app.Topic{
				{Title: "Rencana kerja bersama", Discussion: "Kepala balai memaparkan rencana kerja tiga tahun.", Result: "Rencana kerja dilampirkan."},
				{Title: "Sosialisasi di desa", Discussion: "Bhabinkamtibmas tinggal di desa.", Result: "Polres menugaskan Bhabinkamtibmas."},
			},
			Response: "Pemkab menyambut baik.", Conclusion: "Draf dibahas kembali.", ClosedAt: "11:30",
		},
		AttendancePreset: "D-1",
		Attendees: []app.Attendee{
			{Name: "H. Bambang Wiratmo, M.Si.", Sex: "L", IDNumber: "196804121994031007", Position: "Kepala Dinas", Institution: "Disnaker Muara Enim", Phone: "081200000001", Present: true},
			{Name: "Dewi Anggraini, S.H., M.H.", Sex: "P", IDNumber: "197509202001122003", Position: "Kepala Balai", Institution: "BP3MI Sumatera Selatan", Phone: "081200000002", Present: true},
			{Name: "Rudi Hartawan, S.H.", Sex: "L", IDNumber: "78050412", Position: "Kasat Binmas", Institution: "Polres Muara Enim", Phone: "081200000003", Present: true},
			{Name: "Siti Maryamah, S.Sos.", Sex: "P", IDNumber: "197911032006042011", Position: "Kepala Bidang", Institution: "Disdukcapil Muara Enim", Phone: "081200000004", Present: true},
			{Name: "dr. Yusniar Rahmawati", Sex: "P", IDNumber: "198206172010012015", Position: "Kepala Bidang", Institution: "Dinkes Muara Enim", Phone: "081200000005", Present: false, Note: "Izin"},
			{Name: "Nurlela Fitriani, S.Psi.", Sex: "P", IDNumber: "198503142009022008", Position: "Kepala Bidang", Institution: "Dinas PPPA Muara Enim", Present: true},
			{Name: "Hendra Gunadi, S.T., M.M.", Sex: "L", IDNumber: "197701252005011006", Position: "Kepala Bidang", Institution: "Dinas Perhubungan Muara Enim", Present: true},
			{Name: "Fajar Pramudita, S.H.", Sex: "L", IDNumber: "199011082015031001", Position: "Kepala Seksi", Institution: `Kantor Imigrasi "Kelas II" Muara Enim`, Present: true},
		},
		FollowUps: []app.FollowUp{
			{Task: "Menyusun draf Nota Kesepahaman", Responsible: "BP3MI Sumatera Selatan", Due: "2023-05-31", Status: app.FollowUpOpen, Note: "Dua pihak"},
			{Task: "Menunjuk pejabat penghubung", Responsible: "Disnaker Muara Enim", Due: "2023-05-26", Status: app.FollowUpOpen},
		},
	}
}

// fill types texts into fields one after another, each left with Tab.
func (w *window) fill(texts ...string) {
	w.t.Helper()
	for _, text := range texts {
		if text != "" {
			w.typeText(text)
		}
		w.key("Tab")
	}
}

// TestWindowMeeting does the main job as staff do: the first start, a new
// meeting with all its fields, attendees typed and pasted from Excel, minutes,
// follow-ups, saving, papers, the recap; then it closes the program, opens it
// again, and everything is there.
func TestWindowMeeting(t *testing.T) {
	folder := t.TempDir()
	d := newDesktop(t)
	w := d.startWindow(filepath.Join(folder, "kantor.db"))
	w.fill("BP3MI Sumatera Selatan", "Palembang")
	w.key("Down", "Tab", "Tab", "Return") // an empty database, Mulai
	w.settled()
	want := enim()
	w.typeMeeting(want)
	w.key("ctrl+s")
	var id string
	w.waitFor("the saved meeting", 20*time.Second, func() bool {
		id, _, _ = strings.Cut(w.get("list", "meeting"), "\t")
		return id != ""
	})
	compareMeeting(t, w.meeting(id), want)

	minutes := filepath.Join(folder, "notulen rapat.pdf")
	w.saveAs("ctrl+shift+s", minutes)
	if text := read(t, minutes); !bytes.HasPrefix(text, []byte("%PDF-")) {
		t.Errorf("the minutes are no PDF: %.20q", text)
	}
	w.key("ctrl+3") // Rekap
	w.settled()
	book := filepath.Join(folder, "rekap.xlsx")
	w.saveAs("ctrl+s", book)
	if text := read(t, book); !bytes.HasPrefix(text, []byte("PK")) {
		t.Errorf("the recap is no workbook: %.20q", text)
	}
	w.key("ctrl+2")
	w.settled()
	w.close()

	w = d.startWindow(w.db)
	w.key("ctrl+Next", "ctrl+Next", "ctrl+Next")
	w.settled()
	w.key("ctrl+End")
	w.typeText(" Doa bersama.")
	w.key("ctrl+s")
	want.Minutes.Opening += " Doa bersama."
	w.waitFor("the second save", 20*time.Second, func() bool { return w.meeting(id).Version == 2 })
	compareMeeting(t, w.meeting(id), want)
	w.close()
}

// typeMeeting fills the form of a new meeting, mostly by keyboard.
func (w *window) typeMeeting(m app.Meeting) {
	w.t.Helper()
	w.click(402, 71) // + Baru
	w.settled()
	w.fill(m.Title, m.Type, "", "15/05/2023", "9", "15 Mei 2023", "11.30", m.Place, m.Host)
	for i, line := range m.Agenda {
		if i > 0 {
			w.key("Return")
		}
		w.typeText(line)
	}
	w.key("Tab")
	w.fill(m.Chair.Name, m.Chair.Position, m.Secretary.Name)
	w.typeText(m.Secretary.Position)

	w.key("ctrl+Next")
	w.settled()
	w.fill(m.InvitationNumber, "10-5-23")

	w.key("ctrl+Next")
	w.settled()
	for i, a := range m.Attendees[:5] {
		w.fill(a.Name, a.Sex, a.IDNumber, a.Position, a.Institution, a.Phone)
		if !a.Present {
			w.key("space")
		}
		w.key("Tab")
		if a.Note != "" {
			w.typeText(a.Note)
		}
		w.key("Return")
		if i < 4 {
			w.key("Home")
		}
	}
	var rows strings.Builder
	for _, a := range m.Attendees[5:] {
		fmt.Fprintf(&rows, "%s\t%s\t%s\t%s\t%s\r\n", a.Name, a.Sex, a.IDNumber, a.Position, quoted(a.Institution))
	}
	w.copy(rows.String())
	w.key("Home", "ctrl+v")
	w.settled()

	w.key("ctrl+Next")
	w.settled()
	w.key("shift+Tab", "shift+Tab", "shift+Tab")
	w.fill(m.Minutes.Number, m.MinutesTaker.Name, m.MinutesTaker.Position)
	w.fill(m.Minutes.Opening)
	for i, topic := range m.Minutes.Topics {
		if i > 0 {
			w.key(times(6, "ctrl+Next")...) // round to the opening
			w.settled()
			w.key("Tab")
		}
		w.key("Return") // + Tambah
		w.settled()
		w.fill(topic.Title, topic.Discussion, topic.Result)
	}
	w.fill(m.Minutes.Response, m.Minutes.Conclusion, "11.30")

	w.key("ctrl+Next")
	w.settled()
	for _, f := range m.FollowUps {
		w.fill(f.Task, f.Responsible, f.Due.Short(), "")
		if f.Note != "" {
			w.typeText(f.Note)
		}
		w.key("Return", "Home")
	}
}

// quoted writes a cell as Excel copies it.
func quoted(cell string) string {
	if !strings.ContainsAny(cell, "\"\t\n") {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}

// saveAs asks for a file by key, names it in the dialog and waits for it.
func (w *window) saveAs(key, path string) {
	w.t.Helper()
	w.key(key)
	w.settled()
	if goal == "windows" { // its box proposes a name without marking it
		w.key("Home", "shift+End")
	}
	w.typeText(inside(path))
	w.key("Return")
	w.waitFor(path, 30*time.Second, func() bool {
		_, err := os.Stat(path)
		return err == nil
	})
	w.settled()
}

func (w *window) meeting(id string) app.Meeting {
	w.t.Helper()
	var m app.Meeting
	if err := json.Unmarshal([]byte(w.get("get", id)), &m); err != nil {
		w.t.Fatal(err)
	}
	return m
}

// compareMeeting holds what was stored against what was typed.
func compareMeeting(t *testing.T, got, want app.Meeting) {
	t.Helper()
	got.Meta, want.Meta = app.Meta{}, app.Meta{}
	if !reflect.DeepEqual(got, want) {
		a, b := reflect.ValueOf(got), reflect.ValueOf(want)
		for i := range a.NumField() {
			if !reflect.DeepEqual(a.Field(i).Interface(), b.Field(i).Interface()) {
				t.Errorf("%s:\n got %+v\nwant %+v", a.Type().Field(i).Name, a.Field(i), b.Field(i))
			}
		}
	}
}

// shots is a folder for pictures of the window on the way, empty for none.
var shots = os.Getenv("SINERGI_SHOTS")

// shot keeps a picture of the screen for people to look at, if they want any.
func (w *window) shot(name string) {
	w.t.Helper()
	if shots == "" {
		return
	}
	w.settled()
	build := goal
	if build == "" {
		build = "linux"
	}
	if err := w.screenshot(filepath.Join(shots, build+"-"+w.t.Name()+"-"+name+".png")); err != nil {
		w.t.Error(err)
	}
}

// keys presses keys and waits for what they do.
func (w *window) keys(keys ...string) {
	w.t.Helper()
	w.key(keys...)
	w.settled()
}

// times is a key pressed n times.
func times(n int, key string) []string {
	return strings.Fields(strings.Repeat(key+" ", n))
}

// press clicks and waits for what it does.
func (w *window) press(x, y int) {
	w.t.Helper()
	w.click(x, y)
	w.settled()
}

// take types into a field that offers the directory's names, until Tab takes
// the one that is meant.
func (w *window) take(text string) {
	w.t.Helper()
	w.typeText(text)
	w.settled()
	w.key("Tab", "Tab")
}

// record is a record with its kind, as the put command reads it.
func record(t testing.TB, kind string, fields any) map[string]any {
	t.Helper()
	text, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]any{}
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	out["kind"] = kind
	return out
}

// draftingOffice makes a database as an office has it on the day it begins to
// draft: itself, and partners with those who sign for them.
func draftingOffice(t testing.TB, folder string, partners ...string) string {
	t.Helper()
	const parent = "Badan Pelindungan Pekerja Migran Indonesia"
	office := app.DefaultOffice()
	office.Name, office.ShortName, office.Parent, office.City = "BP3MI Sumatera Selatan", "BP3MI Sumsel", parent, "Palembang"
	records := []map[string]any{
		record(t, app.KindOffice, office),
		record(t, app.KindInstitution, app.Institution{Name: parent, ShortName: "BP2MI", Address: "Jalan M.T. Haryono Kavling 52, Jakarta Selatan"}),
		record(t, app.KindOfficial, app.Official{
			Name: app.FullName{Name: "Arif Budiman Wijaya"}, Positions: []app.Position{{Title: "Kepala", Institution: parent}},
		}),
	}
	signers := []app.FullName{{Front: "Dr. H.", Name: "Herman Sudrajat", Back: "S.H., M.M."}, {Name: "Andi Prasetyo", Back: "S.I.K."}}
	titles := []string{"Bupati", "Kepala"}
	for i, partner := range partners {
		records = append(records,
			record(t, app.KindInstitution, app.Institution{Name: partner, Address: fmt.Sprintf("Jalan Ahmad Yani Nomor %d, Muara Enim", 16+i)}),
			record(t, app.KindOfficial, app.Official{Name: signers[i], Positions: []app.Position{{Title: titles[i], Institution: partner}}}))
	}
	text, err := json.Marshal(records)
	if err != nil {
		t.Fatal(err)
	}
	file, db := filepath.Join(folder, "kantor.json"), filepath.Join(folder, "kantor.db")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	if ids := strings.Fields(done(t, "put", inside(file), "--db", inside(db))); len(ids) != len(records) {
		t.Fatalf("put stored %d records, want %d", len(ids), len(records))
	}
	return db
}

// documents are where the program puts a paper that nobody named a place for.
func documents(t testing.TB) string {
	t.Helper()
	if goal != "windows" {
		return filepath.Join(buildFolder, "Sinergi")
	}
	found, err := filepath.Glob(".cache/wine/drive_c/users/*/Documents")
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range found {
		if !strings.Contains(folder, "Public") {
			return filepath.Join(folder, "Sinergi")
		}
	}
	t.Fatal("wine has no user with documents")
	return ""
}

// makes gives the paper that press makes among the documents; * in its name
// stands for anything.
func (w *window) makes(name string, press func()) (path string) {
	w.t.Helper()
	pattern := filepath.Join(documents(w.t), name)
	there := func() []string {
		found, err := filepath.Glob(pattern)
		if err != nil {
			w.t.Fatal(err)
		}
		return found
	}
	for _, old := range there() { // of an earlier run
		if err := os.Remove(old); err != nil {
			w.t.Fatal(err)
		}
	}
	press()
	w.waitFor(pattern, 30*time.Second, func() bool { return len(there()) == 1 })
	w.settled()
	return there()[0]
}

// fromMenu chooses the nth of the acts behind the "…" button beside Simpan.
func (w *window) fromMenu(n int) {
	w.t.Helper()
	w.press(1232, 71)
	w.key(append(times(n, "Down"), "Return")...)
}

// pdfText is what a PDF says, in the order of reading, with single blanks. It
// fails on a file that is not sound.
func pdfText(t testing.TB, path string) string {
	t.Helper()
	if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	out, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", path, err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

// inOrder fails unless text has all parts, one after another.
func inOrder(t testing.TB, name, text string, parts ...string) {
	t.Helper()
	rest := text
	for _, part := range parts {
		_, after, found := strings.Cut(rest, part)
		if !found {
			t.Errorf("%s lacks %q here: %.300s\nin all: %s", name, part, rest, text)
			return
		}
		rest = after
	}
}

// agreements are the IDs of all stored agreements.
func (w *window) agreements() (ids []string) {
	w.t.Helper()
	for line := range strings.Lines(w.get("list", "agreement")) {
		id, _, _ := strings.Cut(line, "\t")
		ids = append(ids, id)
	}
	return ids
}

func (w *window) agreement(id string) app.Agreement {
	w.t.Helper()
	var a app.Agreement
	if err := json.Unmarshal([]byte(w.get("get", id)), &a); err != nil {
		w.t.Fatal(err)
	}
	return a
}

// saved presses Ctrl+S and gives the agreement once ok says it is stored.
func (w *window) saved(what string, ok func(app.Agreement) bool) (a app.Agreement) {
	w.t.Helper()
	w.key("ctrl+s")
	w.waitFor(what, 20*time.Second, func() bool {
		ids := w.agreements()
		if len(ids) == 1 {
			a = w.agreement(ids[0])
		}
		return len(ids) == 1 && ok(a)
	})
	w.settled()
	return a
}

const muaraEnim = "Pemerintah Kabupaten Muara Enim"

// TestWindowAgreement drafts a memorandum as staff do: the guided start, the
// text with a live reference, the findings, stages and versions, and the two
// copies that are signed; then it opens the program again, and everything is
// there.
func TestWindowAgreement(t *testing.T) {
	folder := t.TempDir()
	d := newDesktop(t)
	w := d.startWindow(draftingOffice(t, folder, muaraEnim))
	w.startAgreement()
	w.nameGrounds()
	w.writeArticle()
	a := w.saved("the saved draft", func(a app.Agreement) bool { return a.Version == 1 })
	w.checkDraft(a)
	w.repairSpelling(a.ID)
	w.dateAndStage()
	a = w.saved("the signed day and the stage", func(a app.Agreement) bool { return a.Stage == "Pembahasan" })
	if a.SignedOn != "2023-05-15" || a.ValidTo != "2026-05-14" || a.SigningPlace != "Palembang" {
		t.Errorf("signed %q on %s, until %s", a.SigningPlace, a.SignedOn, a.ValidTo)
	}
	w.compareVersions()
	w.copies(folder)
	w.close()

	w = d.startWindow(w.db)
	w.changeTitle(a.ID)
	w.close()
}

// changeTitle opens the stored draft and changes one word of it: all else is
// as it was.
func (w *window) changeTitle(id string) {
	w.t.Helper()
	want := w.agreement(id)
	w.keys("ctrl+1")
	w.key("ctrl+Next", "ctrl+Next", "End")
	w.typeText(" Kerja Sama")
	got := w.saved("the changed title", func(a app.Agreement) bool { return a.Version == want.Version+1 })
	w.shot("17 opened again")
	want.Articles[0].Title += " Kerja Sama"
	got.Meta, want.Meta = app.Meta{}, app.Meta{}
	if !reflect.DeepEqual(got, want) {
		w.t.Errorf("opened and stored again:\n got %+v\nwant %+v", got, want)
	}
	if told := w.get("lint", id); told != "" {
		w.t.Errorf("the check still finds:\n%s", told)
	}
}

// startAgreement answers the guided start by keyboard.
func (w *window) startAgreement() {
	w.t.Helper()
	w.keys("ctrl+1", "ctrl+n")
	w.shot("01 kind")
	w.key("ctrl+Next", "shift+Tab", "shift+Tab", "ctrl+a")
	w.take("Badan Pel")
	w.take("Arif")
	w.take("Pemerintah Kab")
	w.take("Herman")
	w.shot("02 parties")
	w.key("ctrl+Next")
	w.key("Tab", "Tab", "Tab") // over Pilih semua and Kosongkan to the first item
	w.key("space", "Tab", "space", "space")
	w.shot("03 scope")
	w.key("ctrl+Next")
	w.typeText("3")
	w.shot("04 term")
	w.keys(append(times(7, "Tab"), "Return")...) // over the term, Batal and Kembali to Buat draf
	w.shot("05 draft")
}

// nameGrounds follows the first two findings to the fields that they ask for.
func (w *window) nameGrounds() {
	w.t.Helper()
	for i, ground := range []string{"Keputusan Presiden Nomor 27/TPA Tahun 2020", "Keputusan Menteri Dalam Negeri Nomor 131.16-285 Tahun 2018"} {
		w.keys(append(times(9, "Tab"), "Return")...) // over the text and its acts to the first finding
		w.shot(fmt.Sprintf("06 ground %d", i+1))
		w.typeText(ground)
		w.key("Tab", "Tab", "Tab")
		w.typeText([]string{"B.102/KA/MoU/V/2023", "119/14/MoU/2023"}[i])
		w.keys("ctrl+Next")
	}
}

// writeArticle adds a sentence with a wrong word, a clause with a reference to
// the next article, and then moves the article behind that.
func (w *window) writeArticle() {
	w.t.Helper()
	w.key("Return", "ctrl+End")
	w.typeText(" PARA PIHAK saling memberi ijin praktik.")
	w.key("ctrl+Return")
	w.typeText("Tujuan itu dicapai melalui kegiatan pada ")
	w.keys("ctrl+shift+r")
	w.typeText("ruang")
	w.settled()
	w.shot("07 reference")
	w.keys("Return")
	w.typeText(".")
	w.key("shift+Tab", "shift+Tab", "shift+Tab")
	w.keys("ctrl+Down")
	w.shot("08 moved article")
}

// checkDraft holds the stored draft against what was answered and typed.
func (w *window) checkDraft(a app.Agreement) {
	w.t.Helper()
	t := w.t
	if a.Kind != "Nota Kesepahaman" || a.Term.Years != 3 || len(a.Parties) != 2 || a.Stage != "Penyusunan draf" {
		t.Errorf("%s of %d parties for %+v, stage %s", a.Kind, len(a.Parties), a.Term, a.Stage)
	}
	first, second := a.Parties[0], a.Parties[1]
	if first.InstitutionID == "" || first.Signatory.Name.Name != "Arif Budiman Wijaya" || first.Number != "B.102/KA/MoU/V/2023" ||
		first.LegalGround != "Keputusan Presiden Nomor 27/TPA Tahun 2020" {
		t.Errorf("the first party is %+v", first)
	}
	if second.Institution != muaraEnim || second.Address != "Jalan Ahmad Yani Nomor 16, Muara Enim" || second.Signatory.Name.Back != "S.H., M.M." ||
		second.Signatory.Position != "Bupati" || second.Number != "119/14/MoU/2023" || !strings.HasPrefix(second.LegalGround, "Keputusan Menteri") {
		t.Errorf("the second party is %+v", second)
	}
	var titles []string
	for _, article := range a.Articles {
		titles = append(titles, article.Title)
	}
	if got, want := strings.Join(titles, ", "), "Ruang Lingkup, Tujuan, Pelaksanaan, Jangka Waktu, Penutup"; got != want {
		t.Fatalf("articles %s, want %s", got, want)
	}
	scope := a.Articles[0].PlainText()
	if strings.Contains(scope, "sindikat") || !strings.Contains(scope, "endampingan") {
		t.Errorf("the scope is %s", scope)
	}
	clauses := a.Articles[1].Clauses
	if len(clauses) != 2 || !strings.HasSuffix(clauses[0].Text, "memberi ijin praktik.") ||
		clauses[1].Text != "Tujuan itu dicapai melalui kegiatan pada "+app.Reference(a.Articles[0].Mark, "Pasal 1")+"." {
		t.Errorf("the moved article says %+v", clauses)
	}
}

// repairSpelling presses the only finding's button: the wrong word is mended.
func (w *window) repairSpelling(id string) {
	w.t.Helper()
	if got, want := w.get("lint", id), "Pasal 2 ayat (1): “ijin” seharusnya “izin”.\n"; got != want {
		w.t.Errorf("the check finds %q, want %q", got, want)
	}
	w.keys(append(times(10, "Tab"), "Return")...) // over both clauses and their acts
	w.shot("09 repaired")
	a := w.saved("the mended word", func(a app.Agreement) bool { return a.Version == 2 })
	if got := a.Articles[1].Clauses[0].Text; !strings.HasSuffix(got, "saling memberi izin praktik.") {
		w.t.Errorf("the mended clause says %q", got)
	}
	if got := w.get("lint", id); got != "" {
		w.t.Errorf("after the repair the check finds %q", got)
	}
}

// dateAndStage fills in place and day of the signing and moves the stage on.
func (w *window) dateAndStage() {
	w.t.Helper()
	w.key("ctrl+Prior", "ctrl+Prior")
	w.key(times(5, "Tab")...)
	w.fill("Palembang", "15 Mei 2023")
	w.keys("ctrl+Next", "ctrl+Next", "ctrl+Next", "Return") // Pindah tahapan…
	w.key("Tab", "Tab")
	w.typeText("Rina")
	w.shot("10 stage")
	w.keys("Return")
}

// compareVersions keeps a version, changes a text and looks at the difference.
func (w *window) compareVersions() {
	w.t.Helper()
	w.keys("ctrl+Next", "Return") // Simpan sebagai versi…
	w.typeText("Hasil pembahasan kedua")
	w.key("Tab")
	w.shot("11 version")
	w.keys("Return")
	w.key("ctrl+Prior", "ctrl+Prior", "Return", "ctrl+End")
	w.typeText(" Izin itu tertulis.")
	w.saved("the changed text", func(a app.Agreement) bool { return strings.Contains(a.Articles[1].PlainText(), "Izin itu tertulis.") })
	w.keys("ctrl+Next", "ctrl+Next", "Tab", "Return") // Bandingkan…
	w.shot("12 two texts")
	w.keys(append(times(3, "Tab"), "Return")...)
	w.shot("13 compared")
	path := w.makes("Perbandingan*.pdf", func() { w.key(append(times(3, "Tab"), "Return")...) })
	text := pdfText(w.t, path)
	inOrder(w.t, "the comparison", text, "Versi 2", "saling memberi izin praktik.", "Izin itu tertulis.", "Tujuan itu dicapai")
	w.keys(append(times(3, "shift+Tab"), "Return")...)
	w.shot("14 back")
}

// copies makes the papers that are signed: one by the menu, one by the
// preview's choice and a name of one's own, and one for Word.
func (w *window) copies(folder string) {
	w.t.Helper()
	first := w.makes("Rangkap 1 *.pdf", func() { w.fromMenu(3) })
	w.shot("15 first copy")
	second := filepath.Join(folder, "rangkap kedua.pdf")
	w.press(1023, 118) // the preview's choice
	w.keys("End", "Return")
	w.saveAs("ctrl+shift+s", second)
	w.shot("16 second copy")
	word := w.makes("Rangkap 2 *.docx", func() { w.fromMenu(6) })
	checkCopies(w.t, first, second)
	if text := parts(w.t, word)["word/document.xml"]; !strings.Contains(text, "saling memberi izin praktik. Izin itu tertulis.") {
		w.t.Errorf("the file for Word lacks the text: %.300s", text)
	}
}

// checkCopies holds the two signing copies against each other: the party that
// keeps a copy stands first in it, and the other signs over its stamp.
func checkCopies(t testing.TB, first, second string) {
	t.Helper()
	const bp2mi, enim = "BADAN PELINDUNGAN PEKERJA MIGRAN INDONESIA", "PEMERINTAH KABUPATEN MUARA ENIM"
	for _, c := range []struct {
		path, upper, lower, number1, number2, signer1, signer2, stamped string
	}{
		{first, enim, bp2mi, "119/14/MoU/2023", "B.102/KA/MoU/V/2023", "PIHAK KEDUA Bupati,", "PIHAK KESATU Kepala,", "ARIF"},
		{second, bp2mi, enim, "B.102/KA/MoU/V/2023", "119/14/MoU/2023", "PIHAK KESATU Kepala,", "PIHAK KEDUA Bupati,", "HERMAN"},
	} {
		text := pdfText(t, c.path)
		inOrder(t, c.path, text, "NOTA KESEPAHAMAN ANTARA", c.upper, "DENGAN", c.lower, "TENTANG", c.number1, c.number2,
			"hari ini, Senin, tanggal lima belas bulan Mei tahun dua ribu dua puluh tiga (15-05-2023), bertempat di Palembang",
			"1. ARIF BUDIMAN WIJAYA : Kepala, berdasarkan Keputusan Presiden Nomor 27/TPA Tahun 2020", "2. Dr. H. HERMAN SUDRAJAT, S.H., M.M.",
			"Pasal 1 RUANG LINGKUP", "pendampingan hukum", "Pasal 2 TUJUAN", "(1) Nota Kesepahaman ini bertujuan", "memberi izin praktik. Izin itu tertulis.",
			"(2) Tujuan itu dicapai melalui kegiatan pada Pasal 1.", "Pasal 3", "Pasal 4", "selama 3 (tiga) tahun", "Pasal 5 PENUTUP",
			c.signer1, c.signer2, "METERAI Rp10.000")
		for _, never := range []string{"DRAF", "{", "[", "....", "ijin"} {
			if strings.Contains(text, never) {
				t.Errorf("%s says %q", c.path, never)
			}
		}
		if n := strings.Count(text, "METERAI"); n != 1 {
			t.Errorf("%s has %d stamps", c.path, n)
		}
		if got := signerAt(t, c.path, "METERAI", "ARIF", "HERMAN"); got != c.stamped {
			t.Errorf("%s is stamped by %s, not by %s", c.path, got, c.stamped)
		}
	}
}

// signerAt tells beside which of the names on the last pages a word stands.
func signerAt(t testing.TB, path, word string, names ...string) (nearest string) {
	t.Helper()
	out, err := exec.Command("pdftotext", "-bbox", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", path, err)
	}
	at := func(word string) float64 {
		found := regexp.MustCompile(`xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)" yMax="[0-9.]+">`+word).FindAllStringSubmatch(string(out), -1)
		if len(found) == 0 {
			t.Fatalf("%s lacks %s", path, word)
		}
		left, errLeft := strconv.ParseFloat(found[len(found)-1][1], 64)
		right, errRight := strconv.ParseFloat(found[len(found)-1][2], 64)
		if err := errors.Join(errLeft, errRight); err != nil {
			t.Fatal(err)
		}
		return (left + right) / 2
	}
	for _, name := range names {
		if nearest == "" || math.Abs(at(name)-at(word)) < math.Abs(at(nearest)-at(word)) {
			nearest = name
		}
	}
	return nearest
}

// TestWindowPKS drafts a cooperation agreement with chapters between three
// parties and prints the third copy.
func TestWindowPKS(t *testing.T) {
	folder := t.TempDir()
	d := newDesktop(t)
	w := d.startWindow(draftingOffice(t, folder, muaraEnim, "Kepolisian Resor Muara Enim"))
	w.keys("ctrl+1")
	w.press(402, 71)     // + Baru
	w.key("p", "Tab")    // Perjanjian Kerja Sama, with its usual articles
	w.key("Down", "Tab") // Lengkap
	w.key("space")       // Susun dalam BAB
	w.shot("1 kind")
	w.key("ctrl+Next")
	w.take("Pemerintah Kab")
	w.take("Herman")
	w.keys("Return") // Tambah pihak
	w.take("Kepolisian")
	w.take("Andi")
	w.shot("2 parties")
	w.keys("ctrl+Next", "ctrl+Next")
	w.keys(append(times(7, "Tab"), "Return")...) // over the term, Batal and Kembali to Buat draf
	w.shot("3 draft")
	a := w.saved("the saved draft", func(a app.Agreement) bool { return a.Version == 1 })
	if a.Kind != "Perjanjian Kerja Sama" || len(a.Parties) != 3 || a.Parties[2].Institution != "Kepolisian Resor Muara Enim" ||
		a.Parties[2].Signatory.Name.Name != "Andi Prasetyo" {
		t.Errorf("%s between %+v", a.Kind, a.Parties)
	}
	if len(a.Articles) != 14 {
		t.Errorf("%d articles, want 14", len(a.Articles))
	}
	var want []string
	for i, article := range a.Articles {
		if article.Chapter != "" {
			want = append(want, "BAB "+bahasa.Roman(len(chapters(a.Articles[:i+1])))+" "+strings.ToUpper(article.Chapter))
		}
		want = append(want, fmt.Sprintf("Pasal %d %s", i+1, strings.ToUpper(article.Title)))
	}
	if len(want) < 14+4 {
		t.Errorf("the headings are %q", want)
	}
	text := pdfText(t, w.makes("Rangkap 3 *.pdf", func() { w.fromMenu(5) }))
	w.shot("4 third copy")
	inOrder(t, "the third copy", text, append([]string{"PERJANJIAN KERJA SAMA", "selanjutnya disebut PIHAK KETIGA"}, want...)...)
	inOrder(t, "the third copy", text, "rangkap 3 (tiga) asli", "METERAI", "PIHAK KETIGA")
	w.close()
}

// chapters are the titles of the chapters that begin with these articles.
func chapters(articles []app.Article) (titles []string) {
	for _, article := range articles {
		if article.Chapter != "" {
			titles = append(titles, article.Chapter)
		}
	}
	return titles
}

// printing is a database and a print service with an office's printers.
type printing struct {
	*testing.T
	service        *printtest.Service
	office, onlyA4 *printtest.Queue
	db, meeting    string
}

func newPrinting(t *testing.T) *printing {
	t.Helper()
	p := &printing{T: t, service: printtest.Start(t), db: filepath.Join(t.TempDir(), "cetak.db")}
	for _, entry := range p.service.Environment() {
		name, value, _ := strings.Cut(entry, "=")
		t.Setenv(name, value)
	}
	// The form 11x14 has the number that Windows' headers call "user".
	all := []printtest.Paper{printtest.A4, printtest.Tall, printtest.F4, printtest.F4Min}
	p.office = p.service.Add(t, "Kantor", printtest.Model{Papers: all, Margin: 12, Duplex: true})
	p.onlyA4 = p.service.Add(t, "HanyaA4", printtest.Model{Papers: all[:1], Margin: 12})
	here(t, "sample", "--db", p.db, "--meetings", "2", "--attendees", "60", "--agreements", "1")
	p.meeting, _, _ = strings.Cut(here(t, "list", "meeting", "--db", p.db, "--limit", "1"), "\t")
	return p
}

// pages are what a printed document must look like.
func (p *printing) pages(document string) []paper.Page {
	p.Helper()
	store, err := data.Open(p.db)
	if err != nil {
		p.Fatal(err)
	}
	defer func() {
		if err := store.Close(); err != nil {
			p.Error(err)
		}
	}()
	ctx := context.Background()
	o, err := store.Office(ctx)
	if err != nil {
		p.Fatal(err)
	}
	m, err := store.Meeting(ctx, p.meeting)
	if err != nil {
		p.Fatal(err)
	}
	d := map[string]func(app.Office, app.Meeting) doc.Document{
		"minutes": doc.Minutes, "follow-ups": doc.FollowUps,
		"attendance": func(o app.Office, m app.Meeting) doc.Document { return doc.Attendance(o, m, false) },
	}[document](o, m)
	if d, err = doc.Resolve(d, func(hash string) ([]byte, error) { return store.File(ctx, hash) }); err != nil {
		p.Fatal(err)
	}
	return paper.Layout(d).Pages
}

// prints runs the command, which must succeed, and holds what came out of the
// printer against the pages of the document, counted from 1; 0 is an empty side.
func (p *printing) prints(q *printtest.Queue, on printtest.Paper, document, told string, pages []int, flags ...string) {
	t := p.T
	t.Helper()
	args := append([]string{"print", p.meeting, document, "--db", inside(p.db)}, flags...)
	sent := len(slices.DeleteFunc(slices.Clone(pages), func(n int) bool { return n == 0 }))
	if out, want := done(t, args...), fmt.Sprintf("Terkirim ke %s: %d halaman.%s\n", q.Name, sent, told); out != want {
		t.Errorf("%q tells %q, want %q", args, out, want)
	}
	dpi := q.Model.Resolution()
	if goal != "windows" {
		dpi /= 2 // enough where edges do not count, and four times as quick
	}
	laid := p.pages(document)
	var want []*image.RGBA
	for _, n := range pages {
		if n > len(laid) {
			t.Fatalf("%s has %d pages only", document, len(laid))
		} else if n == 0 {
			want = append(want, printtest.Sheet(on, dpi, nil, image.Point{}))
			continue
		}
		want = append(want, sheetOf(laid[n-1], q.Model, on, dpi))
	}
	area := q.Model.Printable(on, dpi)
	differs := func(got, want *image.RGBA) int { return printtest.Differing(got, want, area) }
	if goal != "windows" { // CUPS draws the PDF itself, and moves it by a part of a dot
		const specks = 25
		differs = func(got, want *image.RGBA) int { return max(0, printtest.Unlike(got, want, area, dpi)-specks) }
	}
	if err := printtest.Check(printtest.Pages(t, q.Job(t), dpi, goal != "windows"), want, differs); err != nil {
		t.Errorf("%q: %v", args, err)
	}
}

// sheetOf is a page on a sheet, standing, as it must come out of a printer: true
// size from the corner, or shrunk into what can be printed on.
func sheetOf(page paper.Page, m printtest.Model, on printtest.Paper, dpi int) *image.RGBA {
	width, height := min(page.Width, page.Height), max(page.Width, page.Height)
	area := m.Printable(on, dpi).Inset(-1)
	shrink := 1.0
	if math.Abs(width-on.Width) > 3 || math.Abs(height-on.Height) > 3 {
		inches := func(dots int) float64 { return float64(dots) / float64(dpi) }
		shrink = min(1, inches(area.Dx())*25.4/width, inches(area.Dy())*25.4/height)
	}
	img := standing(page, float64(dpi)*shrink)
	at := image.Point{}
	if shrink < 1 {
		at = area.Min.Add(area.Size().Sub(img.Rect.Size()).Div(2))
	}
	return printtest.Sheet(on, dpi, img, at)
}

// standing is a page's raster, upright, made of the bands that go to a printer:
// the edges of turned text differ by a shade where a band cuts it.
func standing(page paper.Page, dpi float64) *image.RGBA {
	whole := paper.Raster(page, dpi, image.Rectangle{})
	for top := 0; top < whole.Rect.Dy(); top += print.BandRows {
		area := image.Rect(0, top, whole.Rect.Dx(), top+print.BandRows)
		draw.Draw(whole, area, paper.Raster(page, dpi, area), area.Min, draw.Src)
	}
	if page.Width > page.Height {
		return printtest.Turned(whole)
	}
	return whole
}

// TestProgramPrint prints through a service of its own and compares every dot
// with the page's raster; where CUPS draws the PDF, all but the edges.
func TestProgramPrint(t *testing.T) {
	p := newPrinting(t)
	t.Run("A4", func(t *testing.T) {
		p.T = t
		p.prints(p.office, printtest.A4, "minutes", " Kertas: A4.", []int{1, 2, 3})
	})
	t.Run("F4", func(t *testing.T) {
		p.T = t
		p.prints(p.office, printtest.F4, "attendance", " Kertas: F4 215x330mm.", []int{1, 2, 3})
	})
	t.Run("a range in two copies", func(t *testing.T) {
		p.T = t
		p.prints(p.office, printtest.A4, "minutes", " Kertas: A4.", []int{2, 3, 2, 3}, "--pages", "2-3", "--copies", "2")
	})
	t.Run("copies page by page", func(t *testing.T) {
		p.T = t
		p.prints(p.office, printtest.A4, "minutes", " Kertas: A4.", []int{1, 1, 3, 3}, "--pages", "1,3", "--copies", "2", "--collate=false")
	})
	t.Run("copies on both sides", func(t *testing.T) {
		p.T = t
		sides := []int{1, 2, 3, 0, 1, 2, 3}
		if goal != "windows" {
			sides = append(sides, 0) // CUPS fills the last sheet too
		}
		p.prints(p.office, printtest.A4, "minutes", " Kertas: A4.", sides, "--copies", "2", "--duplex", "long")
	})
	t.Run("landscape", func(t *testing.T) {
		p.T = t
		p.prints(p.office, printtest.A4, "follow-ups", " Kertas: A4.", []int{1})
	})
	t.Run("F4 on a printer of A4", func(t *testing.T) {
		p.T = t
		p.prints(p.onlyA4, printtest.A4, "attendance", " Kertas: A4. Halaman diperkecil agar muat.", []int{1}, "--pages", "1", "--printer", p.onlyA4.Name)
	})
	t.Run("F4 wanted on A4", func(t *testing.T) {
		p.T = t
		p.prints(p.office, printtest.A4, "attendance", " Kertas: A4. Halaman diperkecil agar muat.", []int{2}, "--pages", "2", "--paper", "A4")
	})
}

// TestProgramPrintTold: what keeps a paper from the printer is told in one
// sentence with a next step, and nothing is printed.
func TestProgramPrintTold(t *testing.T) {
	p := newPrinting(t)
	refused := func(name, want string, flags ...string) {
		t.Run(name, func(t *testing.T) {
			exit, out, told := command(t, append([]string{"print", p.meeting, "minutes", "--db", inside(p.db)}, flags...)...)
			if exit != 1 || out != "" || strings.Count(told, "\n") != 1 || !strings.Contains(told, want) {
				t.Errorf("exit %d, prints %q, tells %q, want %q", exit, out, told, want)
			}
		})
	}
	refused("unknown printer", `Printer "Tidak Ada" tidak dikenal komputer ini. Periksa namanya atau pilih printer lain`, "--printer", "Tidak Ada")
	refused("pages out of range", `halaman, jadi "7-" di luarnya. Tulis misalnya 1-3,5`, "--pages", "7-")
	// Windows asks the service each time; CUPS tells that it does not answer.
	gone, way := "Layanan cetak komputer ini tidak berjalan", "“Buka PDF”"
	if goal == "windows" {
		gone = "Belum ada printer yang terpasang"
	}
	if jobs := p.office.Jobs(t) + p.onlyA4.Jobs(t); jobs != 0 {
		t.Errorf("%d jobs were printed", jobs)
	}
	p.service.Stop(t)
	refused("service stopped", gone)
	refused("service stopped, the way out", way, "--printer", "Kantor")
	t.Setenv("CUPS_SERVER", "127.0.0.1:9")
	refused("no service", gone)
	refused("no service, the way out", way)
}
