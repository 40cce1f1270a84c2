import Gazetteer
import Language
import Record
import Testing

@testable import Testimony

/// A text and what is found in it, for tests: spans as the words they cover.
struct Account {
    static let reader = LanguageReader(english: try? LanguageModel.english())

    static let gazetteer = try? Gazetteer()

    let article: Article
    let sourcing: Sourcing
    let times: [TimeExpression]

    /// - Parameters:
    ///   - marked: what a model would mark: source, cue, content; parts of one are parted by " … ".
    ///   - confidence: how sure it would be.
    init(
        _ text: String, publisher: String? = "The Harbour Post", published: String? = nil,
        marked: [(String, String, String)] = [], confidence: Double = 0.9
    ) {
        var article = Article(input: "-", text: text)
        article.publisher = publisher
        article.published = published
        article.language = "en"
        var reading = Self.reader.read(article)
        reading.attributions = marked.map { source, cue, content in
            Attribution(
                cue: reading.ranges(cue, near: content), source: reading.ranges(source, near: cue),
                content: reading.ranges(content), confidence: confidence)
        }
        self.article = article
        times = TimeReader().read(reading, of: article)
        sourcing = StatementReader(Self.gazetteer).read(reading, of: article, times: times)
    }

    var statements: [Statement] { sourcing.statements }

    func words(_ spans: [Span]) -> String {
        let scalars = Array(article.text.unicodeScalars)
        return spans.map { span in
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[span.start..<span.end])
            return String(view)
        }
        .joined(separator: " … ")
    }

    func source(_ id: String?) -> Source? { sourcing.sources.first { $0.id == id } }
    func entity(_ id: String?) -> Entity? { sourcing.entities.first { $0.id == id } }
    func entity(named name: String) -> Entity? { sourcing.entities.first { $0.name == name } }

    /// The statement with a cue.
    func statement(_ cue: String) -> Statement? { statements.first { words($0.cueSpans) == cue } }

    /// The words of the time at which a statement was said.
    func time(of statement: Statement?) -> String? {
        times.first { $0.id == statement?.time }.map { words([Span($0.start, $0.end)]) }
    }

    /// "Herald > a clerk": from the link nearest to the publisher to the origin.
    func chain(_ statement: Statement?) -> String? {
        statement.map { ($0.via + [$0.source ?? "?"]).map { source($0)?.text ?? "?" }.joined(separator: " > ") }
    }
}

extension Reading {
    /// The words of the parts of a text, each where it first stands; the one nearest before or behind some other words,
    /// where those are given.
    fileprivate func ranges(_ parts: String, near other: String? = nil) -> [Range<Int>] {
        let forms = words.map { String(decoding: text[$0.bytes], as: UTF8.self) }
        func places(_ part: String) -> [Range<Int>] {
            let wanted = part.filter { $0 != " " }
            return forms.indices.compactMap { first in
                var joined = ""
                for end in first..<min(first + 200, forms.count) where joined.utf8.count < wanted.utf8.count {
                    joined += forms[end]
                    if joined == wanted { return first..<end + 1 }
                }
                return nil
            }
        }
        let anchor = other.flatMap { $0.isEmpty ? nil : $0 }.flatMap { ranges($0).first }
        return parts.isEmpty
            ? []
            : parts.components(parted: " … ").compactMap { part in
                let places = places(part)
                guard let anchor else { return places.first }
                return places.min { distance($0, anchor) < distance($1, anchor) }
            }
    }

    private func distance(_ a: Range<Int>, _ b: Range<Int>) -> Int {
        a.overlaps(b) ? 1_000_000 : max(b.lowerBound - a.upperBound, a.lowerBound - b.upperBound)
    }
}

extension String {
    fileprivate func components(parted separator: String) -> [String] {
        var rest = self[...]
        var parts: [String] = []
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
