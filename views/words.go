package views

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"sinergi/assets"
)

// shippedLocales are the languages Fyne brings words for. Ours are given to
// each of them, because Fyne follows the system's language and has no way to
// choose another: on an English Windows this program still speaks Indonesian.
var shippedLocales = []string{"id", "en", "cs", "de", "el", "es", "fr", "ja", "pl", "pt", "pt-BR", "ru", "sv", "ta", "uk", "zh", "zh-Hans", "zh-Hant", "ms", "sr"}

// loadWords makes Indonesian the language of the window.
func loadWords() error {
	words, err := assets.Words.ReadFile("words/id.json")
	if err != nil {
		return fmt.Errorf("read the words of the window: %w", err)
	}
	for _, tag := range shippedLocales {
		if err := lang.AddTranslationsForLocale(words, fyne.Locale(tag)); err != nil {
			return fmt.Errorf("load the words of the window for %s: %w", tag, err)
		}
	}
	return nil
}
