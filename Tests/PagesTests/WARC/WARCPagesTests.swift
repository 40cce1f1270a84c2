import Record
import TestSupport
import Testing

@testable import Pages

@Suite struct WARCPagesTests {
    private let folder: TemporaryFolder
    private let page = Array("<!doctype html><title>Ferry late</title><p>The ferry to Selwick was late again.".utf8)

    init() throws { folder = try TemporaryFolder() }

    /// What comes of an archive: the address of a page and its text, or the code of a failure.
    private func outcomes(_ archive: [UInt8], options: InputOptions = InputOptions()) async throws -> [String] {
        try await read(archive, options: options).outcomes
    }

    private func read(_ archive: [UInt8], options: InputOptions = InputOptions()) async throws
        -> (outcomes: [String], skipped: SkippedRecords)
    {
        let source = InputSource([try folder.write(archive, to: "x.warc.gz")], options: options)
        var outcomes: [String] = []
        while let found = await source.next() { outcomes += await lines(found.load()) }
        return (outcomes, await source.skipped)
    }

    private func lines(_ outcome: PageOutcome) async -> [String] {
        switch outcome {
        case .page(let page): return [line(page)]
        case .record: return ["record"]
        case .failure(let failure): return ["\(short(failure.input)) \(failure.code.rawValue)"]
        case .pages(let source):
            var all: [String] = []
            while let found = await source.next() { all += await lines(found.load()) }
            return all
        }
    }

    private func line(_ page: Page) -> String {
        let start = "\(short(page.input)) \(page.url ?? "")"
        return switch page.content {
        case .html(let bytes, let charset): "\(start) html \(charset ?? "") \(bytes.count)"
        case .plainText(let bytes, let charset): "\(start) text \(charset ?? "") \(bytes.count)"
        case .articleText, .articleHTML: "\(start) article"
        }
    }

    private func short(_ input: String) -> String { input.replacing(folder.path + "/", with: "") }

    @Test func `pages are named by archive and place, with the charset that the server named`() async throws {
        let record = warcResponse("http://outlet.example/a", body: page)
        let text = warcRecord(
            "conversion", ["WARC-Target-URI": "http://outlet.example/b", "Content-Type": "text/plain"], block: page)
        let latin = warcResponse(
            "http://outlet.example/c", fields: ["Content-Type: application/xhtml+xml; charset=\"latin1\""], body: page)
        let bare = warcResponse("http://outlet.example/d", fields: [], body: page)
        let size = page.count
        #expect(
            try await outcomes(gzip(record) + gzip(text) + gzip(latin) + gzip(bare))
                == [
                    "x.warc.gz@0 http://outlet.example/a html utf-8 \(size)",
                    "x.warc.gz@\(gzip(record).count) http://outlet.example/b text  \(size)",
                    "x.warc.gz@\(gzip(record).count + gzip(text).count) http://outlet.example/c html latin1 \(size)",
                    "x.warc.gz@\(gzip(record).count + gzip(text).count + gzip(latin).count)"
                        + " http://outlet.example/d html  \(size)",
                ])
        let plain = try await outcomes(record + record)
        #expect(plain.last == "x.warc.gz@\(record.count) http://outlet.example/a html utf-8 \(size)")
    }

    @Test func `bodies are unpacked, also those that were unpacked before`() async throws {
        for (fields, body) in [
            (["Transfer-Encoding: chunked"], chunked(page)), (["Content-Encoding: gzip"], gzip(page)),
            (["Content-Encoding: deflate", "Transfer-Encoding: chunked"], chunked(zlibbed(page))),
            (["Content-Encoding: gzip", "Transfer-Encoding: chunked"], page), (["Content-Encoding: br"], page),
        ] {
            let record = warcResponse("http://a.example/", fields: ["Content-Type: text/html"] + fields, body: body)
            #expect(
                try await outcomes(gzip(record)) == ["x.warc.gz@0 http://a.example/ html  \(page.count)"], "\(fields)")
        }
    }

    @Test func `what is no page is skipped and counted`() async throws {
        let address = "http://outlet.example/a"
        let records = [
            warcRecord("warcinfo", block: page), warcRecord("request", block: page),
            warcRecord("metadata", block: page),
            warcResponse(address, fields: ["Content-Type: image/png"], body: page),
            warcResponse(address, body: []),
            warcResponse(address, status: 301, body: page), warcResponse(address, status: 404, body: page),
            warcRecord("resource", ["WARC-Target-URI": "urn:text:a", "Content-Type": "text/plain"], block: page),
            warcRecord("revisit", ["WARC-Refers-To": "<urn:uuid:1>"], block: []),
            warcResponse(address, body: page),
        ]
        let (outcomes, skipped) = try await read(records.flatMap { gzip($0) })
        #expect(outcomes.count == 1)
        #expect(skipped == SkippedRecords(others: 3, failedStatuses: 2, missingOriginals: 1))
    }

    @Test func `a revisit is followed to the page it refers to`() async throws {
        let original = warcResponse(
            "http://outlet.example/a",
            warcFields: [
                "WARC-Record-ID": "<urn:uuid:1>", "WARC-Date": "2026-03-02T10:15:00Z",
                "WARC-Payload-Digest": "sha512:ABC",
            ], body: page)
        let references = [
            ["WARC-Refers-To": "<urn:uuid:1>"], ["WARC-Payload-Digest": "sha512:ABC"],
            [
                "WARC-Refers-To-Target-URI": "http://outlet.example/a", "WARC-Refers-To-Date": "2026-03-02T10:15:00Z",
            ],
        ]
        for reference in references {
            let revisit = warcRecord(
                "revisit", reference.merging(["WARC-Target-URI": "http://outlet.example/b"]) { $1 }, block: [])
            for pack in [{ $0 }, { gzip($0) }] as [([UInt8]) -> [UInt8]] {
                let outcomes = try await outcomes(pack(original) + pack(revisit))
                #expect(
                    outcomes.last
                        == "x.warc.gz@\(pack(original).count) http://outlet.example/b html utf-8 \(page.count)")
            }
        }
    }

    @Test func `a digest that does not fit is reported, and the page is read`() async throws {
        let wrong = warcResponse(
            "http://a.example/", warcFields: ["WARC-Block-Digest": "sha1:B2LTWWPUOYAH7UIPQ7ZUPQ4VMBSVC36A"], body: page)
        let read = "x.warc.gz@0 http://a.example/ html utf-8 \(page.count)"
        #expect(try await outcomes(wrong) == ["x.warc.gz@0 bad_warc", read])
        var trusting = InputOptions()
        trusting.checksDigests = false
        #expect(try await outcomes(wrong, options: trusting) == [read])
    }

    @Test func `a page that was cut is reported and read as far as it goes`() async throws {
        let record = warcResponse("http://a.example/", body: page)
        #expect(
            try await outcomes(Array(record.dropLast(14)))
                == ["x.warc.gz@0 bad_warc", "x.warc.gz@0 http://a.example/ html utf-8 \(page.count - 10)"])
        let fields = ["Content-Type: text/html", "Content-Encoding: gzip"]
        let packed = warcResponse("http://a.example/", fields: fields, body: gzip(page).dropLast(20))
        #expect(try await outcomes(packed).first == "x.warc.gz@0 bad_http")
    }

    @Test func `a bomb in a body is stopped at the limit`() async throws {
        var options = InputOptions()
        options.maximumSize = 100_000
        let fields = ["Content-Type: text/html", "Content-Encoding: gzip"]
        let bomb = warcResponse("http://a.example/", fields: fields, body: gzip([UInt8](repeating: 32, count: 4 << 20)))
        let sound = warcResponse("http://a.example/", body: page)
        let outcomes = try await outcomes(gzip(bomb) + gzip(sound), options: options)
        #expect(outcomes.first == "x.warc.gz@0 too_large")
        #expect(outcomes.last?.hasSuffix("\(page.count)") == true)
    }

    @Test func `what calls itself a page and is none is a failure`() async throws {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 100)
        #expect(try await outcomes(warcResponse("http://a.example/", body: picture)) == ["x.warc.gz@0 not_text"])
        #expect(
            try await outcomes(warcResponse("http://a.example/", body: Array("  \n".utf8))) == ["x.warc.gz@0 is_empty"])
    }

    @Test func `an archive whose first bytes are damaged is one by its name`() async throws {
        var damaged = gzip(warcResponse("http://outlet.example/a", body: page))
        damaged.replaceSubrange(10..<30, with: [UInt8](repeating: 0xFF, count: 20))
        let sound = gzip(warcResponse("http://outlet.example/b", body: page))
        let found = try await outcomes(damaged + sound)
        #expect(found.first?.hasSuffix("bad_warc") == true)
        #expect(found.last?.contains("http://outlet.example/b html") == true)
    }
}
