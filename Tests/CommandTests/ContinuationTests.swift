import TestSupport
import Testing

/// What a program needs that runs this one and goes on where it was killed.
@Suite struct ContinuationTests {
    private let folder: TemporaryFolder
    private let file: String

    init() throws {
        folder = try TemporaryFolder()
        let lines = (1...4).map { #"{"key":"\#($0)","text":"Ship \#($0) left the quay."}"# }
        file = try folder.write(lines.joined(separator: "\n"), to: "ships.jsonl")
    }

    private func read(_ options: String..., file: String) throws -> HearsayProcess {
        try HearsayProcess(arguments: ["read", "--json", "--parts", "article", "--jobs", "1"] + options + [file])
    }

    @Test func `each page is announced when all before it is printed`() throws {
        let call = "$HEARSAY read --json --parts article --jobs 1 --announce \(file) 2>&1"
        let lines = try HearsayProcess.shell(call).split(separator: "\n")
        #expect(lines.count == 8)
        for (number, announced) in zip(1..., stride(from: 0, to: lines.count, by: 2)) {
            #expect(lines[announced] == "hearsay: reading \(file):\(number)")
            #expect(lines[announced + 1].contains(#""key":"\#(number)""#))
        }
    }

    @Test func `reading goes on behind a page`() throws {
        let (all, rest) = (try read(file: file), try read("--after", "\(file):2", file: file))
        #expect(rest.lines == Array(all.lines[2...]))
        #expect(rest.status == 0)
        #expect(try read("--after", "\(file):4", file: file).output == "")
    }

    @Test func `a web archive is gone on with by the names of its pages`() throws {
        let records = (1...3).flatMap { number in
            warcResponse(
                "https://post.example/\(number)", body: "<p>Ship \(number) left the northern quay with grain.</p>".utf8)
        }
        let archive = try folder.write(records, to: "crawl.warc")
        let all = try read(file: archive)
        let name = try #require(all.lines.first?.split(separator: "\"").first { $0.contains("crawl.warc@") })
        #expect(try read("--after", String(name), file: archive).lines == Array(all.lines.dropFirst()))
        #expect(all.lines.count == 3)
    }

    @Test func `a page that is not there is a failure`() throws {
        let run = try read("--after", "\(file):9", file: file)
        #expect(run.status == 1)
        #expect(run.lines.count == 1)
        #expect(run.output.contains(#""code":"not_found""#))
    }

    @Test func `pages are announced one at a time only`() throws {
        #expect(try HearsayProcess("read", "--announce", "--jobs", "2", file).status == 2)
    }
}
