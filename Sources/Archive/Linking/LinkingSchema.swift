/// The tables from which stories are linked: what is kept of the articles, piece by piece, so that what comes in costs as
/// much as there is of it, and not as much as there is already.
enum LinkingSchema {
    static let tables = """
        -- Articles whose signature is not of their present record.
        CREATE TABLE unsigned (article INTEGER PRIMARY KEY) STRICT;
        -- What linking keeps of an article (`LinkedArticle`), packed, in its parts. Without a date its day is the last of all.
        CREATE TABLE signatures (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            id TEXT NOT NULL,
            day REAL NOT NULL,
            family INTEGER NOT NULL,
            shingles INTEGER NOT NULL,
            house BLOB,
            signature BLOB NOT NULL,
            subject BLOB NOT NULL,
            testimony BLOB NOT NULL
        ) STRICT;
        CREATE INDEX signatures_by_day ON signatures (day, id);
        CREATE INDEX signatures_by_family ON signatures (family);
        CREATE INDEX signatures_by_id ON signatures (id);
        CREATE TABLE publishers (letters TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

        -- Which articles have which shingles, and which pairs of articles share many; with the words they share, if these
        -- are enough.
        CREATE VIRTUAL TABLE shingles USING fts5 (
            hashes, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
        CREATE TABLE candidates (
            one INTEGER NOT NULL,
            other INTEGER NOT NULL,
            pair BLOB,
            PRIMARY KEY (one, other)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX candidates_by_other ON candidates (other);

        -- Where each period begins, and whether its articles have to be put into stories anew.
        CREATE TABLE periods (
            day REAL NOT NULL,
            id TEXT NOT NULL,
            stale INTEGER NOT NULL,
            PRIMARY KEY (day, id)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE placements (article INTEGER PRIMARY KEY, story TEXT NOT NULL) STRICT;
        CREATE INDEX placements_by_story ON placements (story);
        -- The stories that have to be told anew, and those that are told otherwise than linked, for people said so.
        CREATE TABLE stale_stories (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE corrected_stories (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

        DROP TABLE stories;
        CREATE TABLE stories (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            day REAL NOT NULL,
            first TEXT NOT NULL,
            last TEXT,
            articles INTEGER NOT NULL,
            independent INTEGER NOT NULL,
            json BLOB NOT NULL
        ) STRICT;
        CREATE INDEX stories_by_first ON stories (day, first);
        CREATE INDEX stories_by_last ON stories (last DESC, day, first);
        DROP TABLE story_articles;
        CREATE TABLE story_articles (article TEXT PRIMARY KEY, story INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX story_articles_by_story ON story_articles (story);
        DROP TABLE story_claims;
        CREATE TABLE story_claims (claim TEXT PRIMARY KEY, story INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX story_claims_by_story ON story_claims (story);

        INSERT INTO unsigned SELECT number FROM articles;
        UPDATE counters SET value = 0 WHERE name = 'linked';
        """

    /// All that was found is found again; which stories there were is remembered, so that they keep their names.
    static let startAnew = """
        INSERT OR IGNORE INTO unsigned SELECT number FROM articles;
        INSERT OR IGNORE INTO stale_stories SELECT DISTINCT story FROM placements;
        DELETE FROM signatures;
        DELETE FROM publishers;
        INSERT INTO shingles (shingles) VALUES ('delete-all');
        DELETE FROM candidates;
        DELETE FROM periods;
        UPDATE counters SET value = 0 WHERE name = 'linked';
        """
}
