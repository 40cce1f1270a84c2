import Language
import Record

/// Whether a content is quoted, and what an editor put into it.
struct Forms {
    let syntax: Syntax
    let quotations: Quotations

    /// Direct where all words but a few stand between quotation marks, mixed where some do.
    func form(of content: [Range<Int>]) -> Statement.Form {
        var (all, quoted) = (0, 0)
        for word in content.joined() where syntax.words[word].tag != .punctuation {
            all += 1
            if quotations[word] { quoted += 1 }
        }
        if quoted == 0 { return .indirect }
        return quoted * 10 >= all * 9 ? .direct : .mixed
    }

    /// How many words an editor's brackets hold at most.
    private static let longestNote = 12

    /// Brackets within quotations, with what is in them.
    func editorRanges(in content: [Range<Int>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for range in content {
            var word = range.lowerBound
            while word < range.upperBound {
                let end = min(range.upperBound, word + Self.longestNote)
                if syntax.words[word].form == "[",
                    let close = (word + 1..<max(end, word + 1)).first(where: { syntax.words[$0].form == "]" }),
                    (word...close).contains(where: { quotations[$0] })
                {
                    found.append(word..<close + 1)
                    word = close
                }
                word += 1
            }
        }
        return found
    }
}
