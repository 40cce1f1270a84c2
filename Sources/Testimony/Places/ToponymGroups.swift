import Gazetteer
import Language

/// Gathers toponyms by their spelling, with what the words round them say of where they lie.
enum ToponymGroups {
    static func groups(of toponyms: [Toponym], _ syntax: Syntax, _ gazetteer: Gazetteer) -> [ToponymGroup] {
        var groups: [ToponymGroup] = []
        var numbers: [String: Int] = [:]
        var groupOf: [Int] = []
        for (index, toponym) in toponyms.enumerated() {
            let number = numbers[toponym.key] ?? groups.count
            if number == groups.count {
                numbers[toponym.key] = number
                groups.append(ToponymGroup(key: toponym.key))
            }
            if groups[number].places.isEmpty { groups[number].places = toponym.places }
            groups[number].toponyms.append(index)
            groupOf.append(number)
            // What is said of a name a thousand times, a few times tell.
            if groups[number].homelands.count < 8,
                let homeland = homeland(before: toponym.words.lowerBound, syntax, gazetteer)
            {
                groups[number].homelands.append(homeland)
            }
        }
        for index in toponyms.indices.dropFirst() where isHeld(toponyms[index - 1], by: toponyms[index], syntax) {
            let (held, holder) = (groupOf[index - 1], groupOf[index])
            guard held != holder else { continue }
            if groups[held].holders.count < 8 { groups[held].holders.append(holder) }
            if groups[holder].held.count < 8 { groups[holder].held.append(held) }
        }
        return groups
    }

    /// Whether a comma or a bracket stands between two names, of which the second can hold the first.
    private static func isHeld(_ first: Toponym, by second: Toponym, _ syntax: Syntax) -> Bool {
        let start = first.bytes.upperBound
        guard second.bytes.lowerBound > start, second.bytes.lowerBound <= start + 3 else { return false }
        let between = String(decoding: syntax.reading.text[start..<second.bytes.lowerBound], as: UTF8.self)
        return [", ", " (", ",", " in "].contains(between)
    }

    private static let nouns: Set = [
        "city", "town", "village", "province", "region", "state", "district", "capital", "port", "suburb", "county",
        "island", "municipality", "prefecture", "resort", "hamlet", "community", "borough", "neighborhood",
    ]

    /// Whose a place is by the words before its name: "the eastern Ukrainian city of".
    private static func homeland(before word: Int, _ syntax: Syntax, _ gazetteer: Gazetteer) -> Homeland? {
        let words = syntax.words
        var noun = word - 1
        if noun >= 0, syntax.form(noun) == "of" { noun -= 1 }
        guard noun > 0, nouns.contains(syntax.lemma(noun)) else { return nil }
        for place in stride(from: noun - 1, through: max(0, noun - 3), by: -1) {
            guard words[place].tag == .adjective || words[place].tag == .properNoun || words[place].tag == .noun else {
                return nil
            }
            let isPair = place > 0 && words[place - 1].tag == words[place].tag
            if isPair, let homeland = gazetteer.homeland(of: syntax.text(place - 1..<place + 1)) { return homeland }
            if words[place].form.utf8.first.map({ $0 < UInt8(ascii: "a") }) == true,
                let homeland = gazetteer.homeland(of: words[place].form)
            {
                return homeland
            }
        }
        return nil
    }
}
