import FoundationEssentials
import Language
import Record

/// Reads the texts of a JSON Lines file with the model of English, the small one or another, from text to CoNLL-U, on one
/// core; `Benchmarks/language_peer.py` does the same with spaCy.
struct LanguageBenchmark {
    let path: String
    let model: String?
    let rounds: Int

    private struct Line: Decodable {
        var text: String
    }

    func run() throws {
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
        let decoder = JSONDecoder()
        let articles = try lines.map { Article(input: path, text: try decoder.decode(Line.self, from: Data($0)).text) }
        let start = UserTime.now()
        let english = try model.map { $0 == "small" ? try .english(.small) : try LanguageModel(path: $0) } ?? .english()
        print("opening the model: \(UserTime.now() - start) s of user CPU")
        let reader = LanguageReader(english: english, layers: [])
        let statementReader = LanguageReader(english: english)
        var words = 0
        var parts: [(cutting: Double, reading: Double, writing: Double)] = []
        var attributions: [Double] = []
        for _ in 0..<rounds {
            words = 0
            var part = (cutting: 0.0, reading: 0.0, writing: 0.0)
            var attribution = 0.0
            for article in articles {
                // Without a model only words and sentences are found; the difference is what the model costs.
                let start = UserTime.now()
                _ = LanguageReader().read(article)
                let cut = UserTime.now()
                let reading = reader.read(article)
                let read = UserTime.now()
                _ = reading.conllu(document: "a")
                part.cutting += cut - start
                part.reading += read - cut
                let written = UserTime.now()
                part.writing += written - read
                _ = statementReader.read(article)
                attribution += UserTime.now() - written - (read - cut)
                words += reading.words.count
            }
            parts.append(part)
            attributions.append(attribution)
        }
        parts.sort { $0.reading + $0.writing < $1.reading + $1.writing }
        let median = parts[rounds / 2]
        let seconds = median.reading + median.writing
        print("words \(words), \(rounds) rounds, user CPU")
        print("median \(seconds) s, \(Int(Double(words) / seconds)) words a second")
        let shares = [median.cutting, median.reading - median.cutting, median.writing].map {
            Int(($0 / seconds * 1000).rounded())
        }
        let more = attributions.sorted()[rounds / 2] / seconds
        print("attributions, which are not in this: \(Int((more * 1000).rounded())) in a thousand more")
        print("in a thousand: words by rules \(shares[0]), the model \(shares[1]), CoNLL-U \(shares[2])")
    }
}
