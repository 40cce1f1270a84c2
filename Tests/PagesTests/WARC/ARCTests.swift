import Record
import TestSupport
import Testing

@testable import Pages

@Suite struct ARCTests {
    private let file = arcRecord("filedesc://crawl.arc", type: "text/plain", block: "1 0 Ferry Crawl\nURL IP-address\n")
    private let first = arcRecord("http://outlet.example/a", block: "The ferry")
    private let second = arcRecord("http://outlet.example/b", block: "was late")

    @Test(arguments: [1, 3, 50, 1 << 16])
    func `records are cut out, packed or not, however the bytes come in`(size: Int) throws {
        let (start, end) = (file.count, file.count + first.count)
        let words = ["warcinfo 1 0 Ferry Crawl\nURL IP-address\n", "response The ferry", "response was late"]
        #expect(
            try readArchive(file + first + second, by: size)
                == zip([0, start, end], words).map { "\($0) \($1)" })
        let places = [0, gzip(file).count, gzip(file).count + gzip(first).count]
        #expect(
            try readArchive(gzip(file) + gzip(first) + gzip(second), by: size)
                == zip(places, words).map { "\($0) \($1)" })
        #expect(
            try readArchive(gzip(file + first + second), by: size)
                == zip(["0", "0+\(start)", "0+\(end)"], words).map { "\($0) \($1)" })
    }

    @Test func `what the line says has the names of WARC`() throws {
        let line = "http://outlet.example/a b?c 2001:db8::7 20260302101505 text/html 2\r\nok"
        var reader = WARCReader(PlainPieces(ChunkStream(line.utf8, by: 9)), format: .arc, input: "x")
        let record = try #require(try reader.next())
        #expect(record.kind == .response)
        #expect(record.targetURI == "http://outlet.example/a%20b?c")
        #expect(record.fields["WARC-IP-Address"] == "2001:db8::7")
        #expect(record.date == "2026-03-02T10:15:05Z")
        #expect(record.contentType == "text/html")
        #expect(record.block.elementsEqual("ok".utf8))
    }

    @Test func `versions and programs differ`() {
        let version2 = head("http://a.example/ 192.0.2.7 20260302101505 text/html 200 6X3 - 151 crawl.arc 1591")
        #expect(version2?.length == 1591)
        #expect(version2?.fields["Content-Type"] == "text/html")
        #expect(head("dns:a.example 192.0.2.7 202603021015 no-type 60")?.fields["WARC-Date"] == "2026-03-02T10:15:00Z")
        #expect(head("dns:a.example 192.0.2.7 20260302101505123 no-type 60")?.fields["Content-Type"] == nil)
        #expect(head("http://a.example/ - 20260302101505  60")?.length == 60)
    }

    @Test(arguments: [
        "", "http://a.example/", "http://a.example/ 192.0.2.7 20260302101505 text/html",
        "http://a.example/ 192.0.2.7 20260302101505 text/html -9",
        "http://a.example/ 192.0.2.7 20260302101505 text/html 99999999999999999999",
        "http://a.example/ 192.0.2.7 2026-03-02 text/html 9", "/a 192.0.2.7 20260302101505 text/html 9",
        "http://a.example/ ferry 20260302101505 text/html 9", "192.0.2.7 20260302101505 text/html 9",
    ])
    func `other lines are no heads`(line: String) { #expect(head(line) == nil) }

    private func head(_ line: String) -> ARCHead? { ARCHead(Array(line.utf8)[...]) }

    // MARK: Damage

    @Test(arguments: [1, 100, 1 << 16])
    func `garbage is reported by its offset and stepped over`(size: Int) throws {
        let garbage = Array("http: no head 7\nhttp://outlet.example/a 192.0.2.7 2026 text/html 9\n\n".utf8)
        let start = file.count
        #expect(
            try readArchive(file + garbage + first + garbage + second, by: size).dropFirst()
                == [
                    "x@\(start) bad_warc", "\(start + garbage.count) response The ferry",
                    "x@\(start + garbage.count + first.count) bad_warc",
                    "\(start + 2 * garbage.count + first.count) response was late",
                ])
        let packed = try readArchive(gzip(file) + garbage + gzip(second), by: size)
        #expect(packed.dropFirst().first == "x@\(gzip(file).count) bad_warc")
        #expect(packed.last == "\(gzip(file).count + garbage.count) response was late")
    }

    @Test(arguments: ["1", "12", "20", "60", "500", "9999999999999", "9223372036854775807"])
    func `a length that lies costs no more than its record`(length: String) throws {
        let liar = arcRecord("http://outlet.example/liar", block: "The ferry", length: length)
        for archive in [file + liar + second + first, gzip(file + liar + second + first)] {
            let lines = try readArchive(archive)
            #expect(lines.contains { $0.contains("bad_warc") })
            #expect(lines.count { $0.hasSuffix("response was late") } == 1)
            #expect(lines.last?.hasSuffix("response The ferry") == true)
        }
        let packed = try readArchive(gzip(file) + gzip(liar) + gzip(second))
        #expect(packed.last?.hasSuffix("response was late") == true)
    }

    @Test(arguments: [1, 100, 1 << 16])
    func `what was cut is read up to the cut, and on behind it`(size: Int) throws {
        #expect(
            try readArchive(file + second.dropLast(6), by: size).last == "\(file.count) response was bad_warc")
        let noise = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 5) }
        let long = gzip(arcRecord("http://outlet.example/n", block: String(decoding: noise, as: UTF8.self)))
        for cut in [5, 40, 300, 3000] {
            let lines = try readArchive(gzip(file) + long.dropLast(cut) + gzip(second) + gzip(first), by: size)
            #expect(lines.contains { $0.hasSuffix("bad_warc") }, "\(cut)")
            #expect(lines.dropLast().last?.hasSuffix("response was late") == true, "\(cut)")
            #expect(lines.last?.hasSuffix("response The ferry") == true, "\(cut)")
        }
    }

    @Test func `a line of a megabyte is no head`() throws {
        let address = "http://outlet.example/" + String(repeating: "a b", count: 350_000)
        let endless = arcRecord(address, block: "The ferry")
        for archive in [
            file + endless + second, gzip(file + endless + second), gzip(file) + gzip(endless) + gzip(second),
        ] {
            let lines = try readArchive(archive)
            #expect(lines.count == 3 && lines[1].hasSuffix("bad_warc"))
            #expect(lines.last?.hasSuffix("response was late") == true)
        }
    }

    @Test func `a record over the limit is stepped over`() throws {
        var limits = WARCLimits()
        (limits.block, limits.ratio) = (1000, 10_000)
        let large = arcRecord("http://outlet.example/l", block: String(repeating: "a line\n", count: 20_000))
        for archive in [file + large + second, gzip(file) + gzip(large) + gzip(second), gzip(file + large + second)] {
            let lines = try readArchive(archive, limits: limits)
            #expect(lines.count == 3 && lines[1].hasSuffix("too_large"))
            #expect(lines.last?.hasSuffix("response was late") == true)
        }
        (limits.block, limits.ratio) = (1 << 20, 10)
        let bomb = arcRecord("http://outlet.example/l", block: String(repeating: "a", count: 20 << 20))
        let lines = try readArchive(gzip(file) + gzip(bomb) + gzip(second), limits: limits)
        #expect(lines.count == 4 && lines.last?.hasSuffix("response was late") == true)
    }

    @Test func `many liars take linear time`() throws {
        let liar = arcRecord("http://outlet.example/l", block: "The ferry", length: "60000000")
        let lines = try readArchive(file + Array(repeating: liar, count: 20_000).flatMap(\.self))
        #expect(lines.count == 20_001)
        // Each says that it ends at the same long line.
        let long = Array(("http://outlet.example/" + String(repeating: "a", count: 20_000)).utf8)
        let liars = (0..<5_000).flatMap { number in
            let left = String((5_000 - number) * (liar.count - 1) - 70)
            let length = String(repeating: "0", count: 7 - left.count) + left
            return arcRecord("http://outlet.example/l", block: "The ferry", length: length)
        }
        #expect(try readArchive(file + liars + long).count == 5_002)
    }

    // MARK: Pages

    @Test func `the pages of an archive are read as those of a WARC are`() async throws {
        let folder = try TemporaryFolder()
        let page = "<!doctype html><title>Ferry late</title><p>The ferry to Selwick was late again."
        let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        let records = [
            file, arcRecord("dns:outlet.example", type: "text/dns", block: "outlet.example. A 192.0.2.7"),
            arcRecord("http://outlet.example/a", block: answer + page),
            arcRecord("http://outlet.example/moved", block: "HTTP/1.1 301 Moved\r\n\r\n" + page),
            // As servers answered before there were heads.
            arcRecord("http://outlet.example/old", block: page),
        ]
        for (name, archive) in [("x.arc", records.flatMap(\.self)), ("x.arc.gz", records.flatMap { gzip($0) })] {
            let source = InputSource([try folder.write(archive, to: name)])
            var addresses: [String] = []
            while let found = await source.next() {
                guard case .page(let read) = await found.load(), case .html(let bytes, _) = read.content else {
                    continue
                }
                #expect(bytes.elementsEqual(page.utf8))
                addresses.append(read.url ?? "")
            }
            #expect(addresses == ["http://outlet.example/a", "http://outlet.example/old"], "\(name)")
            #expect(await source.skipped == SkippedRecords(others: 1, failedStatuses: 1))
        }
    }
}
