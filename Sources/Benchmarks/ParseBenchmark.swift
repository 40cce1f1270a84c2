import FoundationEssentials
import HTMLTree

/// Parses every page of a folder, several times over: `Benchmarks/parsing/peer.py` does the same with lexbor.
struct ParseBenchmark {
    let folder: String
    let rounds: Int

    func run() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".html") }
        let pages = try names.sorted().map { name in
            let bytes = Array(try Data(contentsOf: URL(filePath: folder + "/" + name)))
            return Array(String(decoding: bytes, as: UTF8.self).utf8)
        }
        let megabytes = Double(pages.reduce(0) { $0 + $1.count }) / 1e6
        var nodes = 0
        var seconds: [Double] = []
        for _ in 0..<rounds {
            nodes = 0
            let start = UserTime.now()
            for page in pages { nodes += Document(parsing: page).nodes.count }
            seconds.append(UserTime.now() - start)
        }
        seconds.sort()
        print("pages \(pages.count), \(megabytes) MB, \(nodes) nodes, \(rounds) rounds, user CPU")
        print("best \(seconds[0]) s, \((megabytes / seconds[0]).rounded()) MB/s")
        print("median \(seconds[rounds / 2]) s, \((megabytes / seconds[rounds / 2]).rounded()) MB/s")
    }
}
