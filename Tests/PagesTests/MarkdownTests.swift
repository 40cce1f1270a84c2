import HTMLTree
import Testing

@testable import Pages

@Suite("Markdown and plain text pages")
struct MarkdownTests {
    private func blocks(_ text: String) -> (texts: [String], tags: [HTMLTree.Tag], page: PageBlocks) {
        let page = PlainTextBlocks.blocks(of: Array(text.utf8)).page
        let texts = page.blocks.map { String(decoding: page.text[$0.range], as: UTF8.self) }
        return (texts, page.blocks.map { page.containers[Int($0.container)].tag }, page)
    }

    @Test("Marks become the elements they stand for")
    func marks() {
        let (texts, tags, _) = blocks(
            "# A town votes\n\nThe *count* took **two** days.\n\n- first\n- second\n\n> No.\n\n---\n")
        #expect(texts == ["A town votes", "The count took two days.", "first", "second", "No."])
        #expect(tags == [.h1, .p, .li, .li, .blockquote])
    }

    @Test("A link keeps its words and its address, a picture goes")
    func links() {
        let source = "See [the minutes](https://council.example/minutes) ![plan](p.png)today.\n"
        let (page, addresses) = PlainTextBlocks.blocks(of: Array(source.utf8))
        #expect(String(decoding: page.text, as: UTF8.self) == "See the minutes today.")
        #expect(page.links.count == 1)
        #expect(addresses == Array("https://council.example/minutes".utf8))
        #expect(page.blocks[0].linkWords == 2)
    }

    @Test("Editorial brackets, asterisks and hashes of plain text stay")
    func plain() {
        let (texts, _, _) = blocks("“[She] was 5 * 4 minutes late,” he said.\nGate #7 was shut.")
        #expect(texts == ["“[She] was 5 * 4 minutes late,” he said.", "Gate #7 was shut."])
    }

    @Test("Lines that were wrapped are one paragraph again")
    func wrapped() {
        let text = """
            The council of the river town met for nine hours on
            Monday before it could agree on who would be asked
            to leave, and then it met again behind closed doors
            and left without a word to those who were waiting.

            A second paragraph follows the first one after the
            empty line and ends here.
            """
        #expect(blocks(text).texts.count == 2)
    }

    @Test("A million opening brackets take no time", .timeLimit(.minutes(5)))
    func brackets() {
        let text = "[a](http://x.example)\n" + String(repeating: "[", count: 1_000_000)
        #expect(blocks(text).texts.count == 2)
    }
}
