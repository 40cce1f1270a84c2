/// Finds names of several words again where the article names the same in the same words: what is "Upper Selwick" in
/// one sentence is no "Upper" and "Selwick" in the next.
struct RepeatedNames {
    private let words: [Word]
    /// The kinds of the names, by their words.
    private var kinds: [String: NameKind] = [:]
    private var firsts: Set<String> = []
    private var lengths: Set<Int> = []

    /// Longer names are not looked for.
    private static let longest = 6

    /// - Parameter names: those found in the article.
    init(of names: [Name], words: [Word]) {
        self.words = words
        for name in names where (2...Self.longest).contains(name.words.count) {
            kinds[form(name.words)] = name.kind
            firsts.insert(words[name.words.lowerBound].form)
            lengths.insert(name.words.count)
        }
    }

    /// The names with those that were cut, or left out, among them, in the order of the text. Linear in the number of words.
    ///
    /// - Parameter starts: the first words of sentences; no name goes beyond one.
    func completed(_ names: [Name], starts: [Int]) -> [Name] {
        guard !kinds.isEmpty else { return names }
        let lengths = lengths.sorted(by: >)
        var (completed, rest, starts) = ([Name](), names[...], starts[...])
        var word = 0
        while word < words.count {
            while let start = starts.first, start <= word { starts.removeFirst() }
            let end = min(words.count, starts.first ?? words.count)
            let found =
                !firsts.contains(words[word].form)
                ? nil
                : lengths.lazy.map { word..<word + $0 }.first {
                    $0.upperBound <= end && kinds[form($0)] != nil && isFree($0, of: rest)
                }
            if let found, let kind = kinds[form(found)] {
                completed.append(Name(words: found, kind: kind))
                rest = rest.drop { $0.words.lowerBound < found.upperBound }
                word = found.upperBound
            } else if let name = rest.first, name.words.lowerBound == word {
                completed.append(name)
                word = name.words.upperBound
                rest.removeFirst()
            } else {
                word += 1
            }
        }
        return completed
    }

    /// Whether no name reaches beyond some words.
    private func isFree(_ range: Range<Int>, of names: ArraySlice<Name>) -> Bool {
        let last = names.prefix { $0.words.lowerBound < range.upperBound }.last
        return last.map { $0.words.upperBound <= range.upperBound } ?? true
    }

    private func form(_ range: Range<Int>) -> String { words[range].map(\.form).joined(separator: " ") }
}
