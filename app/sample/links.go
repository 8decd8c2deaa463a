package sample

import "sinergi/app"

// links joins what could not be joined before all had their IDs: the stage of
// the Nota with its meeting, a renewal with what it renews, and the Nota with
// two versions of its text.
func (w *writer) links() error {
	if w.renewal != "" {
		a, err := w.store.Agreement(w.ctx, w.renewal)
		if err != nil {
			return err
		}
		a.ParentID = w.renewed
		if err := w.store.SaveAgreement(w.ctx, &a); err != nil {
			return err
		}
	}
	nota, err := w.store.Agreement(w.ctx, w.notaID)
	if err != nil {
		return err
	}
	if n := len(nota.History); n > 0 {
		nota.History[n-1].MeetingID = w.meetingID
		if err := w.store.SaveAgreement(w.ctx, &nota); err != nil {
			return err
		}
	}
	for _, v := range []app.Version{
		{Why: "Draf pertama, dikirim sebelum rapat", Record: earlierNota(nota)},
		{Why: "Draf setelah pembahasan 15 Mei 2023", Record: nota},
	} {
		v.AgreementID, v.Source, v.Stage, v.By = nota.ID, app.VersionSaved, v.Record.Stage, written(notetaker.Name)
		if err := w.store.SaveVersion(w.ctx, &v); err != nil {
			return err
		}
	}
	return nil
}
