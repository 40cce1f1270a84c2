import Record
import Testing

@testable import Pages

@Suite struct DocumentLineTests {
    private func read(_ line: String, defaults: PageDefaults = PageDefaults()) -> PageOutcome {
        DocumentLine.read(Array(line.utf8), input: "in:1", defaults: defaults)
    }

    private func failure(_ line: String) -> Failure? {
        if case .failure(let failure) = read(line) { failure } else { nil }
    }

    @Test func `an article already cut out keeps its text to the letter`() throws {
        let line =
            #"{"key":"k","url":"u","publisher":"p","title":"t","published":"2026-01-31","text":" a\n\n\tb ","more":[1]}"#
        guard case .page(let page) = read(line), case .articleText(let text) = page.content else {
            Issue.record("no article")
            return
        }
        #expect(text == " a\n\n\tb ")
        #expect(
            [page.key, page.url, page.publisher, page.title, page.published] == ["k", "u", "p", "t", "2026-01-31"])
        #expect(page.input == "in:1")
    }

    @Test func `a page is HTML in UTF-8, whatever its own label says`() throws {
        guard case .page(let page) = read(#"{"key":7,"html":"<p>é"}"#),
            case .html(let bytes, let charset) = page.content
        else {
            Issue.record("no page")
            return
        }
        #expect(bytes == Array("<p>é".utf8))
        #expect(charset == "utf-8")
        #expect(page.key == "7")
    }

    @Test func `what the caller says fills what the line does not`() throws {
        var defaults = PageDefaults()
        (defaults.publisher, defaults.published) = ("Caller", "2026-02-02")
        guard
            case .page(let page) = read(#"{"text":"x","publisher":"Own","published":"last week"}"#, defaults: defaults)
        else {
            Issue.record("no page")
            return
        }
        #expect(page.publisher == "Own")
        #expect(page.published == "2026-02-02")
    }

    @Test func `a record comes in as it is, and so does a failure`() throws {
        let record = Record(article: Article(input: "a", text: "x"))
        guard case .record(let back) = read(String(decoding: record.jsonLine(), as: UTF8.self)) else {
            Issue.record("no record")
            return
        }
        #expect(back == record)
        let earlier = Failure(input: "b", key: "k", code: .notFound, message: "m")
        #expect(failure(String(decoding: earlier.jsonLine(), as: UTF8.self)) == earlier)
    }

    @Test func `bad lines say what is wrong`() {
        #expect(failure(#"{"text":"#)?.code == .badJSON)
        #expect(failure(#"{"key":"k","title":"t"}"#)?.code == .badJSON)
        #expect(failure(#"{"key":"k","title":"t"}"#)?.key == "k")
        #expect(failure(#"{"text":5}"#)?.code == nil)
        #expect(failure(#"{"html":5}"#)?.code == .badJSON)
        #expect(failure(#"{"key":"k","text":""}"#)?.code == .isEmpty)
        #expect(failure(#"{"key":"k","title":"A headline alone","text":""}"#) == nil)
        #expect(failure(#"{"schema":"hearsay.record/1"}"#)?.code == .badJSON)
        #expect(failure(#"{"schema":"hearsay.record/2","text":"x"}"#)?.code == .unsupported)
        #expect(failure(#"{"schema":"hearsay.record/2","key":"k"}"#)?.message.hasSuffix("use the newer one") == true)
        #expect(failure(#"{"schema":"hearsay.story/1"}"#)?.code == .unsupported)
    }

    @Test func `dates are days of the calendar, with or without a time`() {
        for date in [
            "2026-11-22", "2024-02-29", "2026-11-22T09:30", "2026-11-22 09:30:15.25+01:00", "2026-11-22T09:30Z",
        ] {
            #expect(PublicationDate.isValid(date), "\(date)")
        }
        for date in [
            "", "2026", "2026-13-01", "2026-02-29", "22.11.2026", "2026-11-22 evening", "2026-11-22T9", "２０２６-11-22",
        ] {
            #expect(!PublicationDate.isValid(date), "\(date)")
        }
    }
}
