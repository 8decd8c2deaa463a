package views

import (
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write new words and masters")

const wordsFolder = "../assets/words"

// fyneWords are the toolkit's own words; it has none in Indonesian.
var fyneWords = map[string]string{
	"Advanced": "Lanjutan", "Cancel": "Batal", "Confirm": "Pastikan", "Copy": "Salin", "Create Folder": "Buat folder",
	"Cut": "Potong", "Enter filename": "Ketik nama berkas", "Error": "Belum berhasil", "Favourites": "Favorit", "File": "Berkas",
	"Folder": "Folder", "New Folder": "Folder baru", "No": "Tidak", "OK": "Tutup", "Open": "Buka", "Paste": "Tempel", "Quit": "Keluar",
	"Redo": "Ulangi", "Save": "Simpan", "Select all": "Pilih semua", "Show Hidden Files": "Tampilkan berkas tersembunyi",
	"Undo": "Urungkan", "Yes": "Ya", "file.name": "Nama", "file.parent": "Folder induk",
	"friday": "Jumat", "friday.short": "Jum", "monday": "Senin", "monday.short": "Sen", "saturday": "Sabtu", "saturday.short": "Sab",
	"sunday": "Minggu", "sunday.short": "Min", "thursday": "Kamis", "thursday.short": "Kam", "tuesday": "Selasa", "tuesday.short": "Sel",
	"wednesday": "Rabu", "wednesday.short": "Rab",
}

// usedWords are the keys that lang.L is called with in this package. A key that
// is no literal cannot be checked and is an error.
func usedWords(t *testing.T, folder string) map[string]bool {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files in %s: %v", folder, err)
	}
	used := map[string]bool{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			f, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || f.Sel.Name != "L" {
				return true
			}
			if p, ok := f.X.(*ast.Ident); !ok || p.Name != "lang" {
				return true
			}
			literal, ok := call.Args[0].(*ast.BasicLit)
			if !ok {
				t.Errorf("%s: lang.L with a key that is not written out", name)
				return true
			}
			key, err := strconv.Unquote(literal.Value)
			if err != nil {
				t.Fatal(err)
			}
			used[key] = true
			return true
		})
	}
	return used
}

var placeholder = regexp.MustCompile(`\{\{[^}]*\}\}`)

// TestWordsComplete guards that every language has every word of the window,
// with the same placeholders, and none that nobody uses.
func TestWordsComplete(t *testing.T) {
	used := usedWords(t, ".")
	if len(used) < 100 {
		t.Fatalf("only %d words found: the search is broken", len(used))
	}
	if *update {
		words := map[string]string{}
		for key := range used {
			words[key] = key
		}
		for key, word := range fyneWords {
			words[key] = word
		}
		content, err := json.MarshalIndent(words, "", "  ")
		if err != nil {
			t.Fatal(err)
		}
		text := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(content)) + "\n"
		if err := os.WriteFile(filepath.Join(wordsFolder, "id.json"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files, err := filepath.Glob(filepath.Join(wordsFolder, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no words: %v", err)
	}
	for _, name := range files {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var words map[string]string
		if err := json.Unmarshal(content, &words); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		checkWords(t, filepath.Base(name), words, used)
	}
}

func checkWords(t *testing.T, name string, words map[string]string, used map[string]bool) {
	t.Helper()
	for key := range used {
		word, ok := words[key]
		if !ok {
			t.Errorf("%s lacks %q", name, key)
			continue
		}
		want, got := placeholder.FindAllString(key, -1), placeholder.FindAllString(word, -1)
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Errorf("%s: %q has placeholders %v, want %v", name, word, got, want)
		}
	}
	for key := range words {
		if _, toolkit := fyneWords[key]; !used[key] && !toolkit {
			t.Errorf("%s has %q, which no screen uses", name, key)
		}
	}
}
