import Record

/// Weighs what a unit of an article is about: the concepts of its content; less, those of the words round it, of the names
/// that its pronouns stand for, and of its times as the calendar has them.
struct ConceptWeigher {
    private let words: [Word]
    private let concepts = Concepts.shared
    /// The words of the text's title.
    private let title: [Word]
    private let times: [TimeExpression]
    /// For each word whether it is part of a date.
    private let isOfDate: [Bool]
    /// Pronouns and descriptions, with the names of whom they mean, in the order of the text.
    private let mentions: [(span: Span, name: String)]

    /// Words of the sentence outside the content weigh so much; where the content itself says little ("rejects the
    /// allegations, spread by …, that …"), as much as it.
    private static let (surroundings, complement): (Float, Float) = (0.3, 1)
    /// names of those whom pronouns mean, and the title in the first sentence, so much.
    private static let (referent, ofTitle): (Float, Float) = (0.5, 0.4)
    /// A content of fewer concepts says little.
    private static let fewestConcepts = 4
    private static let fewestAlone = 3
    /// With fewer concepts round it an empty content takes up what was said before.
    private static let fewestAround = 3

    init(_ record: Record, _ words: [Word]) {
        self.words = words
        title = WordScanner.words(of: record.article.title ?? "", limit: 40)
        times = (record.times ?? []).sorted { $0.start < $1.start }
        isOfDate = Self.isOfDate(words, times)
        var mentions: [(span: Span, name: String)] = []
        for entity in record.entities ?? [] where entity.mentions.contains(where: { $0.head == .name }) {
            for mention in entity.mentions where mention.head != .name {
                mentions.append((Span(mention.start, mention.end), entity.name))
            }
        }
        self.mentions = mentions.sorted { $0.span.start < $1.span.start }
    }

    struct Weighed {
        /// In the order of the concepts.
        var concepts: [(term: UInt32, weight: Float)]
        /// How many the content itself has.
        var ownCount: Int
        /// Whether the content is a fragment that says nothing to those who do not see its sentence.
        var isFragment: Bool
        /// Whether neither the content nor what stands round it says anything of its own.
        var isEmpty: Bool
    }

    /// - Parameters: the words of the content within a range; the words that say who says it, which are left out; and
    ///   where the content stands in the text.
    func weigh(
        _ content: [Int], of range: Range<Int>, leaving left: Set<Int>, spans: [Span], withTitle: Bool
    ) -> Weighed {
        var (weights, isContent) = ([(term: UInt32, weight: Float)](), [Bool](repeating: false, count: range.count))
        weights.reserveCapacity(range.count + 16)
        for index in content {
            isContent[index - range.lowerBound] = true
            Self.add(concept(index, range), 1, to: &weights)
        }
        weights = Self.each(weights)
        let own = weights.count { !SpeechWords.echoes.contains($0.term) }
        let around = range.filter { !isContent[$0 - range.lowerBound] && !left.contains($0) }
            .map { concept($0, range) }.filter { $0 != 0 }
        let isThin = own < Self.fewestConcepts && around.count > 2 * own
        for concept in around { Self.add(concept, isThin ? Self.complement : Self.surroundings, to: &weights) }
        for span in spans {
            addTimes(in: span, to: &weights)
            addReferents(in: span, to: &weights)
        }
        if withTitle {
            for index in title.indices {
                Self.add(concepts.concept(at: index, of: title[...]), Self.ofTitle, to: &weights)
            }
        }
        return Weighed(
            concepts: Self.each(weights), ownCount: own, isFragment: isThin || own < Self.fewestAlone,
            isEmpty: own == 0 && around.count < Self.fewestAround)
    }

    /// The numbers among some words, those of dates apart.
    func numbers(among content: [Int], of range: Range<Int>) -> Set<UInt32> {
        let numbers = content.filter { index in
            guard words[index].isNumber || NumberWords.term(at: index, of: words[range]) != nil else { return false }
            let start = Int(words[index].start)
            let next = times.partitioningIndex { $0.start > start }
            return next == 0 || times[next - 1].end <= start || times[next - 1].kind == .duration
        }
        return Set(numbers.map { concept($0, range) })
    }

    /// Whether a sentence tells only how a paper knows something: "the paper cites three sources familiar with the matter".
    func isOnlySourcing(_ sentence: Range<Int>) -> Bool {
        let isSourcing = sentence.contains { SpeechWords.sourcing.contains(words[$0].form) }
        guard isSourcing else { return false }
        let others = sentence.count { index in
            words[index].term != 0 && !SpeechWords.sourcing.contains(words[index].form)
                && (index == sentence.lowerBound || !words[index].isCapitalized)
                && NumberWords.term(at: index, of: words[sentence]) == nil
        }
        return others < Self.fewestOthers
    }

    private static let fewestOthers = 2

    /// Whether words name what was said before: "the figure", "this".
    func takesUp(_ content: [Int]) -> Bool {
        content.contains { index in
            SpeechWords.pointers.contains(words[index].form)
                || SpeechWords.echoes.contains(concepts.concept(at: index, of: words[...]))
        }
    }

    /// What a word stands for; in a date, for itself: the end of the month ends nothing.
    private func concept(_ index: Int, _ range: Range<Int>) -> UInt32 {
        guard isOfDate[index] else { return concepts.concept(at: index, of: words[range]) }
        return words[index].isNumber ? words[index].form : words[index].term
    }

    private static func isOfDate(_ words: [Word], _ times: [TimeExpression]) -> [Bool] {
        var isOfDate = [Bool](repeating: false, count: words.count)
        for time in times where isMonthOrDay(time) {
            for index in words.indices(in: Span(time.start, time.end)) { isOfDate[index] = true }
        }
        return isOfDate
    }

    private static func isMonthOrDay(_ time: TimeExpression) -> Bool {
        time.kind == .date && time.value.utf8.count >= 7
    }

    private static func add(_ concept: UInt32, _ weight: Float, to weights: inout [(term: UInt32, weight: Float)]) {
        if concept != 0 { weights.append((concept, weight)) }
    }

    /// Each concept once, with the greatest of its weights, in the order of the concepts.
    private static func each(_ weights: [(term: UInt32, weight: Float)]) -> [(term: UInt32, weight: Float)] {
        var each: [(term: UInt32, weight: Float)] = []
        each.reserveCapacity(weights.count)
        for next in weights.sorted(by: { ($0.term, $1.weight) < ($1.term, $0.weight) })
        where next.term != each.last?.term {
            each.append(next)
        }
        return each
    }

    private func addReferents(in span: Span, to weights: inout [(term: UInt32, weight: Float)]) {
        var index = mentions.partitioningIndex { $0.span.start >= span.start }
        while index < mentions.count, mentions[index].span.end <= span.end {
            for word in WordScanner.words(of: mentions[index].name, limit: 6) {
                Self.add(word.term, Self.referent, to: &weights)
            }
            index += 1
        }
    }

    /// Days with their months, and months: "on Tuesday" is "Nov. 18".
    private func addTimes(in span: Span, to weights: inout [(term: UInt32, weight: Float)]) {
        var index = times.partitioningIndex { $0.start >= span.start }
        while index < times.count, times[index].end <= span.end {
            defer { index += 1 }
            guard Self.isMonthOrDay(times[index]) else { continue }
            let value = times[index].value.utf8
            let isDay = value.count >= 10
            if isDay { Self.add(TermHash.hash(value.prefix(10)), 1, to: &weights) }
            Self.add(TermHash.hash(value.prefix(7)), isDay ? Self.referent : 1, to: &weights)
        }
    }
}

extension [Word] {
    /// The words that lie in a span of the text.
    func indices(in span: Span) -> Range<Int> {
        let start = partitioningIndex { Int($0.end) > span.start }
        return start..<Swift.max(start, partitioningIndex { Int($0.start) >= span.end })
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index from which on a condition holds, by binary search.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
