/**
 * The schema, one step per version; `PRAGMA user_version` counts the steps taken. Steps are only ever added: a corpus of
 * any earlier version is brought forward when it is opened. `report`, `event` and `place` are numbers of this file
 * alone; the ids that leave it are `report_id`, `event_id` and so on. Offsets are UTF-16 code units of `reports.text`.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE events (
    event INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE,
    storyline_id TEXT NOT NULL,
    headline TEXT,
    first_published TEXT,
    last_published TEXT,
    sort_at TEXT NOT NULL,
    reports INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    differences INTEGER NOT NULL,
    conflicts INTEGER NOT NULL,
    shared_terms TEXT NOT NULL
  );
  CREATE INDEX events_in_order ON events (sort_at, event_id);

  CREATE TABLE reports (
    report INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL UNIQUE,
    event INTEGER REFERENCES events (event) ON DELETE SET NULL,
    place INTEGER,
    outlet TEXT,
    agency TEXT,
    headline TEXT,
    standfirst TEXT,
    byline TEXT,
    dateline TEXT,
    published TEXT,
    published_precision TEXT NOT NULL,
    published_offset INTEGER,
    published_raw TEXT,
    published_candidates TEXT NOT NULL,
    sort_at TEXT NOT NULL,
    language TEXT,
    url TEXT,
    domain TEXT,
    source TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    subheads TEXT NOT NULL,
    stripped TEXT NOT NULL,
    astral TEXT,
    words INTEGER,
    derivation TEXT,
    origin_id TEXT,
    text TEXT NOT NULL
  );
  CREATE INDEX reports_in_order ON reports (sort_at, outlet, report_id);
  CREATE INDEX reports_of_event ON reports (event, place, report_id);
  CREATE INDEX reports_astral ON reports (report_id, astral) WHERE astral IS NOT NULL;
  CREATE INDEX reports_of_outlet ON reports (outlet);

  CREATE TABLE sources (
    report INTEGER NOT NULL REFERENCES reports (report) ON DELETE CASCADE,
    source TEXT NOT NULL,
    source_sha256 TEXT NOT NULL,
    PRIMARY KEY (report, source, source_sha256)
  ) WITHOUT ROWID;

  CREATE TABLE outlets (outlet TEXT PRIMARY KEY, family TEXT, domain TEXT, country TEXT) WITHOUT ROWID;

  CREATE TABLE passages (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    passage_id TEXT NOT NULL,
    PRIMARY KEY (event, position)
  ) WITHOUT ROWID;

  CREATE TABLE readings (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    n INTEGER NOT NULL,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    sentences TEXT NOT NULL,
    similarity REAL NOT NULL,
    PRIMARY KEY (event, position, n)
  ) WITHOUT ROWID;

  CREATE TABLE sentences (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    place INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (event, place, sentence)
  ) WITHOUT ROWID;

  CREATE TABLE links (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    a_place INTEGER NOT NULL,
    a_sentence INTEGER NOT NULL,
    b_place INTEGER NOT NULL,
    b_sentence INTEGER NOT NULL,
    relation TEXT NOT NULL,
    score REAL NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (event, n)
  ) WITHOUT ROWID;

  CREATE TABLE differences (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    difference_id TEXT NOT NULL,
    passage_id TEXT,
    slot TEXT NOT NULL,
    kind TEXT NOT NULL,
    relation TEXT NOT NULL,
    about TEXT NOT NULL,
    "values" INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    weight REAL NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (event, n)
  ) WITHOUT ROWID;

  CREATE TABLE claims (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    value TEXT,
    unit TEXT,
    as_of TEXT,
    certainty TEXT NOT NULL,
    attributed_to TEXT,
    PRIMARY KEY (event, n, claim)
  ) WITHOUT ROWID;

  CREATE TABLE quotes (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    quote_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    form TEXT NOT NULL,
    speaker TEXT,
    speaker_start INTEGER,
    speaker_end INTEGER,
    cue TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    same_quote_id TEXT,
    PRIMARY KEY (event, n)
  ) WITHOUT ROWID;

  CREATE TABLE copies (
    event INTEGER NOT NULL REFERENCES events (event) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    place INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    from_place INTEGER NOT NULL,
    from_start INTEGER NOT NULL,
    from_end INTEGER NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (event, n)
  ) WITHOUT ROWID;

  CREATE VIRTUAL TABLE report_words USING fts5 (
    headline, text, content = 'reports', content_rowid = 'report', tokenize = 'porter unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER reports_added AFTER INSERT ON reports BEGIN
    INSERT INTO report_words (rowid, headline, text) VALUES (new.report, new.headline, new.text);
  END;
  CREATE TRIGGER reports_changed AFTER UPDATE OF headline, text ON reports BEGIN
    INSERT INTO report_words (report_words, rowid, headline, text) VALUES ('delete', old.report, old.headline, old.text);
    INSERT INTO report_words (rowid, headline, text) VALUES (new.report, new.headline, new.text);
  END;
  `,
  // The stretches of a quote between quotation marks: [[start, end], …].
  `ALTER TABLE quotes ADD COLUMN marked TEXT NOT NULL DEFAULT '[]'`,
  // Lists of events and reports are read from the middle of an index, whatever they are sorted by.
  `
  CREATE INDEX events_by_date ON events (coalesce(first_published, '') DESC, event_id);
  CREATE INDEX events_by_reports ON events (reports DESC, event_id);
  CREATE INDEX events_by_outlets ON events (outlets DESC, event_id);
  CREATE INDEX events_by_differences ON events (differences DESC, event_id);
  CREATE INDEX events_by_conflicts ON events (conflicts DESC, event_id);
  CREATE INDEX reports_by_date ON reports (coalesce(published, '') DESC, report_id);
  DROP INDEX reports_of_outlet;
  CREATE INDEX reports_of_outlet ON reports (outlet, coalesce(published, '') DESC, report_id);
  `,
  // What grouping knows of each report is kept, and so are a person's corrections of it; events wait, stale, to be written anew.
  `
  CREATE TABLE features (
    report INTEGER PRIMARY KEY REFERENCES reports (report) ON DELETE CASCADE,
    day INTEGER,
    packed BLOB NOT NULL
  );
  CREATE INDEX features_by_day ON features (day);
  CREATE TABLE grouping (
    report INTEGER PRIMARY KEY REFERENCES reports (report) ON DELETE CASCADE,
    first INTEGER NOT NULL
  );
  CREATE INDEX grouping_by_first ON grouping (first);
  CREATE TABLE groups (first INTEGER PRIMARY KEY, storyline TEXT NOT NULL, shared_terms TEXT NOT NULL);
  ALTER TABLE events ADD COLUMN stale INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX events_stale ON events (event, reports) WHERE stale;
  CREATE TABLE corrections (
    correction INTEGER PRIMARY KEY,
    action TEXT NOT NULL,
    anchor TEXT NOT NULL,
    made_by TEXT,
    made_at TEXT NOT NULL,
    note TEXT
  );
  CREATE TABLE correction_steps (
    correction INTEGER NOT NULL REFERENCES corrections (correction) ON DELETE CASCADE,
    step INTEGER NOT NULL,
    report_id TEXT NOT NULL,
    event_id TEXT NOT NULL,
    PRIMARY KEY (correction, step)
  ) WITHOUT ROWID;
  ALTER TABLE copies ADD COLUMN words INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE copies ADD COLUMN from_words INTEGER NOT NULL DEFAULT 0;
  `,
  // What grouping keeps is made anew, more compactly, so that it can be brought up to date around changed days alone; and
  // lists are filtered by what an index holds, so that no row that does not fit is read.
  `
  DROP TABLE features;
  CREATE TABLE features (
    report INTEGER PRIMARY KEY REFERENCES reports (report) ON DELETE CASCADE,
    day INTEGER,
    report_id TEXT NOT NULL,
    outlet TEXT,
    published TEXT,
    packed BLOB NOT NULL
  );
  CREATE INDEX features_by_day ON features (day);
  DELETE FROM grouping;
  DROP TABLE groups;
  CREATE TABLE groups (
    first INTEGER PRIMARY KEY,
    report_id TEXT NOT NULL,
    published TEXT,
    digest BLOB NOT NULL,
    storyline TEXT NOT NULL,
    shared_terms TEXT NOT NULL
  );
  CREATE TABLE touched (day INTEGER PRIMARY KEY);
  DELETE FROM state WHERE key = 'grouped';

  ALTER TABLE events ADD COLUMN kinds INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE events ADD COLUMN languages TEXT NOT NULL DEFAULT '';
  DROP INDEX events_by_date;
  CREATE INDEX events_by_date ON events (
    coalesce(first_published, '') DESC, event_id, last_published, outlets, origins, kinds, languages
  );
  DROP INDEX events_by_reports;
  CREATE INDEX events_by_reports ON events (
    reports DESC, event_id, coalesce(first_published, ''), last_published, outlets, origins, kinds, languages
  );
  DROP INDEX events_by_outlets;
  CREATE INDEX events_by_outlets ON events (
    outlets DESC, event_id, coalesce(first_published, ''), last_published, origins, kinds, languages
  );
  DROP INDEX events_by_differences;
  CREATE INDEX events_by_differences ON events (
    differences DESC, event_id, coalesce(first_published, ''), last_published, outlets, origins, kinds, languages
  );
  DROP INDEX events_by_conflicts;
  CREATE INDEX events_by_conflicts ON events (
    conflicts DESC, event_id, coalesce(first_published, ''), last_published, outlets, origins, kinds, languages
  );
  DROP INDEX reports_of_outlet;
  CREATE INDEX reports_of_outlet ON reports (outlet, event, domain);
  CREATE INDEX reports_of_outlet_by_date ON reports (outlet, coalesce(published, '') DESC, report_id, language);
  DROP INDEX reports_by_date;
  CREATE INDEX reports_by_date ON reports (coalesce(published, '') DESC, report_id, language);
  `,
  // Events are counted by day from an index that has the days in order, and words lead from reports to events without a row being read.
  `
  CREATE INDEX events_by_day ON events (
    substr(first_published, 1, 10), first_published, last_published, outlets, origins, kinds, languages
  );
  CREATE INDEX reports_in_events ON reports (report, event);
  `,
]
