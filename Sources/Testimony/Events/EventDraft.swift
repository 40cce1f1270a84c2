import Language
import Record

/// An event in the making: the words that tell of it, and who takes part, by the heads of their phrases.
struct EventDraft {
    /// The words that name it: the first of the text, but a noun before the verb that it is the object of ("held talks").
    var anchors: [Int]
    /// What the first of them says of it.
    var event: PoliticalEvent
    var factuality: Double
    /// What the first of them tells by a lexicon.
    var deed: Deed?
    var actors: [Int] = []
    var recipients: [Int] = []
    var place: Int?
    /// How likely it is to be one, by ``EventTrust``.
    var trust = 1.0
    /// How it stands by each of its mentions.
    var statuses: [Event.Status] = []

    init(_ predicate: Predicate, _ event: PoliticalEvent, _ deed: Deed?) {
        anchors = [predicate.word]
        (self.event, self.deed) = (event, deed)
        factuality = predicate.factuality
        statuses = [event.status]
        for participant in event.participants {
            switch participant.role {
            case .actor: actors.append(participant.word)
            case .recipient: recipients.append(participant.word)
            case .place: place = place ?? participant.word
            }
        }
    }

    var anchor: Int { anchors[0] }
}
