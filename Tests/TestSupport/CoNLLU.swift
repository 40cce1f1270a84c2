/// What is wrong with CoNLL-U (https://universaldependencies.org/format.html): nothing, if all is as it should be.
public struct CoNLLU {
    /// Each with the number of its line.
    public private(set) var complaints: [String] = []
    public private(set) var sentences = 0
    public private(set) var words = 0
    public private(set) var entities = 0

    private var line = 0
    /// Heads of the words of the sentence that is being read.
    private var heads: [Int] = []
    /// The last word of the token of many words that is being read.
    private var tokenEnd = 0
    private var open: [Substring] = []

    public init(_ text: some StringProtocol) {
        for row in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            line += 1
            if row.isEmpty {
                endSentence()
            } else if !row.hasPrefix("#") {
                read(row.split(separator: "\t", omittingEmptySubsequences: false).map { Substring($0) })
            }
        }
        if !heads.isEmpty { complain("no blank line behind the last sentence") }
        if !open.isEmpty { complain("mentions that do not end: \(open)") }
    }

    private mutating func complain(_ what: String) { complaints.append("\(line): \(what)") }

    private mutating func read(_ fields: [Substring]) {
        guard fields.count == 10, fields.allSatisfy({ !$0.isEmpty }) else { return complain("not ten fields") }
        if let dash = fields[0].firstIndex(of: "-") {
            let (first, last) = (Int(fields[0][..<dash]), Int(fields[0][fields[0].index(after: dash)...]))
            guard let first, let last, first == heads.count + 1, last > first, tokenEnd < first else {
                return complain("a token with wrong words: \(fields[0])")
            }
            tokenEnd = last
            return
        }
        guard Int(fields[0]) == heads.count + 1 else { return complain("a word with a wrong number: \(fields[0])") }
        guard let head = Int(fields[6]) else { return complain("no head: \(fields[6])") }
        if (head == 0) != (fields[7] == "root") { complain("head \(head) and relation \(fields[7])") }
        if fields[2] == "_", fields[1] != "_" { complain("no lemma") }
        let features = fields[5].split(separator: "|").map { $0.split(separator: "=")[0].lowercased() }
        if features != features.sorted() { complain("features out of order: \(fields[5])") }
        heads.append(head)
        for note in fields[9].split(separator: "|") where note.hasPrefix("Entity=") { readBrackets(note.dropFirst(7)) }
    }

    /// `(e1(e2)` or `e3)e1)`.
    private mutating func readBrackets(_ text: Substring) {
        var rest = text
        while let first = rest.first {
            let opens = first == "("
            if opens { rest.removeFirst() }
            let name = rest.prefix { $0 != "(" && $0 != ")" }
            rest = rest.dropFirst(name.count)
            let closes = rest.first == ")"
            if closes { rest.removeFirst() }
            if name.isEmpty || !opens && !closes { return complain("brackets: \(text)") }
            if opens {
                open.append(name)
                entities += 1
            }
            // They nest: what opened last ends first.
            if closes, open.popLast() != name { return complain("brackets cross: \(text)") }
        }
    }

    private mutating func endSentence() {
        sentences += 1
        words += heads.count
        let roots = heads.count { $0 == 0 }
        if roots != 1 { complain("a sentence with \(roots) roots") }
        if heads.contains(where: { !(0...heads.count).contains($0) }) {
            complain("a head outside of the sentence")
        } else {
            for word in heads.indices where !reachesRoot(word) { complain("word \(word + 1) goes in circles") }
        }
        if tokenEnd > heads.count { complain("a token without its words") }
        if !open.isEmpty { complain("a mention that goes beyond the sentence") }
        heads = []
        tokenEnd = 0
    }

    private func reachesRoot(_ word: Int) -> Bool {
        var next = word + 1
        for _ in heads where next > 0 { next = heads[next - 1] }
        return next == 0
    }
}
