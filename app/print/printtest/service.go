// Package printtest gives tests a print service of their own, whose printers
// write into files, and tells whether what was printed is what was meant.
package printtest

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Service is a private CUPS: nothing of the machine's own is touched.
type Service struct {
	Address string // host:port, for CUPS_SERVER
	folder  string
	daemon  *exec.Cmd
	over    chan error
	stopped bool
}

const serverConfig = `LogLevel warn
Listen %s
Browsing No
DefaultAuthType None
WebInterface No
JobPrivateAccess all
JobPrivateValues none
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
JobPrivateAccess all
JobPrivateValues none
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
`

const filesConfig = `FileDevice Yes
Sandboxing relaxed
ServerRoot %[1]s
RequestRoot %[1]s/spool
CacheDir %[1]s/cache
StateDir %[1]s/state
TempDir %[1]s/temp
AccessLog %[1]s/access_log
ErrorLog %[1]s/error_log
PageLog %[1]s/page_log
`

// patience is how long anything may take on a busy machine.
const patience = 30 * time.Second

// Start starts a service that ends with the test. It runs as whoever tests, on
// a port of its own of this machine only.
func Start(t testing.TB) *Service {
	t.Helper()
	for _, tool := range []string{"/usr/sbin/cupsd", "lpadmin", "lpstat", "lp", "gs"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Fatalf("%s is missing: apt-get update && apt-get install -y cups cups-client ghostscript", tool)
		}
	}
	folder, err := os.MkdirTemp("", "sinergi-cups") // short, and open to the service's own user
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(folder); err != nil {
			t.Error(err)
		}
	})
	s := &Service{Address: freeAddress(t), folder: folder}
	if err := os.Chmod(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	s.write(t, "cupsd.conf", fmt.Sprintf(serverConfig, s.Address))
	s.write(t, "cups-files.conf", fmt.Sprintf(filesConfig, folder))
	for _, name := range []string{"spool", "cache", "state", "temp"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	// The filters run as another user than the service when that is root.
	if err := os.Chmod(filepath.Join(folder, "temp"), 0o777|os.ModeSticky); err != nil {
		t.Fatal(err)
	}
	s.run(t)
	return s
}

// freeAddress is a port that nobody listens on just now.
func freeAddress(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().String()
}

func (s *Service) write(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(s.folder, name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// run starts the daemon and waits until it answers.
func (s *Service) run(t testing.TB) {
	t.Helper()
	var said bytes.Buffer
	s.daemon = exec.Command("/usr/sbin/cupsd", "-f", "-c", filepath.Join(s.folder, "cupsd.conf"), "-s", filepath.Join(s.folder, "cups-files.conf"))
	s.daemon.Stdout, s.daemon.Stderr = &said, &said
	if err := s.daemon.Start(); err != nil {
		t.Fatal(err)
	}
	s.over = make(chan error, 1)
	go func() { s.over <- s.daemon.Wait() }()
	t.Cleanup(func() { s.Stop(t) })
	for end := time.Now().Add(patience); ; time.Sleep(50 * time.Millisecond) {
		select {
		case err := <-s.over:
			s.stopped = true
			t.Fatalf("cupsd ended: %v\n%s%s", err, said.String(), s.log())
		default:
		}
		if out, err := s.Tool("lpstat", "-r"); err == nil && strings.Contains(out, "is running") {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("cupsd does not answer at %s\n%s", s.Address, s.log())
		}
	}
}

// Stop ends the service; a second call does nothing.
func (s *Service) Stop(t testing.TB) {
	t.Helper()
	if s.stopped {
		return
	}
	s.stopped = true
	if err := s.daemon.Process.Signal(os.Interrupt); err != nil {
		t.Error(err)
	}
	select {
	case <-s.over:
	case <-time.After(patience):
		t.Error("cupsd does not end")
		if err := s.daemon.Process.Kill(); err != nil {
			t.Error(err)
		}
		<-s.over
	}
}

// Environment is what a program needs to see this service and no other.
func (s *Service) Environment() []string {
	return []string{"CUPS_SERVER=" + s.Address}
}

// Tool runs one of CUPS' own programs on the service.
func (s *Service) Tool(name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(append(os.Environ(), s.Environment()...), "LC_ALL=C", "HOME="+s.folder)
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%s %q: %w: %s", name, args, err, out)
	}
	return string(out), nil
}

func (s *Service) log() string {
	text, err := os.ReadFile(filepath.Join(s.folder, "error_log"))
	if err != nil {
		return err.Error()
	}
	return string(text[max(0, len(text)-4000):])
}
