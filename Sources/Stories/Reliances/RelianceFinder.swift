import Record

/// Finds where an article says on whose report it rests: a name with words around it that say so.
///
/// A name alone is nothing: it may be a photographer's credit, or an outlet that does something itself. Linear.
///
/// A class, so that looking at each name copies nothing of the article.
final class RelianceFinder {
    let words: [Word]
    private let text: CodePoints
    private let publisher: PublisherName?
    /// The names of the people whom it names.
    private let people: [String]
    private var cues: [RelianceCue] = []
    /// Whether the sentence that is read has words of credits, and of pictures.
    private(set) var (hasCredit, hasPhoto) = (false, false)

    static func cues(
        in record: Record, words: [Word], _ sentences: [Sentences.Sentence], text: CodePoints
    ) -> [RelianceCue] {
        let finder = RelianceFinder(record, words, text)
        for sentence in sentences { finder.read(sentence) }
        return finder.cues
    }

    private init(_ record: Record, _ words: [Word], _ text: CodePoints) {
        (self.words, self.text) = (words, text)
        publisher = record.article.publisher.map(PublisherName.init)
        people = (record.entities ?? []).lazy.filter { $0.kind == .person }.map(\.name)
    }

    private func read(_ sentence: Sentences.Sentence) {
        var index = sentence.words.lowerBound
        var last: (how: Reliance.Way, confidence: Double, end: Int)?
        let slice = words[sentence.words]
        hasCredit = ReportingWords.credit.containsAny(of: slice)
        hasPhoto = ReportingWords.photo.containsAny(of: slice)
        let lowercase = Self.lowercase
        while index < sentence.words.upperBound {
            // Most words.
            if !words[index].isCapitalized, !lowercase.contains(words[index].bareForm), !joins(index, slice) {
                index += 1
                continue
            }
            guard let name = name(at: index, slice) else {
                index += 1
                continue
            }
            if let found = way(of: name, in: sentence) {
                append(name, found.how, found.confidence, sentence)
                last = (found.how, found.confidence, name.words.upperBound)
            } else if let named = last, isListed(name, behind: named.end) {
                append(name, named.how, named.confidence, sentence)
                last?.end = name.words.upperBound
            }
            index = name.words.upperBound
        }
    }

    /// Whether a name of an outlet stands right behind another: "told the BBC, CNN and the Courier".
    private func isListed(_ name: Name, behind end: Int) -> Bool {
        (0...2).contains(name.words.lowerBound - end) && isKnown(name)
            && (end...name.words.lowerBound).allSatisfy { words[$0].before.isSubset(of: .comma) }
            && words[end..<name.words.lowerBound].allSatisfy {
                ReportingWords.the.contains($0.form) || ReportingWords.and.contains($0.form)
            }
    }

    /// A name that may be an outlet's.
    struct Name {
        var words: Range<Int>
        /// The outlet it names for certain.
        var entry: OutletTable.Entry?
        var isAgency: Bool { entry?.isAgency ?? false }
        var isAmbiguous: Bool { entry?.isAmbiguous ?? false }
    }

    /// What a name in small letters may begin with.
    private static let lowercase = ReportingWords.locality.union("dpa")

    /// Whether a word and the next are parts of one address.
    private func joins(_ index: Int, _ slice: ArraySlice<Word>) -> Bool {
        index + 1 < slice.endIndex && words[index + 1].before == .stop
            && words[index + 1].start - words[index].end == 1
    }

    private func name(at index: Int, _ slice: ArraySlice<Word>) -> Name? {
        if ReportingWords.locality.contains(words[index].form), index + 1 < slice.endIndex,
            ReportingWords.media.contains(words[index + 1].form)
        {
            let outlet = string(index..<index + 2).lowercased()
            let entry = OutletTable.Entry(forms: [], name: outlet, isAgency: false, isAmbiguous: false)
            return Name(words: index..<index + 2, entry: entry)
        }
        if let address = address(at: index, slice) { return address }
        guard words[index].isCapitalized else {
            guard var entry = OutletTable.shared.entry(at: index, of: slice), entry.name == "DPA" else { return nil }
            entry.name = "dpa"
            return Name(words: index..<index + 1, entry: entry)
        }
        if let entry = OutletTable.shared.entry(at: index, of: slice) {
            return known(entry, at: index)
        }
        guard !ReportingWords.the.contains(words[index].form) else { return nil }
        var end = index + 1
        while end < slice.endIndex, end < index + 5, words[end].isCapitalized, words[end].before.isEmpty,
            !words[end - 1].isPossessive, OutletTable.shared.entry(at: end, of: slice) == nil
        {
            end += 1
        }
        return Name(words: index..<end)
    }

    /// A name in the table, unless somebody else has it here.
    private func known(_ entry: OutletTable.Entry, at index: Int) -> Name {
        let range = index..<index + entry.forms.count
        guard let next = words.indices.contains(range.upperBound) ? words[range.upperBound] : nil,
            next.isCapitalized, next.before.isEmpty
        else { return entry.isAmbiguous && isPerson(range) ? Name(words: range) : Name(words: range, entry: entry) }
        let isNamesake = ReportingWords.namesakes.contains(next.form) && !words[range.upperBound - 1].isPossessive
        return isNamesake ? Name(words: index..<range.upperBound + 1) : Name(words: range, entry: entry)
    }

    /// Whether a name of one word is that of a person whom the article names in full: "Fox said", of Ada Fox.
    private func isPerson(_ name: Range<Int>) -> Bool {
        guard name.count == 1, !people.isEmpty else { return false }
        let surname = " " + string(name)
        return people.contains { $0.hasSuffix(surname) }
    }

    /// An address that an outlet is called by: "News.com.au". Shops have such names too.
    private func address(at index: Int, _ slice: ArraySlice<Word>) -> Name? {
        var end = index + 1
        while end < index + 4, joins(end - 1, slice) { end += 1 }
        guard end > index + 1, ReportingWords.topDomains.contains(words[end - 1].bareForm) else { return nil }
        let isOutlet =
            OutletNames.isOutlet(string(index..<index + 1))
            || words[index..<end - 1].contains { ReportingWords.ofOutletAddresses.contains($0.form) }
        guard isOutlet else { return Name(words: index..<end) }
        return Name(
            words: index..<end,
            entry: OutletTable.Entry(forms: [], name: string(index..<end), isAgency: false, isAmbiguous: false))
    }

    /// The outlet's usual name, else the name as the text has it.
    func outlet(_ name: Name) -> String { name.entry?.name ?? string(name.words) }

    /// Whether a name is an outlet's for certain.
    func isKnown(_ name: Name) -> Bool {
        name.entry != nil || isCalledOutlet(name) || name.words.count > 1 && OutletNames.isOutlet(outlet(name))
    }

    /// "The Norlink news agency", "the daily Vesti".
    private func isCalledOutlet(_ name: Name) -> Bool {
        func isNoun(_ index: Int, behindNews: Bool) -> Bool {
            let isShared = ReportingWords.sharedNouns.contains(words[index].form)
            return ReportingWords.outletNouns.contains(words[index].form) && words[index].before.isEmpty
                && (behindNews || !isShared)
        }
        func isOfNews(_ index: Int) -> Bool {
            ReportingWords.ofNews.contains(words[index].form) && words[index].before.isEmpty
        }
        let (start, end) = (name.words.lowerBound, name.words.upperBound)
        guard !words[end - 1].isPossessive else { return false }
        // "A Varesk daily" is not called so.
        if start > 0, ReportingWords.indefinite.contains(words[start - 1].form) { return false }
        if end < words.count, isNoun(end, behindNews: false) { return true }
        if end + 1 < words.count, isOfNews(end), isNoun(end + 1, behindNews: true) { return true }
        guard start > 0, words[start].before.isEmpty else { return false }
        return isNoun(start - 1, behindNews: start > 1 && isOfNews(start - 2))
    }

    private func append(
        _ name: Name, _ how: Reliance.Way, _ confidence: Double, _ sentence: Sentences.Sentence
    ) {
        let outlet = outlet(name)
        if let publisher, publisher.isNamed(outlet) { return }
        let span = Span(
            Int(words[sentence.words.lowerBound].start), Int(words[sentence.words.upperBound - 1].end))
        cues.append(
            RelianceCue(
                outlet: outlet,
                hasArticle: name.words.lowerBound > 0
                    && ReportingWords.the.contains(words[name.words.lowerBound - 1].form), how: how, span: span,
                terms: words[sentence.words].terms, isKnown: isKnown(name), confidence: confidence))
    }

    /// The words of a name as the text has them, without "'s".
    private func string(_ range: Range<Int>) -> String {
        let end = Int(words[range.upperBound - 1].end) - (words[range.upperBound - 1].isPossessive ? 2 : 0)
        return text[Int(words[range.lowerBound].start)..<max(end, Int(words[range.lowerBound].start))]
    }

    private func way(of name: Name, in sentence: Sentences.Sentence) -> (how: Reliance.Way, confidence: Double)? {
        RelianceContext(finder: self, sentence: sentence, name: name).way()
    }
}
