package print

import (
	"context"
	"errors"
	"fmt"

	"sinergi/app"
)

// told words a failure for the clerk. Every sentence names a next step, and the
// PDF as the way out where the printer has none.
func told(cause, err error, format string, args ...any) error {
	if !errors.Is(err, cause) {
		err = errors.Join(cause, err)
	}
	return &app.Sentence{Text: fmt.Sprintf(format, args...), Err: err}
}

func cancelled(err error) error {
	return told(ErrCancelled, err, "Pencetakan dibatalkan. Cetak lagi bila masih perlu.")
}

func noPrinter(err error) error {
	return told(ErrNoPrinter, err, "Belum ada printer yang terpasang atau dijadikan bawaan. Pasang atau pilih printer di pengaturan komputer, atau pakai “Buka PDF” dan cetak dari komputer lain.")
}

func noSpooler(err error) error {
	return told(ErrNoSpooler, err, "Layanan cetak komputer ini tidak berjalan. Nyalakan ulang komputer lalu coba lagi, atau pakai “Buka PDF” dan cetak dari komputer lain.")
}

func unknownPrinter(name string, err error) error {
	return told(ErrUnknown, err, "Printer %q tidak dikenal komputer ini. Periksa namanya atau pilih printer lain; naskahnya tetap dapat dibuka dengan “Buka PDF”.", name)
}

func refused(name string, err error) error {
	return told(ErrDeviceFail, err, "Printer %q menolak pekerjaan ini. Periksa apakah printer menyala, tersambung, dan berkertas, lalu coba lagi, atau pakai “Buka PDF” dan cetak dari sana.", name)
}

// ended words the end of a context; another error passes.
func ended(err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return cancelled(err)
	}
	return err
}
