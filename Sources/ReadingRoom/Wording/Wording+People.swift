/// Who says what over time, and who is who.
extension Wording {
    static func statements(_ count: Int) -> String { Self.count(count, "statement", "statements") }
    static func said(_ count: Int, hasMore: Bool, articles: Int) -> String {
        let number = hasMore ? "The latest \(count) statements" : statements(count)
        return "\(number) in \(Self.articles(articles))"
    }
    static func alsoCalled(_ names: [String]) -> String { "also called " + names.joined(separator: ", ") }
    static let whoIsMeant = "Who is meant?"
    static let speaksTo = "Speaks to"
    static let answers = "Answers"
    static let to = "to "
    static let answering = "against "
    static func nobodySays(_ name: String) -> String { "Nothing that \(name) said is in the archive." }
    static let nobodySaysAdvice = "Try a part of the name, or search for it."
    static func allOfTopic(_ count: Int) -> String { "All \(count) statements on this" }
    static let allTheySaid = "All that they said"

    static let reversals = "Said otherwise before"
    static let earlier = "Before"
    static let later = "Later"
    static func alsoReported(_ count: Int) -> String {
        "The same words, before and later, in \(Self.count(count, "other pair", "other pairs")) of articles."
    }

    static let whoIsWho = "One person or body?"
    static let otherName = "Goes by this name too"
    static let mergePeople = "Put together"
    static let same = "the same"
    static func isSame(_ other: String, _ name: String) -> String { "\(other) is \(name)" }
    static let isAnotherIn = "In this article it is somebody else"
    static let callThem = "Who is to be called"
    static let splitPerson = "Take apart"
    static let noName = "That is no other name."
    static let noNameAdvice = "Give the other person a name of their own, as in Jo Marsh (the mayor)."
}
