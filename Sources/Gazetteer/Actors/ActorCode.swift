/// A code of an actor as CAMEO has it (P. Schrodt, CAMEO Codebook, 2012): whose it is, and what it does there: `RUSGOV`.
public struct ActorCode: Hashable, Sendable {
    /// A country (ISO 3166-1 alpha-3), or the kind of a body that is of none: `IGO`. Empty where neither is known.
    public var origin: String
    /// `GOV`; of bodies which one it is: `UNO`.
    public var roles: [String]

    public init(origin: String = "", roles: [String] = []) { (self.origin, self.roles) = (origin, roles) }

    /// A code as tables have it, which names an origin first.
    public init(_ code: String) {
        let parts = Self.parts(of: code)
        (origin, roles) = (parts.first ?? "", Array(parts.dropFirst()))
        if Self.knownRoles.contains(origin) { (origin, roles) = ("", parts) }
    }

    public var text: String { origin + roles.joined() }
    public var isEmpty: Bool { origin.isEmpty && roles.isEmpty }
    public var country: String? { origin.isEmpty || isBody ? nil : origin }
    /// Whether it names no country, but what kind of body it is.
    public var isBody: Bool { Self.bodies.contains(origin) }

    /// Adds what is not yet in it.
    public mutating func add(_ code: String) {
        for role in Self.parts(of: code) where !roles.contains(role) { roles.append(role) }
    }

    /// The letters of a code, three by three.
    public static func parts(of code: String) -> [String] {
        var rest = code[...]
        var parts: [String] = []
        while !rest.isEmpty {
            parts.append(String(rest.prefix(3)))
            rest = rest.dropFirst(3)
        }
        return parts
    }

    private static let bodies: Set = ["IGO", "NGO", "NGM", "IMG", "MNC"]
    /// What stands first only where no country is known: the roles of CAMEO, with PLOVER's for the press (JRN), medicine (MED),
    /// what is no state yet (PRE) and private armies (PRM).
    private static let knownRoles: Set = [
        "AGR", "BUD", "BUS", "CHR", "COP", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV", "GOV", "HIN", "HLH", "HRI", "JEW",
        "JRN",
        "JUD", "LAB", "LEG", "MED", "MIL", "MUS", "OPP", "PRE", "PRM", "PTY", "RAD", "REB", "REF", "REL", "SET", "SOC",
        "SPY",
        "UAF",
    ]
}
