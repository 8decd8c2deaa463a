// Package storetest is the contract of app.Store: every engine passes it.
package storetest

import (
	"errors"
	"reflect"
	"testing"

	"sinergi/app"
)

// Run tests a store; open gives a new empty one each time and closes it when
// the test ends.
func Run(t *testing.T, open func(t *testing.T) app.Store) {
	for _, part := range []struct {
		name string
		run  func(t *testing.T, s app.Store)
	}{
		{"Empty", emptyStore},
		{"RoundTrip", roundTrip},
		{"ShortRecords", shortRecords},
		{"FieldErrors", fieldErrors},
		{"Conflict", conflict},
		{"NotFound", notFound},
		{"DeleteRestore", deleteRestore},
		{"SaveAll", saveAll},
		{"Cancelled", cancelled},
		{"OneOffice", oneOffice},
		{"Settings", settings},
		{"MeetingList", meetingList},
		{"AgreementList", agreementList},
		{"DirectoryLists", directoryLists},
		{"Paging", paging},
		{"Search", search},
		{"SearchFollowsChanges", searchFollowsChanges},
		{"SearchOddTexts", searchOddTexts},
		{"SearchPeople", searchPeople},
		{"SearchAgreements", searchAgreements},
		{"SearchPaging", searchPaging},
		{"Suggest", suggest},
		{"SuggestForgets", suggestForgets},
		{"SuggestDirectory", suggestDirectory},
		{"EachMeeting", eachMeeting},
		{"EachAgreement", eachAgreement},
		{"ManyAttendees", manyAttendees},
		{"Versions", versions},
		{"VersionsOfStages", versionsOfStages},
		{"VersionLogos", versionLogos},
		{"Renewed", renewed},
		{"Chain", chain},
		{"NoCircle", noCircle},
		{"MeetingsOnAgreement", meetingsOnAgreement},
		{"SearchDrafts", searchDrafts},
		{"Library", libraryItems},
		{"Numbers", numbers},
		{"NumberYears", numberYears},
		{"ManualNumbers", manualNumbers},
		{"TypedNumbers", typedNumbers},
		{"UpdateNumber", updateNumber},
		{"NumberList", numberList},
		{"NumberFaults", numberFaults},
		{"Files", files},
		{"LargeFile", largeFile},
		{"RefusedFiles", refusedFiles},
		{"MissingFiles", missingFiles},
		{"LongTexts", longTexts},
		{"OddTexts", oddTexts},
	} {
		t.Run(part.name, func(t *testing.T) {
			s := open(t)
			hash, err := s.SaveFile(t.Context(), content) // which filled records name
			must(t, err)
			same(t, "hash of the content", hash, contentHash)
			part.run(t, s)
		})
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantError(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("error is %v, want %v", err, want)
	}
}

// same compares; a list without rows is nil or empty, as the store likes.
func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) && !(isEmptyList(got) && isEmptyList(want)) {
		t.Errorf("%s:\n got %+v\nwant %+v", what, got, want)
	}
}

func isEmptyList(v any) bool {
	list := reflect.ValueOf(v)
	return v == nil || list.Kind() == reflect.Slice && list.Len() == 0
}
