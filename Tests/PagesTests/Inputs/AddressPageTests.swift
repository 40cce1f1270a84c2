import Record
import Testing

@testable import Pages

/// Gives what a test says, whatever is asked for.
private struct FixedReader: AddressReader {
    var result: Result<WebResource, Failure>

    func read(_ address: String) async throws(Failure) -> WebResource { try result.get() }
}

@Suite struct AddressPageTests {
    private let address = "https://news.example/a"

    private func outcome(
        _ text: [UInt8], type: String? = nil, _ change: (inout InputOptions) -> Void = { _ in }
    ) async -> PageOutcome {
        let resource = WebResource(address: "https://news.example/final", contentType: type, bytes: text)
        var options = InputOptions()
        options.addresses = FixedReader(result: .success(resource))
        change(&options)
        let source = InputSource([address], options: options)
        guard let found = await source.next() else { return .failure(Failure(input: "", code: .isEmpty, message: "")) }
        #expect(found.isRemote)
        return await found.load()
    }

    private func page(_ text: String, type: String?) async -> Page? {
        guard case .page(let page) = await outcome(Array(text.utf8), type: type) else { return nil }
        return page
    }

    @Test func `the charset that the server names goes to the parser`() async throws {
        // "Погода" in KOI8-R, while the page claims another encoding.
        let word: [UInt8] = [0xF0, 0xCF, 0xC7, 0xCF, 0xC4, 0xC1]
        let source = Array("<meta charset=windows-1251><title>".utf8) + word + Array("</title><p>x".utf8)
        guard case .page(let page) = await outcome(source, type: "text/html; charset=\"KOI8-R\"") else {
            Issue.record("no page")
            return
        }
        guard case .html(_, let charset) = page.content else {
            Issue.record("no HTML")
            return
        }
        #expect(charset == "KOI8-R")
        #expect(ArticleReader().read(page).title == "Погода")
    }

    @Test func `a page is where it was found, under the name it was asked for by`() async throws {
        let page = try #require(await page("<p>x", type: "text/html"))
        #expect(page.input == address)
        #expect(page.url == "https://news.example/final")
    }

    @Test func `the content says what it is, and the server where the content is mute`() async throws {
        guard case .html? = await page("plain words", type: "text/html")?.content,
            case .plainText? = await page("plain words", type: "text/plain; charset=utf-8")?.content,
            case .plainText? = await page("plain words", type: nil)?.content,
            case .html? = await page("<!doctype html><p>x", type: "application/octet-stream")?.content
        else {
            Issue.record("another kind")
            return
        }
    }

    @Test(arguments: [
        ("", Failure.Code.isEmpty), (" \n", .isEmpty), ("%PDF-1.7", .notText),
        (#"{"schema":"hearsay.record/1"}"#, .unsupported), (#"[{"text":"x"}]"#, .unsupported),
        ("WARC/1.1\r\n", .unsupported),
    ])
    func `what is no page says so`(text: String, code: Failure.Code) async {
        guard case .failure(let failure) = await outcome(Array(text.utf8), type: "text/html") else {
            Issue.record("no failure")
            return
        }
        #expect(failure.code == code)
        #expect(failure.input == address)
    }

    @Test func `why an address cannot be had is the failure`() async {
        let failure = Failure(input: address, code: .timedOut, message: "too slow")
        guard
            case .failure(let found) = await outcome(
                [],
                { $0.addresses = FixedReader(result: .failure(failure)) })
        else {
            Issue.record("no failure")
            return
        }
        #expect(found == failure)
    }

    @Test func `nobody knows the size of what lies at addresses`() {
        #expect(InputSource.totalSize(of: [address]) == nil)
    }
}
