import Language

/// The words of a reading as the grammar of times sees them.
enum TimeWords {
    static func all(of reading: Reading) -> [TimeWord] {
        var words = reading.words.map { TimeWord($0) }
        for index in words.indices.reversed() {
            guard let kind = words[index].ambiguousKind else { continue }
            if isDate(kind, at: index, words) { words[index].kind = kind }
        }
        // "Harbour Today" is a title.
        for index in words.indices.dropFirst(2) where words[index].isCapitalized && words[index - 1].isCapitalized {
            if case .day = words[index].kind, words[index - 1].isNoun { words[index].kind = .other }
        }
        for index in words.indices where isOfAnAge(index, words) { words[index].kind = .other }
        // "60 Minutes" and "This Week" are titles.
        for index in words.indices.dropFirst() where words[index].isCapitalized {
            if case .unit = words[index].kind { words[index].kind = .other }
        }
        for name in reading.names
        where isTimeless(name, words) && name.words.contains(where: { words[$0].isCapitalized }) {
            for word in name.words where !words[word].isNumeric { words[word].kind = .other }
        }
        return words
    }
}

extension TimeWords {
    private static let beforeDays: Set = ["on", "every", "until", "by"]

    /// Whether what is round a word shows that it is a month or weekday: "march 3", "wed, sep 18", "next fri", "sat 9am".
    private static func isDate(_ kind: TimeWord.Kind, at index: Int, _ words: [TimeWord]) -> Bool {
        var next = index + 1
        if next < words.count, words[next].isDayNumber || words[next].isYear { return true }
        guard case .weekday = kind else { return false }
        if index > 0 {
            if case .shift = words[index - 1].kind { return true }
            if beforeDays.contains(words[index - 1].form) { return true }
        }
        if next < words.count, words[next].form == "," { next += 1 }
        guard next < words.count else { return false }
        switch words[next].kind {
        case .month, .clock, .dayPart: return true
        default: return words[next].isDayNumber
        }
    }

    private static let ages: Set = ["world", "youth", "society", "generation", "generations", "teenagers", "consumers"]

    /// Whether a day stands for an age: "today's world", "the people of tomorrow".
    private static func isOfAnAge(_ index: Int, _ words: [TimeWord]) -> Bool {
        guard case .day = words[index].kind else { return false }
        if index + 2 < words.count, words[index + 1].form == "'s", ages.contains(words[index + 2].form) { return true }
        guard index > 1, words[index - 1].form == "of" else { return false }
        let people = words[index - 2].form
        return people == "people" || people.hasSuffix("s") && NounClass(String(people.dropLast())) == .person
    }

    private static let beforeMonths: Set = [
        "in", "since", "by", "until", "last", "next", "this", "early", "late", "of", "from", "to",
    ]

    /// What is part of a name tells no time: "Theresa May", "Saturday Night Live"; but "in May" does, whoever is called May.
    private static func isTimeless(_ name: Name, _ words: [TimeWord]) -> Bool {
        switch name.kind {
        case .organization, .work, .product: true
        case .person:
            name.words.count > 1 || name.words.lowerBound == 0
                || !beforeMonths.contains(words[name.words.lowerBound - 1].form)
        default: false
        }
    }
}

extension TimeWord {
    fileprivate var isDayNumber: Bool {
        switch kind {
        case .number(let number): length <= 2 && (1...31).contains(number)
        case .ordinal(let number): (1...31).contains(number)
        default: false
        }
    }

    fileprivate var isYear: Bool {
        if case .number(let number) = kind { return length == 4 && (1900...2100).contains(number) }
        return false
    }

    fileprivate var isNumeric: Bool {
        switch kind {
        case .number, .ordinal, .period, .clock, .yearPart: true
        default: false
        }
    }
}

extension TimeGrammar {
    private static let openings: Set = [
        "the", "a", "an", "that", "these", "those", "at", "day", "period", "more", "less", "no", "over", "about",
        "fewer", "up", "nearly", "almost", "half",
        "early", "noon", "midnight", "midday", "noontime", "tonight", "tonite", "overnight", "every", "each", "all",
        "once",
        "twice",
        "near", "foreseeable", "future", "recent", "current", "earlier", "later", "sometime", "end", "beginning",
        "start", "middle",
        "around", "hundreds", "thousands", "dozens", "fiscal", "fy", "comparable", "latest", "same", "final", "first",
        "quarter", "@", "approximately", "bi", "mid", "ides", "till", "just", "ad", "a.d", "a.d.", "weekdays", "then",
    ]

    /// Whether any rule can begin with the word here: most words are passed over at once.
    var mayBegin: Bool {
        let word = words[at]
        guard case .other = word.kind else { return true }
        return Self.openings.contains(word.form) || Holiday.beginnings.contains(Holiday.beginning(of: word.form))
            || TimeLexicon.initials[word.form] != nil || word.form.hasPrefix("mid-") || word.ambiguousKind != nil
            || word.form.hasSuffix("long")
    }
}
