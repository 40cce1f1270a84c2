import Record

/// A dictionary of actors in the format of PETRARCH.
///
///     GONDOR [GON]
///     +MINAS_TIRITH
///     SAM_GAMGEE [HOB]
///         [HOBMIL 20080120-20121109]
///         [HOBGOV >20121109]
///
/// A name, with its codes behind it or on lines that are indented, each with or without the days on which it holds; lines with
/// `+` give it other names. A code of signs (`---`) says that the name is nobody's.
public struct ActorDictionary: Sendable {
    private let meanings: [[UInt8]: [ActorMeaning]]
    private let keys: SortedKeys

    /// A dictionary of nobody.
    init() { (meanings, keys) = ([:], SortedKeys([])) }

    /// - Parameter name: what the file is called where a line of it is wrong.
    /// - Throws: a ``Failure`` for the first line that is no part of a dictionary.
    public init(_ text: String, name: String) throws(Failure) {
        var reading = ActorDictionaryReading()
        let text = try DictionaryText(text, name: name)
        for line in text.lines { try reading.read(line, of: text) }
        reading.endEntry()
        meanings = reading.meanings
        keys = SortedKeys(meanings.keys)
    }

    /// What a name means; of several, those that are dated first.
    func meanings(of key: ArraySlice<UInt8>) -> [ActorMeaning] { meanings[Array(key)] ?? [] }

    func hasNames(startingWith prefix: ArraySlice<UInt8>) -> Bool { keys.hasKeys(startingWith: prefix) }
}

private struct ActorDictionaryReading {
    private(set) var meanings: [[UInt8]: [ActorMeaning]] = [:]
    private var names: [[UInt8]] = []
    private var codes: [ActorMeaning] = []

    mutating func read(_ line: DictionaryText.Line, of text: DictionaryText) throws(Failure) {
        guard let (inside, rest) = DictionaryText.bracketed(line.content, "[", "]") else {
            throw text.failure(line, "a bracket has no partner; write codes as [CODE] or [CODE 20080120-20121109]")
        }
        // Behind a name, another program may read synonyms in braces.
        guard let (_, name) = DictionaryText.bracketed(rest, "{", "}") else {
            throw text.failure(line, "a brace has no partner")
        }
        if !name.isEmpty {
            let isOther = name.first == "+"
            if !isOther { endEntry() }
            let key = DictionaryText.key(isOther ? name.dropFirst() : name)
            guard !key.isEmpty else { throw text.failure(line, "no name stands here") }
            names.append(key)
        } else if names.isEmpty {
            throw text.failure(line, "a code stands here before any name")
        }
        for code in inside {
            guard let meaning = Self.meaning(code) else {
                throw text.failure(
                    line,
                    "[\(code)] is no code; write [CODE], [CODE <19911226], [CODE >19911226] or [CODE 19910101-19911226]"
                )
            }
            codes.append(meaning)
        }
    }

    mutating func endEntry() {
        // The code without days is for all others.
        let sorted = codes.filter(\.isDated) + codes.filter { !$0.isDated }
        for name in names { meanings[name, default: []] += sorted }
        (names, codes) = ([], [])
    }

    private static func meaning(_ text: Substring) -> ActorMeaning? {
        let parts = text.split { $0 == " " || $0 == "\t" }
        guard let code = parts.first, code.allSatisfy(\.isASCII) else { return nil }
        let isNobody = !code.contains { $0.isLetter || $0.isNumber }
        let days = parts.dropFirst().joined()
        guard let range = days.isEmpty ? ActorMeaning.always : Self.days(days[...]) else { return nil }
        return ActorMeaning(code: isNobody ? "" : code.uppercased(), kind: .actor, days: range)
    }

    private static func days(_ text: Substring) -> ClosedRange<Int>? {
        if text.first == "<" { return day(text.dropFirst()).map { 0...max(0, $0 - 1) } }
        if text.first == ">" { return day(text.dropFirst()).map { $0...ActorMeaning.always.upperBound } }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = day(ends[0]), let last = day(ends[1]), first <= last else { return nil }
        return first...last
    }

    /// `20121109`, or `911226`, whose century PETRARCH takes to begin with 1930.
    private static func day(_ text: Substring) -> Int? {
        guard [6, 8].contains(text.utf8.count), let number = Int(text), number > 0 else { return nil }
        let day = text.utf8.count == 8 ? number : number + (number >= 300_000 ? 19_000_000 : 20_000_000)
        return (1...12).contains(day / 100 % 100) && (1...31).contains(day % 100) ? day : nil
    }
}
