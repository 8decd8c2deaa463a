-- Records of one office. Keys are UUIDv7 text, dates are "2006-01-02" text,
-- an empty text means "not filled in". deleted_at marks a record as deleted.
-- What lists and counts need is a column of its own; what is only carried from
-- form to paper (letterhead lines, presets, signers, agenda) is JSON text.

CREATE TABLE office (
	id         TEXT PRIMARY KEY,
	version    INTEGER NOT NULL,
	updated_at TEXT NOT NULL,
	deleted_at TEXT NOT NULL DEFAULT '',
	only_one   INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_one = 1),
	sort       TEXT NOT NULL,
	search     TEXT NOT NULL,
	name       TEXT NOT NULL,
	short_name TEXT NOT NULL,
	parent     TEXT NOT NULL,
	address    TEXT NOT NULL,
	city       TEXT NOT NULL,
	phone      TEXT NOT NULL,
	email      TEXT NOT NULL,
	website    TEXT NOT NULL,
	time_zone  TEXT NOT NULL,
	nip_prefix TEXT NOT NULL,
	nip_spaced BOOLEAN NOT NULL,
	head_id    TEXT NOT NULL,
	letterhead_lines  TEXT NOT NULL,
	letterhead_rule   TEXT NOT NULL,
	letterhead_centre TEXT NOT NULL,
	letterhead_gap_mm REAL NOT NULL,
	letterhead_shrink BOOLEAN NOT NULL,
	paper      TEXT NOT NULL,
	signers    TEXT NOT NULL,
	minutes_presets    TEXT NOT NULL,
	attendance_presets TEXT NOT NULL,
	logo_name  TEXT NOT NULL,
	logo       BLOB
);

-- rank is the place in the list, newest highest, and the document number in the
-- search index: minute of the beginning * 2^20 + a number of its own.
CREATE TABLE meetings (
	rank       INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	version    INTEGER NOT NULL,
	updated_at TEXT NOT NULL,
	deleted_at TEXT NOT NULL DEFAULT '',
	title      TEXT NOT NULL,
	type       TEXT NOT NULL,
	status     TEXT NOT NULL,
	from_date  TEXT NOT NULL,
	to_date    TEXT NOT NULL,
	start_time TEXT NOT NULL,
	end_time   TEXT NOT NULL,
	place      TEXT NOT NULL,
	minutes_number     TEXT NOT NULL,
	host_id    TEXT NOT NULL,
	host       TEXT NOT NULL,
	invitation_number  TEXT NOT NULL,
	invitation_date    TEXT NOT NULL,
	agreement_id       TEXT NOT NULL,
	attendance_preset  TEXT NOT NULL,
	blank_rows INTEGER NOT NULL,
	chair_id   TEXT NOT NULL,
	chair      TEXT NOT NULL,
	chair_position     TEXT NOT NULL,
	secretary_id       TEXT NOT NULL,
	secretary  TEXT NOT NULL,
	secretary_position TEXT NOT NULL,
	taker_id   TEXT NOT NULL,
	taker      TEXT NOT NULL,
	taker_position     TEXT NOT NULL,
	minutes_preset     TEXT NOT NULL,
	closed_at  TEXT NOT NULL,
	agenda     TEXT NOT NULL,
	signers    TEXT NOT NULL,
	opening    TEXT NOT NULL,
	response   TEXT NOT NULL,
	conclusion TEXT NOT NULL
);
CREATE INDEX meetings_live ON meetings (deleted_at, rank);

CREATE TABLE topics (
	parent_id  TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
	pos        INTEGER NOT NULL,
	title      TEXT NOT NULL,
	discussion TEXT NOT NULL,
	result     TEXT NOT NULL,
	PRIMARY KEY (parent_id, pos)
) WITHOUT ROWID;

CREATE TABLE attendees (
	parent_id   TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
	pos         INTEGER NOT NULL,
	name        TEXT NOT NULL,
	sex         TEXT NOT NULL,
	id_number   TEXT NOT NULL,
	position    TEXT NOT NULL,
	institution TEXT NOT NULL,
	phone       TEXT NOT NULL,
	present     BOOLEAN NOT NULL,
	note        TEXT NOT NULL,
	PRIMARY KEY (parent_id, pos)
) WITHOUT ROWID;

CREATE TABLE follow_ups (
	parent_id   TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
	pos         INTEGER NOT NULL,
	task        TEXT NOT NULL,
	responsible TEXT NOT NULL,
	due         TEXT NOT NULL,
	status      TEXT NOT NULL,
	done_on     TEXT NOT NULL,
	note        TEXT NOT NULL,
	PRIMARY KEY (parent_id, pos)
) WITHOUT ROWID;

CREATE TABLE agreements (
	rank          INTEGER PRIMARY KEY,
	id            TEXT NOT NULL UNIQUE,
	version       INTEGER NOT NULL,
	updated_at    TEXT NOT NULL,
	deleted_at    TEXT NOT NULL DEFAULT '',
	kind          TEXT NOT NULL,
	title         TEXT NOT NULL,
	implementer   TEXT NOT NULL,
	stage         TEXT NOT NULL,
	signing_place TEXT NOT NULL,
	signed_on     TEXT NOT NULL,
	valid_from    TEXT NOT NULL,
	valid_to      TEXT NOT NULL,
	note          TEXT NOT NULL
);
CREATE INDEX agreements_live ON agreements (deleted_at, rank);

CREATE TABLE parties (
	parent_id      TEXT NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
	pos            INTEGER NOT NULL,
	institution_id TEXT NOT NULL,
	institution    TEXT NOT NULL,
	address        TEXT NOT NULL,
	number         TEXT NOT NULL,
	signatory      TEXT NOT NULL,
	logo_name      TEXT NOT NULL,
	logo           BLOB,
	PRIMARY KEY (parent_id, pos)
);

CREATE TABLE articles (
	parent_id TEXT NOT NULL REFERENCES agreements (id) ON DELETE CASCADE,
	pos       INTEGER NOT NULL,
	title     TEXT NOT NULL,
	text      TEXT NOT NULL,
	PRIMARY KEY (parent_id, pos)
);

-- sort and search are the folded name and everything that search looks at.
CREATE TABLE officials (
	id         TEXT PRIMARY KEY,
	version    INTEGER NOT NULL,
	updated_at TEXT NOT NULL,
	deleted_at TEXT NOT NULL DEFAULT '',
	sort       TEXT NOT NULL,
	display    TEXT NOT NULL,
	front      TEXT NOT NULL,
	name       TEXT NOT NULL,
	back       TEXT NOT NULL,
	sex        TEXT NOT NULL,
	id_kind    TEXT NOT NULL,
	id_number  TEXT NOT NULL,
	rank       TEXT NOT NULL,
	phone      TEXT NOT NULL,
	note       TEXT NOT NULL,
	search     TEXT NOT NULL
);
CREATE INDEX officials_live ON officials (deleted_at, sort, id);
CREATE INDEX officials_display ON officials (display);

CREATE TABLE positions (
	parent_id      TEXT NOT NULL REFERENCES officials (id) ON DELETE CASCADE,
	pos            INTEGER NOT NULL,
	title          TEXT NOT NULL,
	institution_id TEXT NOT NULL,
	institution    TEXT NOT NULL,
	acting         TEXT NOT NULL,
	from_date      TEXT NOT NULL,
	to_date        TEXT NOT NULL,
	PRIMARY KEY (parent_id, pos)
) WITHOUT ROWID;

CREATE TABLE institutions (
	id         TEXT PRIMARY KEY,
	version    INTEGER NOT NULL,
	updated_at TEXT NOT NULL,
	deleted_at TEXT NOT NULL DEFAULT '',
	sort       TEXT NOT NULL,
	name       TEXT NOT NULL,
	short_name TEXT NOT NULL,
	kind       TEXT NOT NULL,
	parent     TEXT NOT NULL,
	address    TEXT NOT NULL,
	city       TEXT NOT NULL,
	phone      TEXT NOT NULL,
	from_date  TEXT NOT NULL,
	to_date    TEXT NOT NULL,
	note       TEXT NOT NULL,
	search     TEXT NOT NULL
);
CREATE INDEX institutions_live ON institutions (deleted_at, sort, id);
CREATE INDEX institutions_name ON institutions (name);

-- names are what suggestions offer: every name, institution, position and place
-- in a record that is not deleted, and how often it stands there.
CREATE TABLE names (
	what        TEXT NOT NULL,
	text        TEXT NOT NULL,
	fold        TEXT NOT NULL,
	uses        INTEGER NOT NULL,
	sex         TEXT NOT NULL,
	id_number   TEXT NOT NULL,
	position    TEXT NOT NULL,
	institution TEXT NOT NULL,
	PRIMARY KEY (what, text)
) WITHOUT ROWID;
CREATE INDEX names_used ON names (what, uses DESC, text, fold);

CREATE TABLE settings (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
);

-- The words are folded and parted by spaces before they come here, so the
-- simplest tokenizer agrees with the program about where a word ends; order=desc
-- keeps the newest first, so that the first page need not read the rest.
CREATE VIRTUAL TABLE meeting_words USING fts4 (words, tokenize=simple, prefix="1,2,3", order=desc, matchinfo=fts3);
CREATE VIRTUAL TABLE agreement_words USING fts4 (words, tokenize=simple, prefix="1,2,3", order=desc, matchinfo=fts3);
