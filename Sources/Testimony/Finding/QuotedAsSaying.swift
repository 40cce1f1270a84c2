import Language

/// Mends who says what where somebody "was quoted as saying" it: the subject says it, and belongs to no content.
///
/// Such a clause stands behind what was said and has neither its verb nor its speaker where a clause of saying has them.
struct QuotedAsSaying {
    let syntax: Syntax

    /// How many words lie between "quoted" and "as saying" at most: "quoted by the agency late on Friday as saying".
    private static let farthest = 12

    func mended(_ attribution: Attribution) -> Attribution {
        let quoting = attribution.cue.joined().first { ["quoted", "cited"].contains(syntax.form($0)) }
        guard let quoting, syntax.isPassive(quoting), let saying = saying(behind: quoting),
            let speaker = syntax.subject(of: quoting), speaker < quoting
        else { return attribution }
        var mended = attribution
        let source = syntax.phrase(of: speaker)
        let clause = (source.first?.lowerBound ?? speaker)..<saying + 1
        mended.source = source
        mended.content = attribution.content.flatMap { $0.cut(clause) }.flatMap { $0.cut(agent(behind: saying)) }
            .compactMap(syntax.trimmed)
        if mended.content.isEmpty {
            let before = syntax.sentence(of: quoting).words.lowerBound..<clause.lowerBound
            mended.content = [syntax.trimmed(before)].compactMap { $0 }
        }
        return mended.content.isEmpty ? attribution : mended
    }

    /// The verb of "as saying".
    private func saying(behind quoting: Int) -> Int? {
        let end = min(quoting + Self.farthest, syntax.sentence(of: quoting).words.upperBound)
        return (quoting + 1..<max(quoting + 1, end)).first {
            syntax.form($0 - 1) == "as" && syntax.words[$0].pennTag == "VBG"
        }
    }

    /// "by Interfax" behind "as saying".
    private func agent(behind saying: Int) -> Range<Int> {
        let agent = syntax.dependents(of: saying, by: ["obl"]).first { syntax.markers(of: $0).contains("by") }
        return agent.map { syntax.forest.extents[$0] } ?? saying..<saying
    }
}
