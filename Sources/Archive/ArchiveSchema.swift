import GRDB
import Record

/// The tables of an archive, and how older ones become the present ones.
///
/// `docs/design.md` tells what each is for. A migration that was released is never changed.
enum ArchiveSchema {
    /// Says in the head of the file whose it is (`PRAGMA application_id`): "Hrsy".
    static let applicationID = 0x4872_7379

    /// - Returns: Whether there are tables in it already: the process that makes it may not have come so far.
    /// - Throws: ``Failure`` for what is no archive, or one of a newer version.
    static func check(_ database: Database, path: String) throws -> Bool {
        let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
        guard application == applicationID else {
            let foreign = "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'grdb%' AND name NOT LIKE 'sqlite%'"
            if try application == 0 && Int.fetchOne(database, sql: foreign) == 0 { return false }
            throw Failure(notAnArchive: path)
        }
        if try migrator(path).hasBeenSuperseded(database) { throw Failure(newerArchive: path) }
        return true
    }

    /// - Parameter path: what the archive is called where its migration fails.
    static func migrator(_ path: String) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("records") { database in
            try database.execute(sql: "PRAGMA application_id = \(applicationID)")
            try database.execute(sql: records)
        }
        migrator.registerMigration("places in stories") { database in
            try database.execute(sql: storyPlaces)
        }
        migrator.registerMigration("alerts") { database in
            try database.execute(sql: searches)
        }
        migrator.registerMigration("linking piece by piece") { database in
            try database.execute(sql: LinkingSchema.tables)
        }
        migrator.registerMigration("speakers") { database in
            try database.execute(sql: speakers)
            try StatementIndex(database, path: path).rebuild()
            try StoryOutlines.fill(database, path: path)
        }
        migrator.registerMigration("fewer merges") { database in
            try database.execute(sql: merges)
        }
        return migrator
    }

    private static let records = """
        CREATE TABLE originals (
            number INTEGER PRIMARY KEY,
            hash BLOB NOT NULL UNIQUE,
            captured INTEGER NOT NULL,
            kind TEXT NOT NULL,
            charset TEXT,
            bytes BLOB NOT NULL
        ) STRICT;

        CREATE TABLE articles (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            input TEXT NOT NULL,
            key TEXT,
            url TEXT,
            publisher TEXT,
            title TEXT,
            published TEXT,
            added INTEGER NOT NULL,
            makers TEXT NOT NULL,
            parts INTEGER NOT NULL,
            is_article REAL NOT NULL,
            original INTEGER REFERENCES originals
        ) STRICT;
        CREATE INDEX articles_by_key ON articles (key) WHERE key IS NOT NULL;
        CREATE INDEX articles_by_url ON articles (url) WHERE url IS NOT NULL;
        CREATE INDEX articles_by_added ON articles (added);
        CREATE INDEX articles_by_original ON articles (original) WHERE original IS NOT NULL;

        CREATE TABLE requests (
            hash BLOB PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE records (
            article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
            json BLOB NOT NULL
        ) STRICT;

        CREATE VIRTUAL TABLE article_words USING fts5 (
            title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE statement_words USING fts5 (
            source, content, content = '', tokenize = 'porter unicode61 remove_diacritics 2');

        CREATE TABLE corrections (
            number INTEGER PRIMARY KEY,
            made INTEGER NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            object TEXT,
            undoes INTEGER REFERENCES corrections,
            note TEXT
        ) STRICT;

        CREATE TABLE stories (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            json BLOB NOT NULL
        ) STRICT;
        CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO counters VALUES ('changes', 1), ('linked', 0);
        """

    /// What stories are asked for by, so that one is found without reading all: they are worked out anew.
    private static let storyPlaces = """
        DROP TABLE stories;
        CREATE TABLE stories (
            position INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            last TEXT,
            articles INTEGER NOT NULL,
            independent INTEGER NOT NULL,
            json BLOB NOT NULL
        ) STRICT;
        CREATE INDEX stories_by_last ON stories (last DESC, position);
        CREATE TABLE story_articles (article TEXT PRIMARY KEY, story INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE story_claims (claim TEXT PRIMARY KEY, story INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        UPDATE counters SET value = 0 WHERE name = 'linked';
        """

    /// What people want to search for again, as JSON, and up to which article they were told what is new to it.
    private static let searches = """
        CREATE TABLE searches (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            question TEXT NOT NULL UNIQUE,
            made INTEGER NOT NULL,
            told INTEGER NOT NULL
        ) STRICT;
        """

    /// Sixteen parts of an index of words are merged into one, where FTS5 takes four: as an archive grows, each word is
    /// written anew less often, and a search looks into a few parts more (https://www.sqlite.org/fts5.html, 6.1 and 6.2).
    private static let merges = """
        INSERT INTO article_words (article_words, rank) VALUES ('automerge', 16), ('crisismerge', 64);
        INSERT INTO statement_words (statement_words, rank) VALUES ('automerge', 16), ('crisismerge', 64);
        """

    /// Who says what, and what lists show of stories, so that neither has to be looked for in whole records and stories.
    private static let speakers = """
        CREATE TABLE speakers (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            folded TEXT NOT NULL UNIQUE,
            same INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX speakers_by_same ON speakers (same);
        CREATE VIRTUAL TABLE speaker_names USING fts5 (
            name, content = '', tokenize = 'unicode61 remove_diacritics 2');
        CREATE TABLE said (
            statement INTEGER PRIMARY KEY,
            speaker INTEGER,
            act TEXT NOT NULL,
            sketch BLOB NOT NULL
        ) STRICT;
        CREATE INDEX said_by_speaker ON said (speaker) WHERE speaker IS NOT NULL;
        CREATE TABLE story_outlines (
            number INTEGER PRIMARY KEY,
            independent INTEGER NOT NULL,
            statuses TEXT NOT NULL,
            claims INTEGER NOT NULL,
            json BLOB NOT NULL
        ) STRICT;
        CREATE TABLE article_stories (article INTEGER PRIMARY KEY, story INTEGER NOT NULL) STRICT;
        CREATE INDEX article_stories_by_story ON article_stories (story);
        INSERT INTO counters VALUES ('told', 1);
        """
}
