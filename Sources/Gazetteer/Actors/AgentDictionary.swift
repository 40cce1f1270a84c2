import Record

/// A dictionary of agents in the format of PETRARCH.
///
///     !PERSON! = MAN, MEN, WOMAN, WOMEN, PERSON
///     POLICE!PERSON! [~COP]
///     ATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~GOV]
///     TROOPS {} [~MIL]
///     RELIEF_ORGANIZATION [NGO~]
///
/// A noun with its plural in braces (empty: it has none; missing: as in English), and its code, in which `~` stands for whom it
/// belongs to. A word between `!` stands for each of its set.
public struct AgentDictionary: Sendable {
    private let agents: [[UInt8]: Agent]
    private let keys: SortedKeys

    /// A dictionary of no noun.
    init() { (agents, keys) = ([:], SortedKeys([])) }

    /// - Parameter name: what the file is called where a line of it is wrong.
    /// - Throws: a ``Failure`` for the first line that is no part of a dictionary.
    public init(_ text: String, name: String) throws(Failure) {
        let text = try DictionaryText(text, name: name)
        var sets: [String: [String]] = [:]
        var agents: [[UInt8]: Agent] = [:]
        for line in text.lines {
            if line.content.first == "!", let equals = line.content.firstIndex(of: "=") {
                let members = line.content[line.content.index(after: equals)...].split(separator: ",")
                sets[String(DictionaryText.trimmed(line.content[..<equals]))] = members.map {
                    String(DictionaryText.trimmed($0))
                }
                continue
            }
            let (nouns, agent) = try Self.entry(line, of: text)
            for noun in nouns {
                for member in try Self.members(noun, sets, line, of: text) {
                    let key = DictionaryText.key(member)
                    if agents[key] == nil { agents[key] = agent }
                }
            }
        }
        self.agents = agents
        keys = SortedKeys(agents.keys)
    }

    func agent(_ key: ArraySlice<UInt8>) -> Agent? { agents[Array(key)] }

    func hasNouns(startingWith prefix: ArraySlice<UInt8>) -> Bool { keys.hasKeys(startingWith: prefix) }

    private static func entry(_ line: DictionaryText.Line, of text: DictionaryText) throws(Failure) -> ([String], Agent)
    {
        guard let (codes, rest) = DictionaryText.bracketed(line.content, "[", "]"),
            let (plurals, noun) = DictionaryText.bracketed(rest, "{", "}"), plurals.count < 2
        else { throw text.failure(line, "a bracket has no partner; write NOUN {PLURAL} [~CODE]") }
        guard !noun.isEmpty, codes.count == 1, let code = codes.first?.uppercased() else {
            throw text.failure(line, "an agent is a noun and one code; write NOUN [~CODE]")
        }
        let parts = code.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].isEmpty != parts[1].isEmpty, code.allSatisfy(\.isASCII) else {
            throw text.failure(
                line, "[\(code)] is no code of an agent; write [~CODE], or [CODE~] for one that comes first")
        }
        var nouns = [String(noun)]
        if let plural = plurals.first {
            if !plural.isEmpty { nouns.append(String(plural)) }
        } else {
            nouns.append(Self.plural(of: noun))
        }
        return (nouns, Agent(prefix: String(parts[0]), role: String(parts[1])))
    }

    private static func plural(of noun: Substring) -> String {
        let isVowel = noun.dropLast().last.map("AEIOUaeiou".contains) == true
        return !isVowel && (noun.last == "Y" || noun.last == "y") ? noun.dropLast() + "IES" : noun + "S"
    }

    /// The nouns that one with a set in it stands for.
    private static func members(
        _ noun: String, _ sets: [String: [String]], _ line: DictionaryText.Line, of text: DictionaryText
    ) throws(Failure) -> [String] {
        guard let start = noun.firstIndex(of: "!") else { return [noun] }
        guard let end = noun[noun.index(after: start)...].firstIndex(of: "!"),
            let members = sets[String(noun[start...end])]
        else { throw text.failure(line, "no set of this name stands above; write !NAME! = ONE, ANOTHER first") }
        let rest = noun[noun.index(after: end)...]
        // "CONGRESS!PERSON!" is congressman, "!MINIST!_OF_TRADE" minister of trade; the plural of a set is in the set.
        return members.map { noun[..<start] + $0 + (rest == "S" ? "" : rest) }
    }
}
