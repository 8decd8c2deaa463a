package kit

// iconShapes are the signs as SVG, on a field of 24 by 24. {f} is a filled
// shape, {s} a line of 2, {t} a thin line, {b} one with square ends; holes in filled
// shapes run against the outline, because the drawing rule is non-zero.
var iconShapes = map[string]string{
	"home":         `<path {f} d="M12 3 2 12h3v8.5h5.2v-6h3.6v6H19V12h3z"/>`,
	"meeting":      people,
	"people":       people,
	"agreement":    `<circle {s} cx="8.7" cy="12" r="6"/><circle {s} cx="15.3" cy="12" r="6"/>`,
	"followup":     `<rect {s} x="3.5" y="3.5" width="17" height="17" rx="1"/><path {s} d="M7.8 12.2l3 3 5.6-6"/>`,
	"recap":        table,
	"register":     `<path {s} d="M5 4.500h14v15.500H5z"/><path {s} d="M8.5 9h7M8.5 12.500h7M8.5 16h4"/>`,
	"directory":    `<path {f} d="M6 2.5h12a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V17H2.6v-2H4v-2H2.6v-2H4V9H2.6V7H4V4.500a2 2 0 0 1 2-2zM12 6.200a2.6 2.6 0 1 0 0 5.200a2.6 2.6 0 1 0 0-5.200zM7.2 17.500h9.600v-1c0-2-2.4-3.3-4.8-3.300s-4.8 1.3-4.8 3.300z"/>`,
	"settings":     `<path {f} d="M9.9 5.1 10.2 2.6 13.8 2.6 14.1 5.1 15.4 5.6 17.3 4.1 19.9 6.7 18.4 8.6 18.9 9.9 21.4 10.2 21.4 13.8 18.9 14.1 18.4 15.4 19.9 17.3 17.3 19.9 15.4 18.4 14.1 18.9 13.8 21.4 10.2 21.4 9.9 18.9 8.6 18.4 6.7 19.9 4.1 17.3 5.6 15.4 5.1 14.1 2.6 13.8 2.6 10.2 5.1 9.9 5.6 8.6 4.1 6.7 6.7 4.1 8.6 5.600zM12 8.500a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z"/>`,
	"search":       `<circle {s} cx="10" cy="10" r="6"/><path {s} d="M14.6 14.600l6 6"/>`,
	"plus":         `<path {s} d="M12 5v14M5 12h14"/>`,
	"pdf":          `<path {f} d="M6 2h8.500L20 7.500V20a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM13.5 3.800v4.700h4.700zM7.5 12v1.800h9V12zM7.5 16v1.800h9V16z"/>`,
	"save":         `<path {f} d="M5 3h12l4 4v12a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM6 5.500v4h9v-4zM12 12.300a3.2 3.2 0 1 0 0 6.400a3.2 3.2 0 1 0 0-6.400z"/>`,
	"more":         `<circle {f} cx="5.5" cy="12" r="1.9"/><circle {f} cx="12" cy="12" r="1.9"/><circle {f} cx="18.5" cy="12" r="1.9"/>`,
	"trash":        `<path {f} d="M4.5 4.500H9l1.2-1.500h3.600L15 4.500h4.500v2.200h-15zM5.8 8.200h12.400V19a2.2 2.2 0 0 1-2.2 2.200H8A2.2 2.2 0 0 1 5.8 19z"/>`,
	"up":           `<path {s} d="M6.5 14.5 12 9l5.5 5.5"/>`,
	"down":         `<path {s} d="M6.5 9.5 12 15l5.5-5.5"/>`,
	"left":         `<path {s} d="M14.5 6.5 9 12l5.5 5.5"/>`,
	"right":        `<path {s} d="M9.5 6.5 15 12l-5.5 5.5"/>`,
	"caret":        `<path {f} d="M6 9.500h12l-6 6z"/>`,
	"close":        `<path {s} d="M6 6l12 12M18 6 6 18"/>`,
	"zoom-in":      `<circle {s} cx="10" cy="10" r="6.5"/><path {s} d="M15 15l5.5 5.500M7.3 10h5.400M10 7.300v5.4"/>`,
	"zoom-out":     `<circle {s} cx="10" cy="10" r="6.5"/><path {s} d="M15 15l5.5 5.500M7.3 10h5.4"/>`,
	"lock":         `<path {f} d="M6 9.500h12a1.8 1.8 0 0 1 1.8 1.800v8.400a1.8 1.8 0 0 1-1.8 1.800H6a1.8 1.8 0 0 1-1.8-1.800v-8.400A1.8 1.8 0 0 1 6 9.500zM12 13.500a2 2 0 1 0 0 4a2 2 0 1 0 0-4z"/><path {s} d="M8 9.500V7a4 4 0 0 1 8 0v2.5"/>`,
	"pencil":       `<path {f} d="M3 21v-4.200L14 5.800l4.2 4.2-11 11zM15.3 4.5 17 2.800l4.2 4.2-1.7 1.700z"/>`,
	"tick":         `<path {b} d="M5 12.800l4.6 4.600L19.3 7.6"/>`,
	"cross":        `<path {b} d="M6.5 6.500l11 11M17.5 6.500l-11 11"/>`,
	"warn":         `<path {f} d="M12 2.5 23 21.500H1zM10.9 9.500v6h2.200v-6zM10.9 17v2.200h2.200V17z"/>`,
	"error":        `<path {f} d="M12 2a10 10 0 0 1 0 20a10 10 0 0 1 0-20zM10.9 6.500v7h2.200v-7zM10.9 15.300v2.300h2.200v-2.300z"/>`,
	"info":         `<circle {s} cx="12" cy="12" r="9"/><path {s} d="M12 11.500v5"/><circle {f} cx="12" cy="7.8" r="1.3"/>`,
	"ring":         `<circle {t} cx="12" cy="12" r="8.5"/>`,
	"preview":      `<rect {s} x="3.5" y="4.5" width="17" height="15"/><path {s} d="M14 4.500v15"/>`,
	"paste":        `<path {s} d="M8 4.500H5.500A1.5 1.5 0 0 0 4 6v13.500A1.5 1.5 0 0 0 5.5 21h13a1.5 1.5 0 0 0 1.5-1.500V6a1.5 1.5 0 0 0-1.5-1.500H16"/><path {f} d="M7.5 3h2.700a2 2 0 0 1 3.6 0h2.700v5h-9z"/>`,
	"copy":         `<rect {s} x="8" y="7" width="12" height="14" rx="1.5"/><path {s} d="M4.5 16.500V4.500A1.5 1.5 0 0 1 6 3h9.5"/>`,
	"calendar":     `<rect {s} x="4" y="5" width="16" height="16" rx="1"/><path {s} d="M4 9.500h16M8 2.800v3M16 2.800v3"/><path {f} d="M7.2 12.200h2.200v2.200H7.200zM10.9 12.200h2.200v2.200h-2.200zM14.6 12.200h2.200v2.200h-2.200zM7.2 16h2.200v2.200H7.200zM10.9 16h2.200v2.200h-2.200z"/>`,
	"person":       `<circle {f} cx="12" cy="7.8" r="4.2"/><path {f} d="M3.8 20.500V19c0-3.6 4.6-5.2 8.2-5.200s8.2 1.6 8.2 5.200v1.500z"/>`,
	"camera":       `<path {f} d="M4 6h4l1.7-2.200h4.600L16 6h4a2 2 0 0 1 2 2v10.500a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM12 8.800a4.3 4.3 0 1 0 0 8.600a4.3 4.3 0 1 0 0-8.600z"/><circle {f} cx="12" cy="13.1" r="2.4"/>`,
	"folder":       `<path {f} d="M2.5 5.500a1.5 1.5 0 0 1 1.5-1.500h5l2 2.200h8a1.5 1.5 0 0 1 1.5 1.500v1.300h-14L2.5 17zM7.8 10.800H23L19.6 20H4z"/>`,
	"undo":         `<path {s} d="M8 5 3.8 9.2 8 13.4"/><path {s} d="M4.5 9.200h9.300a5.2 5.2 0 0 1 0 10.400H9"/>`,
	"history":      `<path {s} d="M4.2 8.500A8.5 8.5 0 1 1 3.5 12"/><path {s} d="M3.5 4v4.800h4.800M12 7.500V12l3.2 2"/>`,
	"download":     `<path {f} d="M10.5 3h3v7.500h4L12 16.5 6.5 10.500h4zM4 18.500h16V21H4z"/>`,
	"upload":       `<path {f} d="M10.5 16.500h3V9.200h4L12 3 6.5 9.200h4zM4 18.500h16V21H4z"/>`,
	"check-box":    `<rect {s} x="3.5" y="3.5" width="17" height="17" rx="1"/>`,
	"check-box-on": `<path {f} d="M4.5 2.500h15a2 2 0 0 1 2 2v15a2 2 0 0 1-2 2h-15a2 2 0 0 1-2-2v-15a2 2 0 0 1 2-2z"/><path fill="none" stroke="#ffffff" stroke-width="2.6" d="M6.5 12.300l3.8 3.8 7.4-7.6"/>`,
	"radio":        `<circle {t} cx="12" cy="12" r="9.5"/>`,
	"radio-on":     `<circle {s} cx="12" cy="12" r="9.5"/><circle {f} cx="12" cy="12" r="5.5"/>`,
	"institution":  `<path {f} d="M12 2.5 21.5 8v2h-19V8zM4.5 11.500h3v6h-3zM10.5 11.500h3v6h-3zM16.5 11.500h3v6h-3zM2.5 19h19v2.500h-19z"/>`,
	"list":         `<path {f} d="M3 4.500h4v4H3zM3 10.300h4v4H3zM3 16h4v4H3zM9.5 5.500H21v2H9.500zM9.5 11.300H21v2H9.500zM9.5 17H21v2H9.500z"/>`,
	"dash":         `<path {s} d="M7 12h10"/>`,
	"excel":        `<path {f} d="M4 3h16a1.5 1.5 0 0 1 1.5 1.500v15A1.5 1.5 0 0 1 20 21H4a1.5 1.5 0 0 1-1.5-1.500v-15A1.5 1.5 0 0 1 4 3zM6.5 7.2 10.3 12 6.5 16.800h2.700L12 13.300l2.8 3.500h2.700L13.7 12l3.8-4.800h-2.700L12 10.7 9.2 7.200z"/>`,
	"backup":       `<path {f} d="M3 4h18v4.500H3zM3 10h18v4.500H3zM3 16h18v4.500H3z"/>`,
}

const (
	people = `<circle {f} cx="8.8" cy="7.8" r="3.7"/><path {f} d="M1.5 19.800v-1.600c0-3.2 4.2-4.7 7.3-4.700s7.3 1.5 7.3 4.700v1.600z"/>` +
		`<path {f} d="M15 4.200a3.7 3.7 0 0 1 0 7.200a6 6 0 0 0 0-7.200zM17.2 13.800c2.8.6 5.3 2 5.3 4.400v1.600h-4.200v-1.600c0-1.8-.4-3.2-1.1-4.400z"/>`
	table = `<rect {s} x="3" y="4" width="18" height="16"/><path {s} d="M3 9h18M3 14.500h18M9.5 9v11"/>`
)
