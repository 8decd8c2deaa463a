-- What the papers of a meeting need: the invitation, who the attendance list is
-- for, photos, scans, a second logo, and the content of pictures and scans.

-- invitation and invitations are JSON text.
ALTER TABLE meetings ADD COLUMN audience   TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN invitation TEXT NOT NULL DEFAULT '';

ALTER TABLE attendees ADD COLUMN rank    TEXT NOT NULL DEFAULT '';
ALTER TABLE attendees ADD COLUMN email   TEXT NOT NULL DEFAULT '';
ALTER TABLE attendees ADD COLUMN arrived TEXT NOT NULL DEFAULT '';

CREATE TABLE photos (
	parent_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
	pos       INTEGER NOT NULL,
	hash      TEXT NOT NULL,
	name      TEXT NOT NULL,
	caption   TEXT NOT NULL,
	width     INTEGER NOT NULL,
	height    INTEGER NOT NULL,
	PRIMARY KEY (parent_id, pos)
) WITHOUT ROWID;

CREATE TABLE scans (
	parent_id TEXT NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
	pos       INTEGER NOT NULL,
	hash      TEXT NOT NULL,
	name      TEXT NOT NULL,
	role      TEXT NOT NULL,
	title     TEXT NOT NULL,
	pages     INTEGER NOT NULL,
	size      INTEGER NOT NULL,
	PRIMARY KEY (parent_id, pos)
) WITHOUT ROWID;

ALTER TABLE office ADD COLUMN invitations TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN right_name  TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN right_logo  BLOB;

-- Rows of files never change: to change one would write its content again.
CREATE TABLE files (
	hash     TEXT PRIMARY KEY,
	added_at TEXT NOT NULL,
	data     BLOB NOT NULL
);

-- Who names a file: a record, a version of an agreement, or nobody yet (an empty
-- record_id). until is when that ended; empty: it has not.
CREATE TABLE file_uses (
	hash      TEXT NOT NULL,
	record_id TEXT NOT NULL,
	until     TEXT NOT NULL,
	PRIMARY KEY (hash, record_id)
) WITHOUT ROWID;
