import Record

/// The claims of a story, the most reported first; what is disputed stands beside what disputes it.
struct ClaimList {
    /// Of claims that one article reports so few are shown at once.
    private static let shown = 4
    /// In bytes.
    private static let limits = (shown: 22_000, folded: 8_000)
    /// So many claims that dispute one are shown beside it.
    private static let mostDisputes = 4

    let page: StoryPage

    var section: HTML {
        let groups = groups
        let shared = groups.prefix { Self.isShared($0) }.count
        return Tag.section(.class("block"), .id("claims")) {
            Tag.h2 { Wording.claims }
            if groups.isEmpty { Tag.p(.class("notice")) { Wording.noClaims } }
            Parts.unfolding(
                groups, shown: max(Self.shown, shared), within: Self.limits, class: "claims",
                label: shared <= Self.shown ? Wording.more : Wording.claimsOfOne,
                link: { page.link(to: .claims, from: $0, left: $1) }, item)
        }
    }

    /// All of them, from a place on.
    var part: HTML {
        Parts.section(
            Wording.claims, groups, from: page.from, class: "claims",
            link: { page.link(to: .claims, from: $0, left: $1) }, item)
    }

    /// One claim alone, with all on whose word it rests.
    func one(_ claim: Claim) -> HTML {
        let disputes = page.story.claims.filter { claim.disputedBy.contains($0.id) }.prefix(Self.mostDisputes)
        return Tag.section(.class("block")) {
            Tag.h2 { Wording.claim }
            Tag.ol(.class("claims")) {
                Tag.li { ClaimCard(claim, page: page, isWhole: true).html }
                for other in disputes { Tag.li { ClaimCard(other, page: page, disputes: true).html } }
            }
        }
    }

    private static func isShared(_ group: [Claim]) -> Bool { group.count > 1 || group[0].reports > 1 }

    /// Each claim with those that dispute it, each once.
    private var groups: [[Claim]] {
        let byID = Dictionary(page.story.claims.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        var groups: [[Claim]] = []
        for claim in page.story.claims where seen.insert(claim.id).inserted {
            let disputes = claim.disputedBy.compactMap { byID[$0] }.prefix(Self.mostDisputes)
                .filter { seen.insert($0.id).inserted }
            groups.append([claim] + disputes)
        }
        // What several report or somebody disputes comes before what one article says.
        return groups.filter(Self.isShared) + groups.filter { !Self.isShared($0) }
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
    /// For the origins, and for the reports of one, in bytes: in a list of claims, and where it stands alone.
    private static let (limits, wholeLimits) = ((1500, 700), (40_000, 6000))

    private let claim: Claim
    private let page: StoryPage
    private let disputes: Bool
    private let isWhole: Bool

    init(_ claim: Claim, page: StoryPage, disputes: Bool = false, isWhole: Bool = false) {
        (self.claim, self.page, self.disputes, self.isWhole) = (claim, page, disputes, isWhole)
    }

    private var limits: (origins: Int, reports: Int) { isWhole ? Self.wholeLimits : Self.limits }

    var html: HTML {
        Tag.article(.class("claim"), .id(claim.id), .data(.item), .tabindex(-1)) {
            if disputes { Tag.p(.class("kicker")) { Wording.disputedBy } }
            Tag.p(.class("claim-text")) { page.words(of: claim, shortenedTo: Self.shownLength) }
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
            if isWhole {
                origins
            } else {
                Tag.details {
                    Tag.summary(.data(.key, "o")) { Wording.onWhoseWord }
                    origins
                }
            }
        }
    }

    private var address: Address { .story(page.story.id, claim: claim.id) }

    private var origins: HTML {
        let portion = Portion(of: claim.origins, from: isWhole ? page.from : 0, within: limits.origins, row)
        return HTML([
            Tag.ul(.class("origins")) { portion.html },
            Tag.p(.class("facts")) {
                if let next = portion.next {
                    Tag.a(.href(isWhole ? page.claimAddress(claim, from: next) : address)) {
                        Wording.more(portion.left)
                    }
                }
                if let confirmation = claim.firstConfirmation {
                    Tag.a(.href(.article(confirmation))) { Wording.confirmedBy(page.publisher(of: confirmation)) }
                }
                if !isWhole { Tag.a(.href(address)) { Wording.linkToClaim } }
                Tag.a(.href(Address(["api", "claims", claim.id]))) { Wording.forPrograms }
            },
        ])
    }

    private func row(_ origin: Origin) -> HTML {
        let reports = Portion(of: origin.statements, within: limits.reports, report)
        return Tag.li {
            // A paper without a name goes by its article.
            Tag.strong { page.articles[origin.source].map(Parts.name) ?? Parts.shortened(origin.source, to: 160) }
            " "
            Tag.span(.class("tag")) { Wording.kind(origin.kind) }
            Tag.ul(.class("reports")) {
                reports.html
                if reports.next != nil { Tag.li { Tag.a(.href(address)) { Wording.more(reports.left) } } }
            }
        }
    }

    private func report(_ name: String) -> HTML {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return HTML() }
        return Tag.li {
            Tag.a(.href(.article(parts[0], statement: parts[1]))) { page.publisher(of: parts[0]) }
            if let published = page.articles[parts[0]]?.published { Parts.time(published) }
            if parts[0] == claim.firstReport { Tag.span(.class("tag")) { Wording.first } }
        }
    }
}
