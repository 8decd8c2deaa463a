package app

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

// door says what the program's files in one folder may import besides the
// standard library: folders of this house by name, modules by the beginning of
// their path.
type door struct {
	house   []string
	modules []string
	later   bool // may still be missing; every other folder must hold Go files
}

const (
	house    = "sinergi"
	fyneRoot = "fyne.io/fyne/v2"
	sqlRoot  = "database/sql" // SQL is known in data alone
	workFile = "views/work.go"
)

var allOfApp = []string{"app", "app/bahasa", "app/doc", "app/paper", "app/print", "app/photo", "app/bundle", "app/sheet", "app/word", "app/sample", "assets"}

// doors are the rooms of the house; "." is main, which joins them all.
var doors = map[string]door{
	"assets":     {},
	"app/bahasa": {},
	"app":        {house: []string{"app/bahasa"}},
	"app/doc":    {house: []string{"app", "app/bahasa"}, modules: []string{"github.com/sergi/go-diff/diffmatchpatch"}},
	"app/paper":  {house: []string{"app/doc", "assets"}, modules: []string{"github.com/jung-kurt/gofpdf", "golang.org/x/image", "golang.org/x/text/unicode/norm", "github.com/go-fonts/liberation"}},
	"app/print":  {house: []string{"app", "app/paper"}, modules: []string{"golang.org/x/sys"}},
	"app/photo":  {house: []string{"app"}, modules: []string{"golang.org/x/image", "github.com/bep/imagemeta"}},
	"app/bundle": {house: []string{"app", "app/doc", "app/paper", "app/photo"}, modules: []string{"github.com/pdfcpu/pdfcpu"}},
	// The printer and the print service that tests print to.
	"app/print/printtest": {later: true},
	"app/sheet":           {house: []string{"app", "app/bahasa", "app/doc"}, modules: []string{"github.com/xuri/excelize/v2"}},
	"app/word":            {house: []string{"app", "app/bahasa", "app/doc"}},
	"app/sample":          {house: []string{"app", "app/bahasa"}, later: true},
	"app/cli":             {house: allOfApp, modules: []string{"github.com/spf13/cobra", "github.com/spf13/pflag"}},
	// data folds search text with app/bahasa, which app would only pass on.
	"data":           {house: []string{"app", "app/bahasa"}, modules: []string{sqlRoot, "github.com/mattn/go-sqlite3", "github.com/google/uuid"}},
	"data/storetest": {house: []string{"app", "app/bahasa"}, later: true},
	"views/kit":      {house: []string{"app/bahasa"}, modules: []string{fyneRoot}},
	"views":          {house: append(slices.Clone(allOfApp), "views/kit"), modules: []string{fyneRoot, "github.com/ncruces/zenity", "golang.org/x/sys"}},
}

// topLevel is all that may stand beside the .syso of the Windows build and what
// git ignores.
var topLevel = []string{
	"app", "views", "data", "assets", "go.mod", "go.sum", "main.go", "main_test.go", "FyneApp.toml", "README.md", "CHANGELOG.md",
	"LICENSE", "THIRD_PARTY.md", "Makefile", ".ci", ".gitignore", ".gitattributes", ".golangci.yml", ".git", "hasil", "dist",
}

func TestHouse(t *testing.T) {
	for _, fault := range faultsOf(os.DirFS("..")) {
		t.Error(fault)
	}
}

// faultsOf looks at a whole house.
func faultsOf(root fs.FS) []string {
	var faults []string
	rooms := map[string]int{}
	calls := map[string]int{}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && name != "." && isNoRoom(d.Name()):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		source, err := fs.ReadFile(root, name)
		if errors.Is(err, fs.ErrNotExist) { // an editor's file that just went
			return nil
		} else if err != nil {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		rooms[path.Dir(name)]++
		faults = append(faults, importFaults(name, file)...)
		if strings.HasPrefix(name, "views/") {
			faults = append(faults, goroutineFaults(name, file, calls)...)
		}
		return nil
	})
	if err != nil {
		faults = append(faults, err.Error())
	}
	faults = append(faults, workFaults(calls)...)
	faults = append(faults, roomFaults(rooms)...)
	return append(faults, topLevelFaults(root)...)
}

func isNoRoom(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_") || slices.Contains([]string{"testdata", "hasil", "dist"}, name)
}

// importFaults names the imports that a file's folder has no door for.
func importFaults(name string, file *ast.File) []string {
	room := path.Dir(name)
	if room == "." {
		return nil
	}
	var faults []string
	for _, i := range file.Imports {
		imported, err := strconv.Unquote(i.Path.Value)
		if err != nil || !mayImport(doors[room], imported) {
			faults = append(faults, fmt.Sprintf("%s: may not import %q", name, imported))
		}
	}
	return faults
}

func mayImport(d door, imported string) bool {
	if inside, ok := strings.CutPrefix(imported, house+"/"); ok {
		return slices.Contains(d.house, inside)
	}
	for _, m := range d.modules {
		if imported == m || strings.HasPrefix(imported, m+"/") {
			return true
		}
	}
	first, _, _ := strings.Cut(imported, "/")
	isStandard := !strings.Contains(first, ".") && first != house && imported != "C"
	return isStandard && imported != sqlRoot && !strings.HasPrefix(imported, sqlRoot+"/")
}

// goroutineFaults looks for what leaves the window's goroutine or comes back to
// it. The one place that may is counted in calls.
func goroutineFaults(name string, file *ast.File, calls map[string]int) []string {
	watched := watchedNames(file)
	var faults []string
	found := func(what string) {
		if name == workFile {
			calls[what]++
			return
		}
		faults = append(faults, fmt.Sprintf("%s: %s belongs into %s", name, what, workFile))
	}
	for _, i := range file.Imports {
		if i.Name != nil && i.Name.Name == "." {
			faults = append(faults, fmt.Sprintf("%s: names of %s are not told apart", name, i.Path.Value))
		}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			found("go")
		case *ast.SelectorExpr:
			if pkg, ok := n.X.(*ast.Ident); ok {
				if what := watched[pkg.Name+"."+n.Sel.Name]; what != "" {
					found(what)
				}
			}
		}
		return true
	})
	return faults
}

// watchedNames are the functions to look for, under the names by which the
// file imports their packages.
func watchedNames(file *ast.File) map[string]string {
	names := map[string]string{}
	for _, i := range file.Imports {
		imported, _ := strconv.Unquote(i.Path.Value)
		local := path.Base(imported)
		if imported == fyneRoot {
			local = "fyne"
		}
		if i.Name != nil {
			local = i.Name.Name
		}
		switch imported {
		case fyneRoot:
			names[local+".Do"], names[local+".DoAndWait"] = "fyne.Do", "fyne.Do"
		case "time":
			names[local+".AfterFunc"] = "time.AfterFunc"
		}
	}
	return names
}

// workFaults wants the one go and the one fyne.Do; none at all would mean that
// the search itself is blind.
func workFaults(calls map[string]int) []string {
	var faults []string
	for _, what := range []string{"go", "fyne.Do"} {
		if calls[what] != 1 {
			faults = append(faults, fmt.Sprintf("%s: %s stands there %d times, not once", workFile, what, calls[what]))
		}
	}
	return faults
}

// roomFaults names empty rooms and rooms without a door.
func roomFaults(rooms map[string]int) []string {
	var faults []string
	for _, room := range slices.Sorted(maps.Keys(doors)) {
		if rooms[room] == 0 && !doors[room].later {
			faults = append(faults, room+": holds no Go files")
		}
	}
	for _, room := range slices.Sorted(maps.Keys(rooms)) {
		if _, ok := doors[room]; !ok && room != "." {
			faults = append(faults, room+": has no door in this test")
		}
	}
	if rooms["."] == 0 {
		faults = append(faults, "main.go is missing")
	}
	return faults
}

// topLevelFaults names what stands at the top and belongs elsewhere.
func topLevelFaults(root fs.FS) []string {
	entries, err := fs.ReadDir(root, ".")
	if err != nil {
		return []string{err.Error()}
	}
	ignored := ignoredNames(root)
	var faults []string
	for _, e := range entries {
		name := e.Name()
		matches := func(pattern string) bool {
			ok, err := path.Match(pattern, name)
			return ok && err == nil
		}
		if !slices.Contains(topLevel, name) && path.Ext(name) != ".syso" && !slices.ContainsFunc(ignored, matches) {
			faults = append(faults, name+": does not belong at the top level")
		}
	}
	return faults
}

// ignoredNames are the lines of .gitignore that speak of the top level.
func ignoredNames(root fs.FS) []string {
	text, err := fs.ReadFile(root, ".gitignore")
	if err != nil {
		return nil
	}
	var names []string
	for line := range strings.Lines(string(text)) {
		line = strings.Trim(strings.TrimSpace(line), "/")
		if line != "" && !strings.ContainsAny(line[:1], "#!") && !strings.Contains(line, "/") {
			names = append(names, line)
		}
	}
	return names
}

// soundHouse is the smallest house without a fault.
func soundHouse() fstest.MapFS {
	root := fstest.MapFS{
		"main.go":         {Data: []byte("package main\nimport _ \"sinergi/data\"\n")},
		"Makefile":        {},
		".gitignore":      {Data: []byte("/sinergi\n*.db\n# notes\n!keep.db\n")},
		"sinergi":         {},
		"coba.db":         {},
		"rsrc.syso":       {},
		workFile:          {Data: []byte("package views\nimport f \"fyne.io/fyne/v2\"\nfunc run() { go f.Do(nil) }\n")},
		"app/app_test.go": {Data: []byte("package app\nimport _ \"sinergi/data\"\n")},
	}
	for room, d := range doors {
		if !d.later && room != "views" {
			root[room+"/room.go"] = &fstest.MapFile{Data: []byte("package room\nimport _ \"strings\"\n")}
		}
	}
	return root
}

func TestSoundHouseHasNoFaults(t *testing.T) {
	if faults := faultsOf(soundHouse()); len(faults) > 0 {
		t.Errorf("faults in a sound house: %q", faults)
	}
}

// Each planted fault must be found, and nothing else be blamed with it.
func TestHouseSeesPlantedFaults(t *testing.T) {
	imports := func(pkg string) string { return "package room\nimport _ \"" + pkg + "\"\n" }
	const viewsHead = "package views\nimport (\n\t\"time\"\n\tui \"fyne.io/fyne/v2\"\n)\n"
	for _, c := range []struct{ name, file, source, want string }{
		{"records know SQL", "app/x.go", imports("database/sql"), `app/x.go: may not import "database/sql"`},
		{"records know drivers", "app/x.go", imports("database/sql/driver"), `may not import "database/sql/driver"`},
		{"records know the store", "app/x.go", imports("sinergi/data"), `may not import "sinergi/data"`},
		{"words know records", "app/bahasa/x.go", imports("sinergi/app"), `may not import "sinergi/app"`},
		{"assets know records", "assets/x.go", imports("sinergi/app/bahasa"), `may not import "sinergi/app/bahasa"`},
		{"documents know PDF", "app/doc/x.go", imports("github.com/jung-kurt/gofpdf"), `may not import "github.com/jung-kurt/gofpdf"`},
		{"pages know records", "app/paper/x.go", imports("sinergi/app"), `may not import "sinergi/app"`},
		{"sheets know pages", "app/sheet/x.go", imports("sinergi/app/paper"), `may not import "sinergi/app/paper"`},
		{"the store knows workbooks", "data/x.go", imports("github.com/xuri/excelize/v2"), `may not import "github.com/xuri/excelize/v2"`},
		{"the command line knows the window", "app/cli/x.go", imports("fyne.io/fyne/v2/widget"), `may not import "fyne.io/fyne/v2/widget"`},
		{"the window knows the store", "views/x.go", imports("sinergi/data"), `may not import "sinergi/data"`},
		{"widgets know records", "views/kit/x.go", imports("sinergi/app"), `may not import "sinergi/app"`},
		{"a module like another", "app/sheet/x.go", imports("github.com/xuri/excelize/v2evil"), `may not import "github.com/xuri/excelize/v2evil"`},
		{"C code", "data/x.go", imports("C"), `may not import "C"`},
		{"the other system's file", "app/x_windows.go", imports("golang.org/x/sys/windows"), `may not import "golang.org/x/sys/windows"`},
		{"a new room", "app/util/x.go", imports("strings"), "app/util: has no door"},
		{"a file that does not parse", "app/x.go", "package", "app/x.go"},
		{"a goroutine", "views/x.go", "package views\nfunc f() { go f() }\n", "views/x.go: go belongs into views/work.go"},
		{"a goroutine in the kit", "views/kit/x.go", "package kit\nfunc f() { go f() }\n", "views/kit/x.go: go belongs"},
		{"fyne.Do under another name", "views/x.go", viewsHead + "func f() { ui.Do(nil); time.Sleep(1) }\n", "views/x.go: fyne.Do belongs"},
		{"fyne.DoAndWait as a value", "views/x.go", viewsHead + "var f = ui.DoAndWait\nvar g time.Time\n", "views/x.go: fyne.Do belongs"},
		{"a timer", "views/x.go", viewsHead + "var w ui.Window\nvar f = time.AfterFunc(1, nil)\n", "views/x.go: time.AfterFunc belongs"},
		{"names without their package", "views/x.go", "package views\nimport . \"fyne.io/fyne/v2\"\n", "are not told apart"},
		{"a second goroutine", workFile, "package views\nimport \"fyne.io/fyne/v2\"\nfunc f() { go f(); go fyne.Do(nil) }\n", "go stands there 2 times"},
		{"a folder at the top", "pkg/readme.txt", "", "pkg: does not belong"},
		{"a file at the top", "catatan.txt", "", "catatan.txt: does not belong"},
	} {
		t.Run(c.name, func(t *testing.T) {
			root := soundHouse()
			root[c.file] = &fstest.MapFile{Data: []byte(c.source)}
			faults := faultsOf(root)
			if !slices.ContainsFunc(faults, func(f string) bool { return strings.Contains(f, c.want) }) {
				t.Errorf("got %q, want %q among them", faults, c.want)
			}
			if len(faults) != 1 && c.name != "a file that does not parse" {
				t.Errorf("one fault planted, %d found: %q", len(faults), faults)
			}
		})
	}
}

func TestHouseSeesEmptyRooms(t *testing.T) {
	for room, d := range doors {
		if d.later {
			continue
		}
		root := soundHouse()
		for name := range root {
			if path.Dir(name) == room && !strings.HasSuffix(name, "_test.go") {
				delete(root, name)
			}
		}
		faults := faultsOf(root)
		if !slices.Contains(faults, room+": holds no Go files") {
			t.Errorf("%s is empty and nobody says so: %q", room, faults)
		}
	}
	if faults := faultsOf(fstest.MapFS{}); !slices.Contains(faults, "main.go is missing") {
		t.Errorf("an empty house passes: %q", faults)
	}
}
