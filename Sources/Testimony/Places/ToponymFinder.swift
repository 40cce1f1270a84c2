import Gazetteer
import Language

/// Finds the names of places in a reading, in the order of the text.
///
/// What the reading takes for a place is one, known or not. Within the names of bodies and buildings, known places are found:
/// "Ohio Department of Health", "University of Cincinnati", "CTV Winnipeg". Linear in the text.
struct ToponymFinder {
    /// Where a town is less known than this, it must be named on its own before it is found in other names.
    private static let wellKnown = 100_000
    private static let longestName = 6

    private let syntax: Syntax
    private var names: PlaceNames
    /// The folded names of what the reading takes for places.
    private var namedPlaces: Set<String> = []
    private var toponyms: [Toponym] = []

    private init(_ syntax: Syntax, _ names: PlaceNames) {
        (self.syntax, self.names) = (syntax, names)
    }

    static func toponyms(in syntax: Syntax, _ gazetteer: Gazetteer) -> [Toponym] {
        var finder = ToponymFinder(syntax, PlaceNames(gazetteer))
        let all = syntax.reading.names
        for name in all where name.kind.isPlace {
            finder.namedPlaces.insert(PlaceNames.folded(syntax.text(name.words)))
        }
        for name in all {
            if name.kind.isPlace {
                finder.findPlace(name.words)
            } else if name.kind == .organization || name.kind == .event || name.kind == .work {
                finder.findEmbedded(name.words)
            }
        }
        finder.findAbbreviations()
        return finder.toponyms.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
    }

    private mutating func findPlace(_ words: Range<Int>) {
        let core = trimmed(words)
        for range in core == words ? [words] : [words, core] {
            if let places = places(range) { return add(range, .name, places) }
        }
        let last = syntax.form(words.upperBound - 1)
        let isWhole = PlaceWords.streets.contains(last) || PlaceWords.features.contains(last)
        if !isWhole, findParts(core) { return }
        if isWhole || mayBeUnknown(words, last) { add(words, .name, []) }
    }

    /// Whether a name that no table has is believed to be that of a place: a short one, and no building's.
    private func mayBeUnknown(_ words: Range<Int>, _ last: String) -> Bool {
        guard words.count <= 2, !PlaceWords.facilities.contains(last), !PlaceWords.generics.contains(last) else {
            return false
        }
        return words.allSatisfy { word in
            let form = syntax.words[word].form.utf8
            return form.count > 1 && !form.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

    /// A name without "north", "greater" before it and "city", "province" behind it, which are no part of it.
    private func trimmed(_ words: Range<Int>) -> Range<Int> {
        var (first, last) = (words.lowerBound, words.upperBound - 1)
        while first < last, PlaceWords.directions.contains(syntax.form(first)) { first += 1 }
        while first < last, PlaceWords.generics.contains(syntax.form(last)) { last -= 1 }
        return first..<last + 1
    }

    private mutating func findEmbedded(_ words: Range<Int>) {
        if let places = places(words), isSure(words, places) { return add(words, .name, places) }
        _ = findParts(words)
    }

    /// Finds known places at the beginning of a name, behind its prepositions, and at its end.
    private mutating func findParts(_ words: Range<Int>) -> Bool {
        guard words.count > 1 else { return false }
        var next = words.lowerBound
        var isStart = true
        var isFound = false
        while next < words.upperBound {
            if isStart || next == words.upperBound - 1, let (range, places) = longest(from: next, in: words),
                isSure(range, places)
            {
                add(range, .embedded, places)
                isFound = true
                next = range.upperBound - 1
            }
            let form = syntax.form(next)
            isStart = Self.links.contains(form) || isStart && PlaceWords.directions.contains(form)
            next += 1
        }
        return isFound
    }

    private mutating func longest(from start: Int, in words: Range<Int>) -> (Range<Int>, [KnownPlace])? {
        for end in stride(from: min(words.upperBound, start + Self.longestName), to: start, by: -1)
        where start..<end != words {
            if let places = places(start..<end) { return (start..<end, places) }
        }
        return nil
    }

    /// Whether words within another name are surely a place: a country, a region, a large town, or what is named elsewhere.
    private func isSure(_ words: Range<Int>, _ places: [KnownPlace]) -> Bool {
        if words.count == 1,
            PlaceWords.ordinary.contains(syntax.form(words.lowerBound))
                || PlaceWords.directions.contains(syntax.form(words.lowerBound))
        {
            return false
        }
        if namedPlaces.contains(PlaceNames.folded(syntax.text(words))) { return true }
        return places.contains { place in
            switch place.kind {
            case .city: place.population >= Self.wellKnown || place.isOwn
            case .subdivision: place.population >= 10 * Self.wellKnown || words.count > 1
            case .county: words.count > 1
            default: true
            }
        }
    }

    /// "Springfield, Ill.": what stands behind a place and a comma abbreviates a division, though the reading missed it.
    private mutating func findAbbreviations() {
        let taken = Set(toponyms.map(\.words.lowerBound))
        for toponym in toponyms where toponym.words.upperBound + 1 < syntax.words.count {
            let word = toponym.words.upperBound + 1
            guard syntax.words[word - 1].form == ",", !taken.contains(word), syntax.words[word].form.utf8.count <= 6,
                let places = places(word..<word + 1)?.filter({ $0.kind == .subdivision }), !places.isEmpty,
                PlaceNames.isAbbreviation(PlaceNames.folded(syntax.text(word..<word + 1)), of: places[0])
            else { continue }
            add(word..<word + 1, .name, places)
        }
    }

    private mutating func places(_ words: Range<Int>) -> [KnownPlace]? {
        let bytes = extent(words)
        // A name neither begins nor ends with a mark, though without it, it may be one.
        guard bytes.count <= 60, syntax.words[words.lowerBound].tag != .punctuation,
            syntax.words[words.upperBound - 1].form != "-"
        else { return nil }
        let places = names.places(named: String(decoding: syntax.reading.text[bytes], as: UTF8.self))
        return places.isEmpty ? nil : places
    }

    /// Where a name stands, with the period behind an abbreviation.
    private func extent(_ words: Range<Int>) -> Range<Int> {
        let text = syntax.reading.text
        var bytes =
            syntax.words[words.lowerBound].bytes.lowerBound..<syntax.words[words.upperBound - 1].bytes.upperBound
        let last = syntax.words[words.upperBound - 1].form
        let mayBeShort = last.utf8.count <= 5 && last.utf8.first.map { $0 < UInt8(ascii: "a") } == true
        if mayBeShort, text[bytes.upperBound - 1] != UInt8(ascii: "."), bytes.upperBound < text.count,
            text[bytes.upperBound] == UInt8(ascii: "."),
            last.utf8.contains(UInt8(ascii: ".")) || Self.abbreviations.contains(syntax.form(words.upperBound - 1))
        {
            bytes = bytes.lowerBound..<bytes.upperBound + 1
        }
        return bytes
    }

    private mutating func add(_ words: Range<Int>, _ origin: Toponym.Origin, _ places: [KnownPlace]) {
        let bytes = extent(words)
        let name = String(decoding: syntax.reading.text[bytes], as: UTF8.self)
        toponyms.append(
            Toponym(
                words: words, bytes: bytes, name: name, key: PlaceNames.folded(name), origin: origin, places: places))
    }
}

extension ToponymFinder {
    private static let links: Set = ["of", "in", "for", "at", "-", "to"]
    private static let abbreviations: Set = [
        "ala", "alta", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la",
        "man",
        "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ont", "ore", "pa", "que", "sask",
        "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "phila",
    ]
}

extension NameKind {
    var isPlace: Bool { self == .location || self == .polity }
}
