import HTMLTree

/// The lines above a plain text that are its title, its byline and its date.
///
/// A text that begins with prose has none of them.
struct PlainTextOpening {
    /// The block that is the title.
    private(set) var title: Int?
    /// The blocks below it or above it that name the authors or the date.
    private(set) var notes: [Int] = []
    /// The first block that names the authors.
    private(set) var byline: Int?
    private(set) var authors: [String] = []
    private(set) var published: Timestamp?
    private(set) var modified: Timestamp?

    /// An opening lies within so many blocks.
    private static let reach = 20
    /// Lines of more bytes name neither an author nor a date.
    private static let longestNote = 160

    private typealias Line = (index: Int, told: OpeningLine)

    init(_ page: PageBlocks, finder: DateFinder) {
        let prose = Self.firstProse(page)
        let lines: [Line] = page.blocks.indices.prefix(prose ?? Self.reach).compactMap { index in
            let block = page.blocks[index]
            guard block.byteCount <= Self.longestNote, !page.isHeading(index) else { return nil }
            return (index, OpeningLine(Array(page.text[block.range]), finder: finder))
        }
        title = Self.title(page, lines, prose: prose)
        for (position, line) in lines.enumerated() where line.index != title {
            let neighbours = lines[max(0, position - 1)..<min(position + 2, lines.count)]
            if isNote(line, isDated: neighbours.contains { $0.told.kind == .date }) { take(line) }
        }
        // A date above the title may be that of the day the page was saved.
        let dated = lines.filter { $0.index > title ?? -1 && notes.contains($0.index) } + lines
        published = dated.lazy.compactMap(\.told.published).first
        modified = dated.lazy.compactMap(\.told.modified).first
    }

    /// A name alone is a byline only below the title, and where a date or what the person is stands beside it.
    private func isNote(_ line: Line, isDated: Bool) -> Bool {
        switch line.told.kind {
        case .byline, .date: true
        case .names: title.map { $0 < line.index } ?? false && (line.told.isDescribed || isDated)
        case .other: false
        }
    }

    private mutating func take(_ line: Line) {
        notes.append(line.index)
        if line.told.kind == .date { return }
        byline = byline ?? line.index
        authors += line.told.names.filter { !authors.contains($0) }
    }

    /// The first paragraph of some length, or else the first sentence.
    private static func firstProse(_ page: PageBlocks) -> Int? {
        let first = page.blocks.prefix(reach)
        return first.firstIndex { $0.isProse && $0.words >= 20 }
            ?? first.firstIndex { $0.words >= 8 && page.text[$0.range].endsSentence }
    }

    // MARK: The title

    /// The first heading of the first rank. Without one, the last line that could be a title above the byline, the date
    /// or the text: a menu may stand above it.
    private static func title(_ page: PageBlocks, _ lines: [Line], prose: Int?) -> Int? {
        let first = page.blocks.indices.prefix(reach)
        if let heading = first.first(where: { page.tag(of: $0) == .h1 }) { return heading }
        let bylines = lines.filter { $0.told.kind == .byline }.map(\.index)
        let dates = lines.filter { $0.told.kind == .date }.map(\.index)
        let people = lines.filter { $0.told.kind == .names && $0.told.isDescribed }.map(\.index)
        let notes = bylines + dates + people
        for end in bylines.prefix(1) + dates + [prose].compactMap(\.self) {
            if let title = first.prefix(end).last(where: { !notes.contains($0) && isTitle(page, $0, words: 4...30) }) {
                return title
            }
        }
        if let headline = onlyLine(page, prose: prose, notes: notes) { return headline }
        // Right above a byline or a date, few words will do.
        return notes.lazy.map { $0 - 1 }.first { $0 >= 0 && !notes.contains($0) && isTitle(page, $0, words: 2...30) }
    }

    /// The first line, where nothing but a byline or a date stands between it and the first sentence: no menu is that short.
    private static func onlyLine(_ page: PageBlocks, prose: Int?, notes: [Int]) -> Int? {
        let first = page.blocks.prefix(reach)
        let sentence = first.firstIndex { $0.words >= 8 && page.text[$0.range].endsSentence }
        guard let text = [prose, sentence].compactMap(\.self).min(), text > 0,
            (1..<text).allSatisfy(notes.contains), !notes.contains(0)
        else { return nil }
        return isTitle(page, 0, words: 2...30) ? 0 : nil
    }

    private static func isTitle(_ page: PageBlocks, _ index: Int, words: ClosedRange<Int32>) -> Bool {
        let block = page.blocks[index]
        return words.contains(block.words) && block.linkDensity < 0.5 && !page.text[block.range].endsSentence
    }
}

extension PageBlocks {
    fileprivate func tag(of index: Int) -> Tag { containers[Int(blocks[index].container)].tag }
    fileprivate func isHeading(_ index: Int) -> Bool { tag(of: index).headingLevel > 0 }
}

extension ArraySlice<UInt8> {
    /// Whether it ends as sentences do and titles do not; quotes may close behind the stop.
    fileprivate var endsSentence: Bool {
        let last = reversed().first { ![0x22, 0x27, 0x29, 0x99, 0x9D, 0x80, 0xE2].contains($0) }
        return last.map { [0x2E, 0x2C, 0x3A, 0x3B].contains($0) } ?? false
    }
}
