package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

type look struct{}

var _ fyne.Theme = look{}

// Theme is the one theme of the window. It looks the same whether the
// operating system asks for light or dark.
func Theme() fyne.Theme { return look{} }

var themeColors = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          Bg,
	theme.ColorNameInputBackground:     Surf,
	theme.ColorNameButton:              Surf,
	theme.ColorNameMenuBackground:      Surf,
	theme.ColorNameOverlayBackground:   Surf,
	theme.ColorNameInputBorder:         Edge,
	theme.ColorNameForeground:          Ink,
	theme.ColorNamePlaceHolder:         Ink3,
	theme.ColorNameDisabled:            Ink3,
	theme.ColorNameDisabledButton:      ReadOnly,
	theme.ColorNamePrimary:             Pri,
	theme.ColorNameHyperlink:           Pri,
	theme.ColorNameForegroundOnPrimary: Surf,
	theme.ColorNameForegroundOnError:   Surf,
	theme.ColorNameForegroundOnSuccess: Surf,
	theme.ColorNameForegroundOnWarning: Surf,
	theme.ColorNameFocus:               Halo,
	theme.ColorNameSelection:           Selection,
	theme.ColorNameHover:               faded(Ink, 0.06),
	theme.ColorNamePressed:             faded(Ink, 0.12),
	theme.ColorNameSeparator:           Line,
	theme.ColorNameHeaderBackground:    HeadBg,
	theme.ColorNameScrollBar:           ScrollBar,
	theme.ColorNameScrollBarBackground: Clear,
	theme.ColorNameShadow:              faded(Side, 0.20),
	theme.ColorNameError:               Err,
	theme.ColorNameWarning:             Warn,
	theme.ColorNameSuccess:             OK,
}

var themeSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               SizeBody,
	theme.SizeNameCaptionText:        SizeMeta,
	theme.SizeNameSubHeadingText:     SizeTitle,
	theme.SizeNameHeadingText:        SizeFigure,
	theme.SizeNamePadding:            4,
	theme.SizeNameInnerPadding:       5,
	theme.SizeNameLineSpacing:        4,
	theme.SizeNameInlineIcon:         iconSize,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameInputRadius:        Radius,
	theme.SizeNameButtonRadius:       Radius,
	theme.SizeNameSelectionRadius:    Radius,
	theme.SizeNamePopupRadius:        Radius,
	theme.SizeNameMenuRadius:         Radius,
	theme.SizeNameCardRadius:         RadiusCard,
	theme.SizeNameDialogRadius:       RadiusCard,
	theme.SizeNameModalBlurRadius:    0,
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameSplitThickness:     4,
	theme.SizeNameScrollBar:          8,
	theme.SizeNameScrollBarSmall:     3,
}

func (look) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, known := themeColors[name]; known {
		return c
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

func (look) Size(name fyne.ThemeSizeName) float32 {
	if s, known := themeSizes[name]; known {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

func (look) Font(style fyne.TextStyle) fyne.Resource    { return theme.DefaultTheme().Font(style) }
func (look) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }
