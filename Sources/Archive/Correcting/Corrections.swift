import GRDB
import Record

/// What a person says against what the machine found: a fact of its own, kept beside the findings and above them.
///
/// Nothing is changed by it but what is told: undone, the finding is there again.
public struct Correction: Hashable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The articles `subject` and `object` tell one story: theirs become one.
        case merge
        /// The article `subject` tells another story than the rest of its own.
        case split
        /// The article `subject` does not say what ``Rejections`` finds by `object`.
        case reject
        /// The statement of the article `subject` that `object` finds has another act or source: ``Revisions``.
        case revise
        /// Who is called `subject` is who is called `object`, and is told under that name: ``Renamings``.
        case mergeSpeakers = "merge_speakers"
        /// In the article `subject` a name means another person or body than elsewhere: `object` has both names.
        case splitSpeaker = "split_speaker"
        /// The correction `undoes` holds no longer.
        case undo
    }
    /// Counts up from 1.
    public var number: Int
    /// In seconds since 1970.
    public var made: Int
    public var kind: Kind
    public var subject: String
    public var object: String?
    public var undoes: Int?
    public var note: String?
}

extension Archive {
    /// All corrections, the oldest first, also those that were undone.
    public func corrections() throws(Failure) -> [Correction] { try read { try Correction.all($0) } }

    /// Those that hold: neither undone nor an undoing.
    public func correctionsInForce() throws(Failure) -> [Correction] { Correction.inForce(try corrections()) }

    /// Keeps a correction.
    ///
    /// - Returns: Its number.
    @discardableResult
    public func correct(
        _ kind: Correction.Kind, _ subject: String, _ object: String? = nil, undoes: Int? = nil, note: String? = nil,
        at time: Int
    ) throws(Failure) -> Int {
        try write { database in
            let before = try Rejections(database)
            try database.execute(
                sql: "INSERT INTO corrections (made, kind, subject, object, undoes, note) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [time, kind.rawValue, subject, object, undoes, note])
            let number = Int(database.lastInsertedRowID)
            let now = try Rejections(database)
            try StatementIndex(database, path: path).follow(from: before, to: now)
            // Few articles have corrections: whichever of them is undone, the signatures of all are made anew.
            let told = String(decoding: Array(before.numbers.union(now.numbers)).jsonLine(), as: UTF8.self)
            try database.execute(
                sql: "INSERT OR IGNORE INTO unsigned SELECT value FROM json_each(?)", arguments: [told])
            try Self.noteChange(database)
            return number
        }
    }
}

extension Correction {
    /// Where the finding stands that it is about, in the text of its article; nil for one about stories.
    public var span: Span? { object.flatMap(Rejections.Place.init)?.span }

    /// Whether it says who somebody is, or is not.
    public func isAbout(_ person: Person) -> Bool {
        let names = Set((person.names + [person.name]).map(SpeakerName.folded))
        switch kind {
        case .mergeSpeakers: return [subject, object ?? ""].contains { names.contains(SpeakerName.folded($0)) }
        case .splitSpeaker:
            return Renamings.names(object).map {
                names.contains(SpeakerName.folded($0.0)) || names.contains(SpeakerName.folded($0.1))
            }
                ?? false
        case .merge, .split, .reject, .revise, .undo: return false
        }
    }

    static func all(_ database: Database) throws -> [Correction] {
        let sql = "SELECT number, made, kind, subject, object, undoes, note FROM corrections ORDER BY number"
        return try Row.fetchAll(database, sql: sql).compactMap { row in
            guard let kind = try Kind(rawValue: row.value(2)) else { return nil }
            return try Correction(
                number: row.value(0), made: row.value(1), kind: kind, subject: row.value(3), object: row.value(4),
                undoes: row.value(5), note: row.value(6))
        }
    }

    /// Those that hold: neither undone nor an undoing. What undoes an undoing brings back what was undone.
    static func inForce(_ corrections: [Correction]) -> [Correction] {
        var undone: Set<Int> = []
        for correction in corrections.reversed() where !undone.contains(correction.number) {
            if let number = correction.undoes { undone.insert(number) }
        }
        return corrections.filter { $0.kind != .undo && !undone.contains($0.number) }
    }
}
