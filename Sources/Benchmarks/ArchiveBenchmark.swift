import Archive
import Foundation
import Record

/// Adds records that are made up to an archive, and searches it: whether the rate and the memory stay the same, and how
/// long a search takes. An archive that it made before is only searched.
///
/// Words follow Zipf's law over 100,000, so that as in any language some are in every article; a search takes one to
/// three words of one of the articles, by chance.
struct ArchiveBenchmark {
    let path: String
    let count: Int

    private static let batchSize = 1000
    private static let queryCount = 400
    private var random = SplitMix(state: 1)

    init(path: String, count: Int) { (self.path, self.count) = (path, count) }

    mutating func run() throws {
        if access(path, F_OK) != 0 { try fill() }
        random = SplitMix(state: 1)
        let texts = (0..<min(Self.queryCount, count)).map { record($0).article.text }
        try search(Archive(path: path, access: .reading), texts.map { $0.split(separator: " ").map(String.init) })
    }

    private mutating func fill() throws {
        let archive = try Archive(path: path, access: .writing)
        defer { archive.close() }
        var steps: [(seconds: Double, writing: Double, memory: Int)] = []
        let step = max(Self.batchSize, count / 100)
        for start in stride(from: 0, to: count, by: step) {
            let begin = processTime()
            var writing = 0.0
            for batch in stride(from: start, to: min(start + step, count), by: Self.batchSize) {
                let additions = (batch..<min(batch + Self.batchSize, start + step, count)).map { Addition(record($0)) }
                let before = processTime()
                _ = try archive.add(additions, at: 0)
                writing += processTime() - before
            }
            steps.append((processTime() - begin, writing, residentMemory()))
            if steps.count % 10 == 1 { report(start + step, steps[steps.count - 1], of: step) }
        }
        guard let first = steps.first, let last = steps.last else { return }
        print("add rate, last step against first: \(Self.format(first.seconds / last.seconds))")
        print("its writing alone: \(Self.format(first.writing / last.writing))")
        print("memory, last step against first: \(Self.format(Double(last.memory) / Double(first.memory)))")
    }

    private func report(_ done: Int, _ step: (seconds: Double, writing: Double, memory: Int), of size: Int) {
        let rates = "\(Int(Double(size) / step.seconds)) records/s, writing \(Int(Double(size) / step.writing))/s"
        print("\(done): \(rates), \(step.memory >> 20) MiB")
    }

    private mutating func search(_ archive: Archive, _ texts: [[String]]) throws {
        var times: [(wall: Double, processor: Double)] = []
        for text in texts {
            let start = Int.random(in: 0..<text.count - 3, using: &random)
            let words = text[start..<start + Int.random(in: 1...3, using: &random)].joined(separator: " ")
            let (clock, processor) = (ContinuousClock.now, processTime())
            _ = try archive.search(words)
            times.append(((ContinuousClock.now - clock) / .seconds(1), processTime() - processor))
        }
        for (name, sorted) in [("elapsed", times.map(\.wall).sorted()), ("processor", times.map(\.processor).sorted())]
        {
            let at = { (share: Double) in Self.format(1000 * sorted[Int(share * Double(sorted.count - 1))]) }
            print("search, \(name) ms: median \(at(0.5)), p95 \(at(0.95)), longest \(at(1))")
        }
    }

    private mutating func record(_ number: Int) -> Record {
        var article = Article(input: "\(number).html", text: words(250))
        (article.key, article.title, article.publisher) = ("\(number)", words(8), "Outlet \(number % 500)")
        (article.url, article.isArticle) = ("https://outlet\(number % 500).example/\(number)", 1)
        article.published = "2026-0\(1 + number % 9)-1\(number % 10)"
        article.paragraphs = [Paragraph(start: 0, end: article.text.unicodeScalars.count, kind: .body)]
        article.setStableID()
        var record = Record(article: article)
        record.entities = []
        record.sources = (0..<4).map { Source(id: "s\($0)", kind: .named, text: words(2)) }
        record.statements = (0..<4).map { index in
            var statement = Statement(id: "st\(index)")
            statement.source = "s\(index)"
            statement.contentSpans = [Span(200 * index, 200 * index + 90)]
            return statement
        }
        return record
    }

    private mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in "w\(Int(exp(Double.random(in: 0..<1, using: &random) * log(100_000))))" }
            .joined(separator: " ")
    }

    /// In the program's own code and the system's, in seconds.
    private func processTime() -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        let system = Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
        return UserTime.now() + system
    }

    /// In bytes.
    private func residentMemory() -> Int {
        let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4096 : 0
    }

    private static func format(_ number: Double) -> String { String(format: "%.2f", number) }
}

/// Chance that is the same each time (Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, 2014).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
