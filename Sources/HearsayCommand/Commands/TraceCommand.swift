import Archive
import ArgumentParser
import Record

struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: "Draw the way from a claim to its origins.",
        discussion: """
            Below a claim stand its origins, below each the articles that have it from there, and what they say they \
            rest on. The number is of origins that are shown to be independent, not of all there may be.

            Examples:
              hearsay trace 5d2c88
              hearsay trace https://example.org/a
              hearsay trace talks were cancelled
            """)

    @Argument(help: "The id of a claim, the address, id or key of an article, or words of a claim.")
    var claim: [String]

    @OptionGroup var asking: AskingOptions

    func run() throws {
        let asked = claim.joined(separator: " ")
        try asking.ask { archive, printer in
            let found = try ClaimSearch(asked, archive).claims()
            guard !found.isEmpty else {
                throw ValidationError("No claim is called \(asked) or has these words; hearsay story ID lists claims.")
            }
            for (claim, story) in found {
                printer.print(claim) { OriginTree(claim, in: story, printer).lines + [""] }
            }
        }
    }
}

/// Finds the claims that somebody asks for.
private struct ClaimSearch {
    private let asked: String
    private let archive: Archive
    private let articles: Set<String>
    private let words: [String]

    init(_ asked: String, _ archive: Archive) throws {
        (self.asked, self.archive) = (asked, archive)
        articles = Set(try archive.articleIDs(called: asked))
        words = asked.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Those with the id; else those of the article; else those with the words.
    func claims() throws -> [(Claim, Story)] {
        var (named, told, worded): ([(Claim, Story)], [(Claim, Story)], [(Claim, Story)]) = ([], [], [])
        try archive.forEachStory { story in
            for claim in story.claims {
                if claim.id.hasPrefix(asked) { named.append((claim, story)) }
                if claim.statements.contains(where: { articles.contains(Claim.article(of: $0)) }) {
                    told.append((claim, story))
                }
                let text = claim.text.lowercased()
                if !words.isEmpty, words.allSatisfy(text.contains) { worded.append((claim, story)) }
            }
        }
        return !named.isEmpty ? named : !articles.isEmpty ? told : worded
    }
}

/// A claim, its origins below it, and below each the articles that have it from there.
private struct OriginTree {
    private let claim: Claim
    private let story: Story
    private let printer: AnswerPrinter
    private let articles: [String: StoryArticle]

    init(_ claim: Claim, in story: Story, _ printer: AnswerPrinter) {
        (self.claim, self.story, self.printer) = (claim, story, printer)
        articles = Dictionary(story.articles.map { ($0.id, $0) }) { first, _ in first }
    }

    var lines: [String] {
        let head = ClaimView(claim, printer.style, width: printer.width)
        let origins = claim.origins.enumerated().flatMap { index, origin in
            let isLast = index == claim.origins.count - 1
            let name = Visible.line("\(origin.source) (\(origin.kind.rawValue))")
            let reports = Array(Set(origin.statements.map(Claim.article)))
            return [(isLast ? "└─ " : "├─ ") + printer.style.bold(name)]
                + branches(reports.sorted { day($0) < day($1) }.map(report)).map { (isLast ? "   " : "│  ") + $0 }
        }
        return head.heading + origins
    }

    private func branches(_ leaves: [String]) -> [String] {
        leaves.enumerated().map { ($0 == leaves.count - 1 ? "└─ " : "├─ ") + $1 }
    }

    private func report(_ article: String) -> String {
        let publisher = articles[article]?.shownPublisher ?? StoryArticle.unknownPublisher
        let grounds = story.restsOn.filter { $0.from == article }.map { edge in
            "\(edge.how.rawValue.split(separator: "_").joined(separator: " ")) \(edge.outlet)"
        }
        let rest = grounds.isEmpty ? "" : " ▸ " + grounds.joined(separator: ", ")
        let first = article == claim.firstReport ? ", first" : ""
        return Visible.line("\(publisher)\(rest) (\(day(article))\(first))  \(article)")
    }

    private func day(_ article: String) -> String {
        articles[article]?.published.map { String($0.prefix(10)) } ?? "no date"
    }
}
