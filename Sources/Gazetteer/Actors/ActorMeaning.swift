/// What a name means as an actor, for some time.
public struct ActorMeaning: Hashable, Sendable {
    /// What kind of name it is.
    public enum Kind: UInt32, Sendable {
        /// Of a country: "Hungary".
        case country
        /// "Hungarian", also one who is.
        case adjective
        /// "Hungarians", "a Dane".
        case national
        /// "Budapest", which may stand for the government.
        case capital
        /// "the White House", which does.
        case seat
        /// Of a person, an organization, a group.
        case actor
        /// Of a person, who is meant by it only behind a title.
        case surname
        /// Of a town or a region of the country in the code.
        case place
        /// The last name of somebody in office, who is meant by it only behind the title of such an office.
        case titled
    }
    /// CAMEO's code: a country or kind of body, then roles; of a country, that alone.
    public var code: String
    public var kind: Kind
    /// The days on which it is so, as `20170120`; those that are not said are open.
    public var days: ClosedRange<Int>

    public init(code: String, kind: Kind, days: ClosedRange<Int> = Self.always) {
        (self.code, self.kind, self.days) = (code, kind, days)
    }

    public static let always = 0...99_999_999

    /// Whether it says when.
    public var isDated: Bool { days != Self.always }
}

/// What a noun says of whom it describes: "minister" has the role GOV.
public struct Agent: Hashable, Sendable {
    /// What stands before the country in a code; empty but for such as `NGO`.
    public var prefix: String
    /// What stands behind it: `GOV`, `GOVMIL`; empty where the noun has no role of its own.
    public var role: String
    /// Whether the role of what it belongs to comes before its own: "party leader", "a spokesman for the army".
    public var isWeak: Bool

    public init(prefix: String = "", role: String, isWeak: Bool = false) {
        (self.prefix, self.role, self.isWeak) = (prefix, role, isWeak)
    }
}
