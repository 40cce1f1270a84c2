/// What a short line above a text tells of the article: who wrote it, or when.
struct OpeningLine {
    enum Kind {
        /// It begins with `By` or its like.
        case byline
        /// Names and nothing else, but perhaps what the people are and a date: `Ann Lee, staff writer`.
        case names
        /// A date and little else: `Published 5 March 2026, 10:30`.
        case date
        case other
    }

    private(set) var kind = Kind.other
    private(set) var names: [String] = []
    private(set) var published: Timestamp?
    private(set) var modified: Timestamp?
    /// Whether a post or a date stands beside the names.
    private(set) var isDescribed = false

    init(_ line: [UInt8], finder: DateFinder) {
        let dates = finder.dates(in: line)
        readDates(dates, in: line, finder: finder)
        let first = line.prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
        let isIntroduced = Self.openers.contains(FoldedScalars.hash(of: first))
        let byline = Byline(line[...], isLoose: false, cutsPlaces: isIntroduced, finder: finder)
        if isIntroduced, !byline.names.isEmpty || byline.hasDesk {
            kind = .byline
            names = byline.names
        } else if !dates.isEmpty, Self.otherWords(in: line, without: dates) <= 1 {
            kind = .date
        } else if !byline.names.isEmpty, !byline.hasRest {
            kind = .names
            names = byline.names
            isDescribed = byline.hasDesk || !dates.isEmpty
        }
    }

    private mutating func readDates(_ dates: [DateFinder.Found], in line: [UInt8], finder: DateFinder) {
        var end = 0
        for date in dates {
            let timestamp = Timestamp(line[date.range.lowerBound...], finder: finder)
            if DateLabels.label(in: line[end..<date.range.lowerBound]) == .updated {
                modified = modified ?? timestamp
            } else {
                published = published ?? timestamp
            }
            end = date.range.upperBound
        }
    }

    /// The words that no date line needs; one may be a place, or a day of the week in any language.
    private static func otherWords(in line: [UInt8], without dates: [DateFinder.Found]) -> Int {
        var rest = line
        for date in dates { for index in date.range { rest[index] = 0x20 } }
        return rest.split { $0 <= 0x20 }.count { word in
            let hash = FoldedScalars.hash(of: word)
            return hash != FoldedScalars<ArraySlice<UInt8>>.seed && !word.contains { $0 &- 0x30 < 10 }
                && !dateWords.contains(hash) && DateLabels.label(in: word) == nil
        }
    }

    private static let openers = hashes(
        """
        by von par por door av af przez autor autora autorin autoren autores author authors auteur auteurs автор oleh \
        words text texte texto testo story written reported
        """)
    private static let dateWords = hashes(
        """
        on at the date first last posted am pm uhr h utc gmt bst cet cest est edt et pst pdt ist jst min mins minute minutes \
        read monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
        """)

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { FoldedScalars.hash(of: Array($0.utf8)) })
    }
}
