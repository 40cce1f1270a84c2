/// The people that a byline names: `By Ann Lee and Bo Chen, Daily Planet | 12 May 2020`.
struct Byline {
    /// The names in order, as written, but not shouted.
    private(set) var names: [String] = []
    /// The same with what stands apart from the first ones.
    private(set) var allNames: [String] = []
    private var isApart = false
    /// Whether it began with a word such as `By`, `Von` or `Author:`.
    private(set) var isIntroduced = false
    /// Whether parts of it were neither names nor known other things.
    private(set) var hasRest = false
    /// Whether it named a desk or a role in place of a person.
    private(set) var hasDesk = false

    /// The most names that are taken.
    private static let nameLimit = 30

    /// - Parameters:
    ///   - isLoose: Whether any short text will do for a name (a field meant for the author), or only what looks like a
    ///     person's.
    ///   - cutsPlaces: Whether it is a byline for sure, where `in Berlin` and `for the Gazette` end a name.
    init(_ text: ArraySlice<UInt8>, isLoose: Bool, cutsPlaces: Bool = false, finder: DateFinder) {
        let text = Array(text.prefix(600))
        var dates: [Range<Int>] = []
        finder.forEachDate(in: text, range: 0..<text.count) { dates.append($0.range) }
        for part in Byline.parts(of: text, without: dates) where allNames.count < Byline.nameLimit {
            // What stands apart from a name without a comma or an `and` is mostly a post or a place.
            if !allNames.isEmpty, !part.isJoined { isApart = true }
            take(part.text, isLoose: isLoose, cutsPlaces: cutsPlaces)
        }
    }

    private mutating func take(_ part: [UInt8], isLoose: Bool, cutsPlaces: Bool) {
        var words = Byline.words(in: part)
        while let first = words.first, BylineWords.introductions.contains(FoldedScalars.hash(of: first)) {
            isIntroduced = true
            words.removeFirst()
        }
        if words.isEmpty { return }
        if words.contains(where: { BylineWords.desks.contains(FoldedScalars.hash(of: $0)) }) {
            hasDesk = true
            return
        }
        if cutsPlaces, let end = words.firstIndex(where: { BylineWords.afterNames.contains(Array($0)) }), end >= 2 {
            words.removeSubrange(end...)
        }
        guard words.count <= (isLoose ? 6 : 5), Byline.isClean(words), isLoose || Byline.looksLikePerson(words) else {
            hasRest = true
            return
        }
        let name = Byline.spelled(words)
        guard !allNames.contains(name) else { return }
        allNames.append(name)
        if !isApart { names.append(name) }
    }

    // MARK: Parts

    private struct Part {
        var text: [UInt8] = []
        /// Whether a comma or a word for `and` stands before it.
        var isJoined = false
    }

    private enum Separator { case joining, parting }

    /// Cuts at commas, bars, line ends and the words for `and`; dates are left out.
    private static func parts(of text: [UInt8], without dates: [Range<Int>]) -> [Part] {
        var parts = [Part()]
        var index = 0
        var dates = dates[...]
        func cut(_ separator: Separator) {
            if !parts[parts.count - 1].text.allSatisfy({ $0 <= 0x20 }) { parts.append(Part()) }
            if separator == .joining { parts[parts.count - 1].isJoined = true }
        }
        while index < text.count {
            if let date = dates.first, index >= date.lowerBound {
                cut(.parting)
                index = max(date.upperBound, index + 1)
                dates = dates.dropFirst()
            } else if let (separator, end) = separator(in: text, at: index) {
                cut(separator)
                index = end
            } else {
                parts[parts.count - 1].text.append(text[index])
                index += 1
            }
        }
        return parts.map { Part(text: PlainText.folded($0.text), isJoined: $0.isJoined) }.filter { !$0.text.isEmpty }
    }

    private static func separator(in text: [UInt8], at index: Int) -> (Separator, end: Int)? {
        let next = index + 1 < text.count ? text[index + 1] : 0
        let third = index + 2 < text.count ? text[index + 2] : 0
        switch text[index] {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "+"):
            return (.joining, index + 1)
        case UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "\""),
            UInt8(ascii: "*"), UInt8(ascii: ">"), UInt8(ascii: "<"):
            return (.parting, index + 1)
        case UInt8(ascii: "-") where index > 0 && text[index - 1] <= 0x20 && next <= 0x20: return (.parting, index + 1)
        case PageScan.lineBreak, PageScan.elementBreak:
            return conjunctionEnd(in: text, at: index).map { (.joining, $0) } ?? (.parting, index + 1)
        case 0...0x20: return conjunctionEnd(in: text, at: index).map { (.joining, $0) }
        case 0xC2 where next == 0xB7 || next == 0xBB || next == 0xAB: return (.parting, index + 2)
        case 0xE2 where next == 0x80 && [0x93, 0x94, 0x95, 0xA2, 0xBA, 0xB9].contains(third):
            return (.parting, index + 3)
        case 0xE3 where next == 0x80 && third == 0x81: return (.joining, index + 3)
        default: return nil
        }
    }

    /// A space, a word for `and`, a space.
    private static func conjunctionEnd(in text: [UInt8], at index: Int) -> Int? {
        let word = text[(index + 1)...].prefix(5).prefix { $0 > 0x20 }
        guard !word.isEmpty, word.endIndex < text.count, text[word.endIndex] <= 0x20, word.count <= 4 else {
            return nil
        }
        return BylineWords.conjunctions.contains(Array(word)) ? word.endIndex : nil
    }

    private static func words(in part: [UInt8]) -> [ArraySlice<UInt8>] {
        part.split { $0 <= 0x20 || $0 == UInt8(ascii: ":") }
    }

    // MARK: Names

    /// Whether there is nothing in it that no name has: digits, addresses, handles, sentences.
    private static func isClean(_ words: [ArraySlice<UInt8>]) -> Bool {
        for word in words {
            for byte in word {
                switch byte {
                case UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "{"),
                    UInt8(ascii: "#"),
                    UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "<"):
                    return false
                default: continue
                }
            }
            if word.starts(with: "http".utf8) || word.count > 40 { return false }
        }
        let digits = words.joined().count { $0 &- 0x30 < 10 }
        return digits == 0 || words.count == 1 && digits * 2 < words[0].count
    }

    /// Two to five words with capital letters, particles aside; or a script without capitals.
    static func looksLikePerson(_ words: [ArraySlice<UInt8>]) -> Bool {
        var capitals = 0
        for (index, word) in words.enumerated() {
            guard let first = word.first else { return false }
            if first >= 0xD7 {
                capitals += 1
            } else if UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first || (0xC3...0xD0 ~= first && isCapital(word)) {
                capitals += 1
            } else if !BylineWords.particles.contains(FoldedScalars.hash(of: word)) || index == words.count - 1 {
                return false
            }
        }
        if words.count == 1 { return words[0].first.map { $0 >= 0xE0 } ?? false && words[0].count <= 30 }
        return capitals >= 2 || (capitals >= 1 && words.count >= 2)
    }

    private static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 2 else { return false }
        let second = word[word.startIndex + 1]
        switch word[word.startIndex] {
        case 0xC3: return second < 0x9F
        case 0xC4, 0xC5: return true
        case 0xCE: return second < 0xB0
        case 0xD0: return second < 0xB0
        default: return true
        }
    }

    /// The words as a name; a shouted one in capitals and small letters.
    private static func spelled(_ words: [ArraySlice<UInt8>]) -> String {
        let isShouted =
            words.count >= 2
            && words.allSatisfy { $0.count >= 2 && !$0.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 } }
        let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
        let trimmed =
            name.utf8.last == UInt8(ascii: ".") && words.last.map { $0.count > 3 } ?? false
            ? String(name.dropLast()) : name
        guard isShouted, trimmed.uppercased() == trimmed, trimmed.lowercased() != trimmed else { return trimmed }
        return capitalized(trimmed)
    }

    private static func capitalized(_ name: String) -> String {
        var result = ""
        var startsWord = true
        for character in name {
            result += startsWord ? character.uppercased() : character.lowercased()
            startsWord = !character.isLetter && character != "’" && character != "'" || result.hasSuffix("Mc")
        }
        return result
    }
}

/// The words that stand in bylines beside the names.
enum BylineWords {
    static let introductions = hashes(
        """
        by von par por door di da av af przez od autor autora autorin autoren autores autore auteur auteurs author authors written \
        posted published story words text texto texte testo interview reported reporting writer contributor contributed редактор \
        автор авторы автора yazar yazan author's geschrieben verfasst veröffentlicht erstellt publié publicado escrito scritto rédigé \
        écrit geschreven the about article artikel article's guest post gastbeitrag kommentar ein eine einem einer analyse analysis \
        opinion review guide skrevet skriven tekst tekst: tekst szerző írta kirjoittanut teksti συντακτης γραφει από του penulis oleh \
        بقلم كتب نویسنده 文 作者 记者 著者 撰文 기자 added submitted created posté profile commentary column words presented medically \
        beitrag beitragvon redakteur foto's foto verfasser autor*in autor:in autor/in porträt profil
        """)
    static let desks = hashes(
        """
        staff desk editors editor editorial team redaktion redaction rédaction redacción redazione redação redactie redakcja redakce redakcija \
        newsroom agency agencies agencia agencias wire reporter reporters correspondent correspondents newsdesk bureau administrator \
        admin webmaster contributors associated press reuters afp dpa apa ansa efe pti ians xinhua bloomberg tass epd kna sid upi \
        coordinator manager director specialist expert consultant analyst producer writer writers columnist journalist photographer \
        minutes minute read min comments comment ago updated published share subscribe newsletter follow facebook twitter instagram \
        linkedin email print home news more hours hour views redakteur redakteurin редакция агентство editore direttore chief senior \
        deputy executive president founder ceo officer contributor freelance marketing content media gmbh inc llc ltd corporation \
        university professor department institute copyright photo photos foto image credit quelle source sources lesezeit uhr \
        kommentare kommentar reviewed edited fact checked articles posts bio view website january february march april june july \
        august september october november december name erforderlich required last modified am stand sagt says said privacy policy learn alle artikel all read here please enter your views lesen mehr monday tuesday wednesday thursday friday saturday sunday
        """)
    static let particles = hashes(
        "de del della der den van von vom zu zum zur la le les el al bin ibn ben di da do dos das du des y e i und ter ten te van't af av d l o st"
    )
    static let conjunctions: Set<[UInt8]> = Set(
        [
            "and", "und", "et", "y", "en", "e", "og", "och", "és", "und", "with", "mit", "und", "и", "i", "a", "ja",
            "ve", "και", "și",
        ].map { Array($0.utf8) })

    /// What begins a place or an outlet behind a name, in small letters.
    static let afterNames: Set<[UInt8]> = Set(["in", "at", "for", "from", "aus", "für"].map { Array($0.utf8) })

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(separator: " ").map { FoldedScalars.hash(of: Array($0.utf8)) })
    }
}
