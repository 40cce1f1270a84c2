import Foundation
import Record
import TestSupport
import Testing

@testable import Pages

@Suite struct InputSourceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What comes of the inputs: `input` of a page, `input code` of a failure, paths from the test's folder on.
    private func outcomes(_ names: [String], options: InputOptions = InputOptions()) async -> [String] {
        let source = InputSource(names.map { "\(folder.path)/\($0)" }, options: options)
        var outcomes: [String] = []
        while let found = await source.next() {
            switch await found.load() {
            case .page(let page): outcomes.append(page.input)
            case .record(let record): outcomes.append("record of \(record.article.input)")
            case .pages: Issue.record("a file's pages are found one by one")
            case .failure(let failure): outcomes.append("\(failure.input) \(failure.code.rawValue)")
            }
        }
        return outcomes.map { $0.replacing(folder.path + "/", with: "") }
    }

    @Test func `a folder is read with all below it, names sorted, hidden ones and companions left out`() async throws {
        for name in [
            "b.html", "a/z.txt", "a/b.md", "a.html", "B.html", ".hidden.html", ".git/x.html", "b_files/logo.PNG",
        ] {
            try folder.write("<p>x", to: name)
        }
        let expected = ["./B.html", "./a/b.md", "./a/z.txt", "./a.html", "./b.html"]
        #expect(await outcomes(["."]) == expected)
        #expect(await outcomes(["./"]) == expected.map { $0 })
    }

    @Test func `links to files are followed, links to folders end nowhere`() async throws {
        try folder.write("<p>x", to: "pages/a.html")
        try folder.link("pages/loop", to: ".")
        try folder.link("pages/b.html", to: "a.html")
        try folder.link("pages/gone.html", to: "nowhere")
        #expect(await outcomes(["pages"]) == ["pages/a.html", "pages/b.html", "pages/gone.html not_found"])
    }

    @Test func `what cannot be read is a failure and the rest is read`() async throws {
        try folder.write("", to: "empty.html")
        try folder.write(" \n ", to: "blank.txt")
        try folder.write([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], to: "paper.html")
        try folder.write([UInt8](repeating: 1, count: 600), to: "noise")
        try folder.write([0x1F, 0x8B, 8, 0, 1, 2], to: "torn.html.gz")
        try folder.write("WARC/1.0\r\n", to: "crawl.warc")
        try folder.write("<!DOCTYPE rss [<!ENTITY a '&b;'>]><rss></rss>", to: "feed.xml")
        try folder.write("<p>x", to: "page.html")
        let names = [
            "empty.html", "blank.txt", "paper.html", "noise", "torn.html.gz", "crawl.warc", "feed.xml", "no",
            "page.html",
        ]
        #expect(
            await outcomes(names) == [
                "empty.html is_empty", "blank.txt is_empty", "paper.html not_text", "noise not_text",
                "torn.html.gz bad_gzip", "crawl.warc@0 bad_warc", "feed.xml bad_feed", "no not_found", "page.html",
            ])
    }

    @Test func `an address is answered with what to do instead`() async throws {
        let source = InputSource(["https://example.org/"])
        guard case .failure(let failure)? = await source.next()?.load() else {
            Issue.record("no failure")
            return
        }
        #expect(failure.code == .unsupported)
        #expect(failure.message.contains("save the page"))
    }

    @Test(.disabled(if: geteuid() == 0, "root may read everything"))
    func `a folder without permission is a failure and the rest is read`() async throws {
        try folder.write("<p>x", to: "all/closed/a.html")
        try folder.write("<p>x", to: "all/open/a.html")
        chmod("\(folder.path)/all/closed", 0)
        defer { chmod("\(folder.path)/all/closed", 0o700) }
        #expect(await outcomes(["all"]) == ["all/closed permission_denied", "all/open/a.html"])
    }

    @Test func `lines are pages of their own, bad ones failures, packed or not`() async throws {
        let lines = """
            {"key":"1","text":"one"}
            {"key":

            {"html":"<p>\\ud800"}
            {"text":"\(String(repeating: "x", count: 100))"}
            {"text":"end"}
            """
        try folder.write(lines, to: "pages.jsonl")
        try folder.write(gzip(lines.utf8), to: "packed")
        var options = InputOptions()
        options.maximumSize = 80
        for name in ["pages.jsonl", "packed"] {
            #expect(
                await outcomes([name], options: options) == [
                    "\(name):1", "\(name):2 bad_json", "\(name):4", "\(name):5 too_large", "\(name):6",
                ])
        }
    }

    @Test func `a torn gzip of lines gives the lines before the tear`() async throws {
        let line = #"{"text":"one"}"# + "\n"
        try folder.write(
            gzip(String(repeating: line, count: 3).utf8) + gzip(line.utf8).dropLast(3), to: "torn.jsonl.gz")
        let found = await outcomes(["torn.jsonl.gz"])
        #expect(found.first == "torn.jsonl.gz:1")
        #expect(found.last == "torn.jsonl.gz bad_gzip")
    }

    @Test func `pages over the limit are refused, packed ones by what they unpack to`() async throws {
        try folder.write("<p>" + String(repeating: "x", count: 1000), to: "large.html")
        try folder.write(gzip(("<p>" + String(repeating: "x", count: 1000)).utf8), to: "packed.html.gz")
        try folder.write("<p>small", to: "small.html")
        var options = InputOptions()
        options.maximumSize = 500
        let names = ["large.html", "packed.html.gz", "small.html"]
        #expect(
            await outcomes(names, options: options) == [
                "large.html too_large", "packed.html.gz too_large", "small.html",
            ])
    }

    @Test func `a JSON document may go over many lines`() async throws {
        try folder.write("{\n  \"text\": \"x\"\n}\n", to: "one.json")
        try folder.write("[{\"text\": \"x\"}]", to: "array.json")
        #expect(await outcomes(["one.json", "array.json"]) == ["one.json", "array.json unsupported"])
    }

    @Test func `the caller's word on the format wins`() async throws {
        try folder.write("{\"not\": a page of text}", to: "braces.txt")
        var options = InputOptions()
        options.format = .text
        #expect(await outcomes(["braces.txt"], options: options) == ["braces.txt"])
    }

    @Test func `the size of all inputs is known unless one is a pipe`() async throws {
        try folder.write("12345", to: "a/1.html")
        try folder.write("123", to: "a/b/2.html")
        try folder.write("1", to: "3.html")
        let inputs = ["a", "3.html", "missing"].map { "\(folder.path)/\($0)" }
        #expect(InputSource.totalSize(of: inputs) == 9)
    }
}
