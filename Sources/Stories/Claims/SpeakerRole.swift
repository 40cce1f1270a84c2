/// What stands beside a person's name and says who it is: "his agent, Carla Bonn", "Petra Lindh, spokeswoman for Westrail".
enum SpeakerRole {
    private static let mostBefore = 6
    private static let mostBehind = 8
    private static let inside = TermSet("of the for at")
    private static let behind = TermSet("of from at")
    private static let possessives = TermSet("its their his her")
    /// Of whom "their spokesman" speaks, so many words at the head of the sentence say.
    private static let mostLeading = 3
    private static let ends: Marks = [.stop, .lineFeed, .opening, .closing, .quotation, .dash]

    /// The terms of the words of a mention and beside it. Looks a bounded way.
    static func terms(beside name: Range<Int>, of words: [Word], within sentence: Range<Int>) -> [UInt32] {
        guard let first = name.first, let last = name.last else { return [] }
        let beside = min(first, max(sentence.lowerBound, first - 3))..<last
        let isOwned = beside.contains { possessives.contains(words[$0].form) }
        let leading = isOwned ? leading(before: first, words, sentence) : []
        var terms = name.map { words[$0].term } + before(first, words, sentence)
        terms += after(last, words, sentence) + leading
        terms.removeAll { $0 == 0 }
        return terms
    }

    /// "Prosecutors" of "Prosecutors have closed the case, their spokesman said".
    private static func leading(before first: Int, _ words: [Word], _ sentence: Range<Int>) -> [UInt32] {
        let head = words[sentence].prefix(mostLeading + 1).prefix { $0.before.isDisjoint(with: .comma) }
        guard first - sentence.lowerBound > 2 * mostLeading else { return [] }
        let subject = head.drop { $0.term == 0 }.prefix { $0.term != 0 }
        return subject.map(\.term)
    }

    /// "the president of Estrela, Rui Pires", "mayor Kostas Arin".
    private static func before(_ first: Int, _ words: [Word], _ sentence: Range<Int>) -> [UInt32] {
        var (terms, index) = ([UInt32](), first)
        while index > sentence.lowerBound, first - index < mostBefore {
            let marks = words[index].before
            guard marks.isDisjoint(with: ends), !marks.contains(.comma) || index == first else { break }
            index -= 1
            let word = words[index]
            if word.term == 0 ? !inside.contains(word.form) : ReportingWords.reporting.contains(word.form) { break }
            terms.append(word.term)
        }
        return terms
    }

    /// "Bo Tamm of the election commission", "Ines Marl, who heads the authority,".
    private static func after(_ last: Int, _ words: [Word], _ sentence: Range<Int>) -> [UInt32] {
        let start = last + 1
        guard start < sentence.upperBound,
            words[start].before == .comma || words[start].before.isEmpty && behind.contains(words[start].form)
        else { return [] }
        var terms: [UInt32] = []
        for index in start..<min(sentence.upperBound, start + mostBehind) {
            let word = words[index]
            if index > start, !word.before.isEmpty { break }
            if ReportingWords.reporting.contains(word.form) || ReportingWords.told.contains(word.form) { break }
            terms.append(word.term)
        }
        return terms
    }
}
