package kit

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestThemeIgnoresTheSystemsVariant(t *testing.T) {
	for _, name := range []fyne.ThemeColorName{
		theme.ColorNameBackground, theme.ColorNameForeground, theme.ColorNameInputBackground, theme.ColorNameOverlayBackground,
		theme.ColorNameInnerWindowBorder, "a name that does not exist",
	} {
		light, dark := Theme().Color(name, theme.VariantLight), Theme().Color(name, theme.VariantDark)
		if light != dark {
			t.Errorf("%s is %v when light, %v when dark", name, light, dark)
		}
	}
}

func TestThemeNamesEveryColourOfTheLook(t *testing.T) {
	want := map[fyne.ThemeColorName]color.Color{
		theme.ColorNameBackground: Bg, theme.ColorNameInputBackground: Surf, theme.ColorNameInputBorder: Edge,
		theme.ColorNameForeground: Ink, theme.ColorNamePlaceHolder: Ink3, theme.ColorNameDisabled: Ink3,
		theme.ColorNamePrimary: Pri, theme.ColorNameHyperlink: Pri, theme.ColorNameFocus: Halo,
		theme.ColorNameSelection: Selection, theme.ColorNameError: Err, theme.ColorNameWarning: Warn,
		theme.ColorNameSuccess: OK, theme.ColorNameScrollBar: ScrollBar, theme.ColorNameHeaderBackground: HeadBg,
		theme.ColorNameHover:   color.NRGBA{0x17, 0x25, 0x2D, 15}, // 6 % of 255
		theme.ColorNamePressed: color.NRGBA{0x17, 0x25, 0x2D, 31}, // 12 %
		theme.ColorNameShadow:  color.NRGBA{0x12, 0x34, 0x3F, 51}, // 20 %
	}
	for name, c := range want {
		if got := Theme().Color(name, theme.VariantLight); got != c {
			t.Errorf("%s is %v, want %v", name, got, c)
		}
	}
	sizes := map[fyne.ThemeSizeName]float32{
		theme.SizeNameText: 13, theme.SizeNameCaptionText: 12, theme.SizeNameSubHeadingText: 16, theme.SizeNameHeadingText: 20,
		theme.SizeNamePadding: 4, theme.SizeNameInnerPadding: 5, theme.SizeNameInputBorder: 1, theme.SizeNameModalBlurRadius: 0,
		theme.SizeNameScrollBar: 8, theme.SizeNameScrollBarSmall: 3, theme.SizeNameSplitThickness: 4, theme.SizeNameDialogRadius: 6,
	}
	for name, size := range sizes {
		if got := Theme().Size(name); got != size {
			t.Errorf("size %s is %v, want %v", name, got, size)
		}
	}
}

func TestThemeHasFontsAndOtherSizes(t *testing.T) {
	if Theme().Font(fyne.TextStyle{Bold: true}) == Theme().Font(fyne.TextStyle{}) {
		t.Error("bold is drawn with the regular font")
	}
	if Theme().Icon(theme.IconNameConfirm) == nil {
		t.Error("Fyne's own icons are gone")
	}
	if Theme().Size(theme.SizeNameWindowTitleBarHeight) <= 0 {
		t.Error("a size that the look does not name is lost")
	}
}
