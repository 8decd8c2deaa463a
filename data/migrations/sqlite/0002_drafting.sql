-- What drafting keeps: the whole text of an agreement, its chain, its versions,
-- the office's own library and the number register.

ALTER TABLE office ADD COLUMN agreements TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN numbers    TEXT NOT NULL DEFAULT '';

-- term, notice, recitals, legal_basis, attachments and history are JSON text;
-- notice_on is the last day to ask for a renewal, for lists.
ALTER TABLE agreements ADD COLUMN party_word  TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN term        TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN notice      TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN recitals    TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN legal_basis TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN attachments TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN history     TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN relation    TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN parent_id   TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN ended_on    TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN ended_why   TEXT NOT NULL DEFAULT '';
ALTER TABLE agreements ADD COLUMN notice_on   TEXT NOT NULL DEFAULT '';
CREATE INDEX agreements_parent ON agreements (parent_id);

ALTER TABLE parties ADD COLUMN legal_ground      TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN power_of_attorney TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN name              TEXT NOT NULL DEFAULT '';
ALTER TABLE parties ADD COLUMN contact           TEXT NOT NULL DEFAULT '';

-- clauses is JSON text; text holds what was written before there were clauses.
ALTER TABLE articles ADD COLUMN mark    TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN topic   TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN chapter TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN clauses TEXT NOT NULL DEFAULT '';

CREATE INDEX meetings_agreement ON meetings (agreement_id, rank);

CREATE TABLE library (
	id         TEXT PRIMARY KEY,
	version    INTEGER NOT NULL,
	updated_at TEXT NOT NULL,
	deleted_at TEXT NOT NULL DEFAULT '',
	sort       TEXT NOT NULL,
	search     TEXT NOT NULL,
	kind       TEXT NOT NULL,
	code       TEXT NOT NULL,
	topic      TEXT NOT NULL,
	sets       TEXT NOT NULL,
	chapter    TEXT NOT NULL,
	title      TEXT NOT NULL,
	text       TEXT NOT NULL
);
CREATE INDEX library_live ON library (deleted_at, sort, id);

-- record and returned are JSON text. A record's logos stand in pictures, once
-- however many versions show them; logos names them in the order of the parties.
CREATE TABLE versions (
	id           TEXT PRIMARY KEY,
	agreement_id TEXT NOT NULL REFERENCES agreements (id),
	number       INTEGER NOT NULL,
	kept_at      TEXT NOT NULL,
	kept_by      TEXT NOT NULL,
	why          TEXT NOT NULL,
	source       TEXT NOT NULL,
	stage        TEXT NOT NULL,
	record       TEXT NOT NULL,
	logos        TEXT NOT NULL,
	file         TEXT NOT NULL,
	returned     TEXT NOT NULL,
	UNIQUE (agreement_id, number)
);

CREATE TABLE pictures (
	hash TEXT PRIMARY KEY,
	data BLOB NOT NULL
) WITHOUT ROWID;

-- fold is the number without case and spaces. It is not unique by itself: a
-- sequence that begins again every year may give the same text in another year.
CREATE TABLE numbers (
	id        TEXT PRIMARY KEY,
	series    TEXT NOT NULL,
	sequence  INTEGER NOT NULL,
	pattern   TEXT NOT NULL,
	number    TEXT NOT NULL,
	fold      TEXT NOT NULL,
	state     TEXT NOT NULL,
	on_date   TEXT NOT NULL,
	subject   TEXT NOT NULL,
	record_id TEXT NOT NULL,
	slot      TEXT NOT NULL,
	taken_by  TEXT NOT NULL,
	note      TEXT NOT NULL,
	taken_at  TEXT NOT NULL,
	search    TEXT NOT NULL
);
CREATE UNIQUE INDEX numbers_sequence ON numbers (series, sequence) WHERE sequence > 0;
CREATE INDEX numbers_fold ON numbers (fold);
CREATE INDEX numbers_record ON numbers (record_id);
