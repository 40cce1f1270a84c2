import Archive
import Fetch
import Gazetteer
import Hearsay
import Language
import Record

/// What the program brings along, and what it needs of the machine.
enum Installation {
    static var checks: [Check] {
        [
            Check("program") { "hearsay \(Makers.current.hearsay)" },
            Check("processor") {
                "reads with \(Kernels.best), of \(Kernels.available.map(\.description).joined(separator: ", "))"
            },
            Check("model") { "\(try LanguageModel.english().version), its checksum is right" },
            Check("small model") { "\(try LanguageModel.english(.small).version), its checksum is right" },
            Check("gazetteer") { "\(try Gazetteer().version), the checksums of its tables are right" },
            Check("reading", reading),
            Check("database") { "SQLite \(try Archive.checkDatabase()) with FTS5" },
            Check("certificates", certificates),
        ]
    }

    /// One sentence, from its words to who says what.
    private static func reading() throws -> String {
        var article = Article(input: "doctor")
        article.text = "The port of Rotterdam will close on Friday, a harbour official told Reuters."
        article.language = "en"
        article.isArticle = 1
        let record = try Reader(model: .english(), gazetteer: Gazetteer()).record(of: article)
        guard let statement = record.statements?.first, record.statements?.count == 1, statement.via.count == 1 else {
            throw Ailment(text: "a sentence was not read as it should be; install the program again")
        }
        return "a sentence has its statement, with its source and through whom it came"
    }

    private static func certificates() throws -> String {
        guard let file = Trust.systemAuthorities else {
            throw Ailment(
                text: "there are none, so no address that begins with https can be fetched; install ca-certificates")
        }
        return file
    }
}
