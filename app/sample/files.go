package sample

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"sync"

	"sinergi/app"
)

// kept is one picture of the sample with the name under which a store keeps it.
type kept struct {
	hash    string
	content []byte
}

// papers are the photos of the Muara Enim meeting in their order and the scan
// of its signed attendance list.
var papers = sync.OnceValue(func() []kept {
	var list []kept
	for _, content := range [][]byte{encoded(meetingScene()), encoded(talkScene()), encoded(arrivalScene()), signedList()} {
		sum := sha256.Sum256(content)
		list = append(list, kept{hash: hex.EncodeToString(sum[:]), content: content})
	}
	return list
})

// Files are the contents that the sample's records name by their hash, for
// Store.SaveFile. Callers must not change them.
func Files() [][]byte {
	var list [][]byte
	for _, f := range papers() {
		list = append(list, f.content)
	}
	return list
}

// File is one of Files by its hash, or app.ErrNotFound: what a preview of the
// sample reads without a store.
func File(hash string) ([]byte, error) {
	at := slices.IndexFunc(papers(), func(f kept) bool { return f.hash == hash })
	if at < 0 {
		return nil, app.ErrNotFound
	}
	return papers()[at].content, nil
}

// muaraEnimPhotos are pictures drawn for the sample; nobody real is shown.
func muaraEnimPhotos() []app.Photo {
	list := []app.Photo{
		{Name: "rapat-01.jpg", Caption: "Pembahasan rencana kerja bersama perangkat daerah dan instansi vertikal", Width: photoLong, Height: photoShort},
		{Name: "rapat-02.jpg", Caption: "Kepala BP3MI Sumatera Selatan memaparkan rencana kerja tiga tahun", Width: photoLong, Height: photoShort},
		{Name: "rapat-03.jpg", Caption: "Peserta mengisi daftar hadir", Width: photoShort, Height: photoLong},
	}
	for i := range list {
		list[i].Hash = papers()[i].hash
	}
	return list
}

func muaraEnimScans() []app.Scan {
	f := papers()[3]
	return []app.Scan{{
		Hash: f.hash, Name: "daftar-hadir-bertanda-tangan.png", Role: app.ScanAttendance,
		Title: "Daftar hadir bertanda tangan", Size: int64(len(f.content)),
	}}
}
