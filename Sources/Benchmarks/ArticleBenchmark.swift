import FoundationEssentials
import Pages

/// Reads the article of every HTML page of a folder, several times over, from bytes in memory, on one core:
/// `Benchmarks/peers.py` does the same with other extractors.
struct ArticleBenchmark {
    let folder: String
    let rounds: Int

    func run() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }
        let pages = try names.sorted().map { name in
            let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
            return Page(input: name, content: .html(bytes, charset: nil))
        }
        guard !pages.isEmpty else { return print("no HTML pages in \(folder)") }
        let reader = ArticleReader()
        var characters = 0
        var seconds: [Double] = []
        for _ in 0..<rounds {
            characters = 0
            let start = UserTime.now()
            for page in pages { characters += reader.read(page).text.utf8.count }
            seconds.append((UserTime.now() - start) / Double(pages.count))
        }
        seconds.sort()
        print("pages \(pages.count), \(characters) bytes of text, \(rounds) rounds, user CPU a page")
        print("best \(seconds[0]) s")
        print("median \(seconds[rounds / 2]) s")
    }
}
