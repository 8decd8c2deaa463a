package kit

import (
	"fmt"
	"image/color"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

var (
	iconMutex sync.Mutex
	iconCache = map[string]fyne.Resource{}
)

// Icon is the named sign in the given colour, drawn on a field of 24 by 24.
// A name that does not exist gives nil.
func Icon(name string, c color.Color) fyne.Resource {
	shape, known := iconShapes[name]
	if !known {
		return nil
	}
	r, g, b, _ := c.RGBA()
	paint := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	file := "sinergi-" + name + "-" + paint[1:] + ".svg"

	iconMutex.Lock()
	defer iconMutex.Unlock()
	if cached, made := iconCache[file]; made {
		return cached
	}
	body := strings.NewReplacer(
		"{f}", `fill="`+paint+`"`,
		"{s}", `fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" stroke="`+paint+`"`,
		"{t}", `fill="none" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" stroke="`+paint+`"`,
		"{b}", `fill="none" stroke-width="1.8" stroke-linecap="square" stroke-linejoin="miter" stroke="`+paint+`"`,
	).Replace(shape)
	made := fyne.NewStaticResource(file, []byte(
		`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">`+body+`</svg>`))
	iconCache[file] = made
	return made
}

// newIcon is a picture of a sign; the caller sets its size. An empty name
// gives a hidden picture, so that a sign can be set later.
func newIcon(name string, c color.Color) *canvas.Image {
	picture := &canvas.Image{FillMode: canvas.ImageFillContain}
	setIcon(picture, name, c)
	return picture
}

func setIcon(picture *canvas.Image, name string, c color.Color) {
	sign := Icon(name, c)
	picture.Hidden = sign == nil
	if sign == nil || picture.Resource == sign {
		return
	}
	picture.Resource = sign
	picture.Refresh()
}
