import GRDB
import Record

/// An article that is read anew with another text and so has another id: what people say of it is said of that one then.
struct FollowedArticle {
    let old: Article
    let new: Article

    /// Has the corrections of the old article be those of the new.
    ///
    /// - Returns: Whether there were any.
    func bringCorrections(in database: Database) throws -> Bool {
        let corrections = try Correction.all(database).filter { [$0.subject, $0.object].contains(old.id) }
        for correction in corrections {
            guard let object = followed(correction.object) else { continue }
            try database.execute(
                sql: "UPDATE corrections SET subject = ?, object = ? WHERE number = ?",
                arguments: [correction.subject == old.id ? new.id : correction.subject, object, correction.number])
        }
        return !corrections.isEmpty
    }

    /// What a correction has for an object, of the new article; nil where the line in which a finding stands is there no
    /// more, and nothing is left to be corrected.
    private func followed(_ object: String?) -> String?? {
        guard let object else { return .some(nil) }
        if object == old.id { return new.id }
        guard var place = Rejections.Place(object) else { return object }
        guard let span = followed(place.span) else { return nil }
        place.span = span
        let rest = object.split(separator: " ", maxSplits: 2).dropFirst(2)
        return ([place.description] + rest.map(String.init)).joined(separator: " ")
    }

    /// Where the same words of the same line stand, of several such lines in the nearest.
    private func followed(_ span: Span) -> Span? {
        guard let line = Self.lines(old.text).first(where: { $0.start <= span.start && span.end <= $0.end }) else {
            return nil
        }
        let same = Self.lines(new.text).filter { $0.text == line.text }
        guard let found = same.min(by: { abs($0.start - line.start) < abs($1.start - line.start) }) else { return nil }
        let shift = found.start - line.start
        return Span(span.start + shift, span.end + shift)
    }

    private struct Line {
        var start: Int
        var text: [Unicode.Scalar]
        var end: Int
    }

    private static func lines(_ text: String) -> [Line] {
        var start = 0
        return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let end = start + line.count
            defer { start = end + 1 }
            return Line(start: start, text: Array(line), end: end)
        }
    }
}
