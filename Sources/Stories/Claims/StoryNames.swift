import Record

/// What names mean within one story: which are outlets', which are people's.
struct StoryNames {
    private let publishers: [PublisherName]
    private var outlets: Set<String> = []
    /// The surnames of people who are called by more than a surname somewhere.
    private var surnames: Set<UInt32> = []
    /// By surname, what any article says the person is.
    private var roles: [UInt32: Set<UInt32>] = [:]

    init(_ articles: [LinkedArticle], group: [Int], members: [ClaimMembers.Member]) {
        let names = Set(group.lazy.filter { !articles[$0].isRelease }.compactMap { articles[$0].member.publisher })
        publishers = names.sorted().map(PublisherName.init)
        let speakers = Set(members.compactMap(\.unit.speaker))
        for speaker in speakers where speaker.kind == .named {
            guard let surname = speaker.surname else { continue }
            if speaker.wordCount > 1 { surnames.insert(surname) }
            roles[surname, default: []].formUnion(speaker.roles)
        }
        for name in Set(speakers.filter { $0.kind == .organization || $0.kind == .named }.map(\.name)) {
            let compared = PublisherName(name)
            if publishers.contains(where: { $0.isNamed(compared, hasArticle: true) }) { outlets.insert(name) }
        }
    }

    /// The speaker with all that the story's articles say of the person.
    func known(_ speaker: Speaker) -> Speaker {
        guard let surname = speaker.surname, let roles = roles[surname] else { return speaker }
        var speaker = speaker
        speaker.roles = roles
        return speaker
    }

    func isOutlet(_ speaker: Speaker) -> Bool {
        speaker.meansOutlet || speaker.kind == .outlet || outlets.contains(speaker.name)
    }

    /// Whether a name of one word is nobody's surname here: a capital that stands for a government.
    func isBare(_ speaker: Speaker) -> Bool {
        speaker.kind == .named && speaker.wordCount == 1 && !(speaker.surname.map(surnames.contains) ?? false)
    }
}
