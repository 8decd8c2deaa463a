//go:build !windows

package print

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
)

// media is the paper of a job as lp is told it.
type media struct {
	option string
	form   string // as the printer's description calls it; empty where not known
	sheet  Sheet
}

// description is what a PPD says of a printer's papers.
type description struct {
	usual  string
	custom bool
	forms  []ppdForm
}

type ppdForm struct {
	keyword, name string
	sheet         Sheet
}

// mediaFor chooses the printer's own form of that size, else a size of one's
// own, else the printer's usual paper. Of a printer without a description
// nothing is known, so it is told the size.
func mediaFor(ctx context.Context, printer string, want Sheet) (media, error) {
	plain := media{option: fmt.Sprintf("Custom.%sx%smm", decimal(want.Width), decimal(want.Height)), sheet: want}
	if want.within(Sheet{210, 297}, formSlack) {
		plain.option = "A4"
	}
	d, err := describe(ctx, printer)
	if ctx.Err() != nil {
		return media{}, cancelled(ctx.Err())
	}
	if err != nil || len(d.forms) == 0 {
		return plain, nil //nolint:nilerr // many printers have none; the size is enough then
	}
	return d.media(want, plain), nil
}

func decimal(mm float64) string { return strconv.FormatFloat(math.Round(mm*10)/10, 'f', -1, 64) }

// media chooses among what a description has.
func (d description) media(want Sheet, plain media) media {
	var best *ppdForm
	away := func(f *ppdForm) float64 {
		return math.Abs(f.sheet.Width-want.Width) + math.Abs(f.sheet.Height-want.Height)
	}
	for i := range d.forms {
		f := &d.forms[i]
		if !f.sheet.within(want, formSlack) {
			continue
		}
		// Of two equal ones the short keyword is the plain paper: A4, not A4.Borderless.
		if best == nil || away(f) < away(best) || (away(f) == away(best) && len(f.keyword) < len(best.keyword)) {
			best = f
		}
	}
	switch {
	case best != nil:
		return media{best.keyword, best.name, best.sheet}
	case d.custom:
		plain.form = want.String()
		return plain
	}
	for _, f := range d.forms {
		if f.keyword == d.usual {
			return media{f.keyword, f.name, f.sheet}
		}
	}
	return media{d.forms[0].keyword, d.forms[0].name, d.forms[0].sheet}
}

// maxDescription is more than any PPD has.
const maxDescription = 4 << 20

// describe asks the print service for a printer's PPD.
func describe(ctx context.Context, printer string) (description, error) {
	network, address := service()
	client := http.Client{
		Timeout: 5 * time.Second,
		Transport: &http.Transport{DisableKeepAlives: true, DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, network, address)
		}},
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://localhost/printers/"+url.PathEscape(printer)+".ppd", nil)
	if err != nil {
		return description{}, err
	}
	answer, err := client.Do(request)
	if err != nil {
		return description{}, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return description{}, fmt.Errorf("description of %s: %s", printer, answer.Status)
	}
	return readPPD(io.LimitReader(answer.Body, maxDescription))
}

// service is where CUPS listens, found as its own programs do.
func service() (network, address string) {
	const socket = "/run/cups/cups.sock"
	named, _, _ := strings.Cut(os.Getenv("CUPS_SERVER"), "/version=")
	switch {
	case strings.HasPrefix(named, "/"):
		return "unix", named
	case named != "":
		if _, _, err := net.SplitHostPort(named); err != nil {
			named = net.JoinHostPort(strings.Trim(named, "[]"), "631")
		}
		return "tcp", named
	}
	if _, err := os.Stat(socket); err == nil {
		return "unix", socket
	}
	return "tcp", "localhost:631"
}

// mmPerPoint is a PPD's unit.
const mmPerPoint = 25.4 / 72

var errNoPPD = errors.New("not a printer description")

// readPPD reads the papers of a PPD. It keeps to "*Keyword option/text: value"
// lines, which is all that papers need.
func readPPD(r io.Reader) (description, error) {
	var d description
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	first := true
	for lines.Scan() {
		keyword, value, found := strings.Cut(strings.TrimSpace(lines.Text()), ":")
		if first && keyword != "*PPD-Adobe" {
			return d, errNoPPD
		}
		first = false
		if !found {
			continue
		}
		keyword, option, _ := strings.Cut(keyword, " ")
		option = strings.TrimSpace(option)
		value = strings.Trim(strings.TrimSpace(value), `"`)
		switch keyword {
		case "*DefaultPageSize":
			d.usual = value
		case "*CustomPageSize":
			d.custom = d.custom || option == "True"
		case "*PaperDimension":
			if f, ok := ppdFormOf(option, value); ok {
				d.forms = append(d.forms, f)
			}
		}
	}
	return d, lines.Err()
}

// ppdFormOf reads `F4/F4 215x330mm: "609.4 935.4"`.
func ppdFormOf(option, value string) (ppdForm, bool) {
	var f ppdForm
	f.keyword, f.name, _ = strings.Cut(option, "/")
	if f.name == "" {
		f.name = f.keyword
	}
	_, err := fmt.Sscan(value, &f.sheet.Width, &f.sheet.Height)
	f.sheet.Width *= mmPerPoint
	f.sheet.Height *= mmPerPoint
	isWord := f.keyword != "" && strings.IndexFunc(f.keyword, func(r rune) bool { return r <= ' ' || r > '~' || strings.ContainsRune(`'",\`, r) }) < 0
	const longest = 10_000 // rolls of paper
	return f, err == nil && isWord && f.sheet.Width > 0 && f.sheet.Height > 0 && f.sheet.Width < longest && f.sheet.Height < longest
}
