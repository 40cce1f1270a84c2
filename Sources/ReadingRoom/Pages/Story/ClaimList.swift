import Record

/// The claims of a story, the most reported first; what is disputed stands beside what disputes it.
struct ClaimList {
    /// Of claims that one article reports so few are shown at once; the rest can be unfolded, up to a bound.
    private static let (shown, most, mostOfWhole) = (4, 24, 3000)

    let page: StoryPage

    var section: HTML {
        let groups = groups
        let most = page.isWhole ? Self.mostOfWhole : Self.most
        let shared = groups.prefix { $0.count > 1 || $0[0].reports > 1 }.count
        let shown = min(most, max(Self.shown, shared))
        return Tag.section(.class("block"), .id("claims")) {
            Tag.h2 { Wording.claims }
            if groups.isEmpty { Tag.p(.class("notice")) { Wording.noClaims } }
            Tag.ol(.class("claims")) { for group in groups.prefix(shown) { item(group) } }
            if groups.count > shown {
                Tag.details {
                    Tag.summary { Wording.claimsOfOne(groups.count - shown) }
                    Tag.ol(.class("claims")) {
                        for group in groups.dropFirst(shown).prefix(most - shown) { item(group) }
                        if groups.count > most { Tag.li { page.wholeLink(Wording.more(groups.count - most)) } }
                    }
                }
            }
        }
    }

    /// Each claim with those that dispute it, each once.
    private var groups: [[Claim]] {
        let byID = Dictionary(page.story.claims.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        var groups: [[Claim]] = []
        for claim in page.story.claims where seen.insert(claim.id).inserted {
            let disputes = claim.disputedBy.compactMap { byID[$0] }.filter { seen.insert($0.id).inserted }
            groups.append([claim] + disputes)
        }
        // What several report or somebody disputes comes before what one article says.
        let isShared = { (group: [Claim]) in group.count > 1 || group[0].reports > 1 }
        return groups.filter(isShared) + groups.filter { !isShared($0) }
    }

    private func item(_ group: [Claim]) -> HTML {
        Tag.li(.class(group.count > 1 ? "disputed" : nil)) {
            for (index, claim) in group.enumerated() {
                ClaimCard(claim, page: page, disputes: index > 0).html
            }
        }
    }
}

/// One claim: how often it is reported, how many independent origins are shown, and who they are.
struct ClaimCard {
    private static let shownLength = 360
    private static let (mostReports, mostReportsOfWhole) = (20, 500)

    private let claim: Claim
    private let page: StoryPage
    private let disputes: Bool

    init(_ claim: Claim, page: StoryPage, disputes: Bool) {
        (self.claim, self.page, self.disputes) = (claim, page, disputes)
    }

    var html: HTML {
        Tag.article(.class("claim"), .id(claim.id), .data(.item), .tabindex(-1)) {
            if disputes { Tag.p(.class("kicker")) { Wording.disputedBy } }
            Tag.p(.class("claim-text")) { Parts.shortened(claim.text, to: Self.shownLength) }
            Tag.p(.class("counts")) {
                Tag.span { Wording.reports(claim.reports) }
                Tag.strong { Wording.independent(claim.independent, claim.independentRange) }
                if let status = claim.status.last {
                    Tag.span(.class("tag")) {
                        StatusMark.drawing(status.status)
                        Wording.status(status.status)
                    }
                }
            }
            Tag.details {
                Tag.summary(.data(.key, "o")) { Wording.onWhoseWord }
                Tag.ul(.class("origins")) { for origin in claim.origins { row(origin) } }
                Tag.p(.class("facts")) {
                    if let confirmation = claim.firstConfirmation {
                        Tag.a(.href(.article(confirmation))) { Wording.confirmedBy(page.publisher(of: confirmation)) }
                    }
                    Tag.a(.href(.story(page.story.id, claim: claim.id))) { Wording.linkToClaim }
                    Tag.a(.href(Address(["api", "claims", claim.id]))) { Wording.forPrograms }
                }
            }
        }
    }

    private func row(_ origin: Origin) -> HTML {
        Tag.li {
            // A paper without a name goes by its article.
            Tag.strong { page.articles[origin.source].map(Parts.name) ?? origin.source }
            " "
            Tag.span(.class("tag")) { Wording.kind(origin.kind) }
            Tag.ul(.class("reports")) {
                for name in origin.statements.prefix(page.isWhole ? Self.mostReportsOfWhole : Self.mostReports) {
                    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
                    if parts.count == 2 {
                        Tag.li {
                            Tag.a(.href(.article(parts[0], statement: parts[1]))) { page.publisher(of: parts[0]) }
                            if let published = page.articles[parts[0]]?.published { Parts.time(published) }
                            if parts[0] == claim.firstReport { Tag.span(.class("tag")) { Wording.first } }
                        }
                    }
                }
            }
        }
    }
}
