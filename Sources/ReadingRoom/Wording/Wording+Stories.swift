import Record

/// Stories, their claims and their sources.
extension Wording {
    static func articles(_ count: Int) -> String { Self.count(count, "article", "articles") }
    static func reports(_ count: Int) -> String { Self.count(count, "report", "reports") }
    static func ownReports(_ count: Int) -> String {
        count == 1 ? "1 outlet’s own report" : "\(count) outlets’ own reports"
    }
    static func independent(_ count: Int, _ range: ClosedRange<Int>) -> String {
        let origins = Self.count(count, "independent origin", "independent origins")
        return range.count == 1 ? origins : "\(origins) (\(range.lowerBound) to \(range.upperBound))"
    }
    static let countedForFirstClaim = "Origins are counted for the claim that most articles report."
    static func claimsOfOne(_ count: Int) -> String { "\(count) more that one article reports" }
    static let until = "until"
    static let ownReport = "own report"
    static let sameWords = "same words"
    static let citing = "cites a report"
    static let notInArchive = "not in the archive"

    static let claims = "What is claimed"
    static let claim = "A claim, and on whose word it rests"
    static let noClaims = "No claim was found in these articles."
    static let disputedBy = "Disputed by"
    static let onWhoseWord = "On whose word"
    static func confirmedBy(_ publisher: String) -> String { "first confirmed by \(publisher)" }
    static let linkToClaim = "Link to this claim"
    static let first = "first"

    static let timeline = "Timeline"
    static let reported = "reported"
    static let timelineLabel = "When things happened or were reported; the list below says the same"

    static let map = "Where"
    static func mapLabel(_ places: [String]) -> String { "A map with \(places.joined(separator: ", "))" }
    static let mapCredit = "Outlines: Natural Earth"

    static let whoRestsOnWhom = "Who rests on whom"
    static func copies(_ count: Int) -> String { Self.count(count, "copy", "copies") }
    static func tie(_ tie: Sourcing.Tie) -> String {
        switch tie {
        case .text(.copy): "copy"
        case .text(.excerpt): "shares a part"
        case .text(.partial): "shares half"
        case .reliance(let way): Self.way(way)
        }
    }
    static func way(_ way: Reliance.Way) -> String {
        switch way {
        case .wireText: "agency’s text"
        case .agencyCredit: "helped by an agency"
        case .pressRelease: "press release"
        case .citesReport: "cites"
        case .toldOutlet: "said to another outlet"
        case .links: "links to"
        case .copies: "copies"
        case .rewrites: "rewrites"
        }
    }

    static let mergeStory = "Another story tells of the same?"
    static let otherStory = "Its address or id, or that of one of its articles"
    static let merge = "Put together"
    static let split = "Not of this story"
    static let splitMeaning = "Give this article a story of its own"
}
