import Record

/// A code of CAMEO (Conflict and Mediation Event Observations, Gerner et al. 2002; codebook 1.1b3): two digits for the kind of
/// deed, up to two more.
struct CAMEOCode: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    var root: Substring { text.prefix(2) }

    /// Whether it tells of what is only said of something else, and is narrower by what that is: an appeal, a demand, an
    /// intent, an accusation, a refusal, a threat.
    var isOfSpeech: Bool { ["02", "03", "10", "11", "12", "13"].contains(root) }

    /// Whether it tells of talks, support, cooperation, aid or yielding.
    var isFavorable: Bool { ["04", "05", "06", "07", "08"].contains(root) }

    var isAccusation: Bool { root == "11" }

    /// The kinds of PLOVER that a code may be of, the most usual first, by PLOVER's own table.
    var kinds: [Event.Kind] {
        for length in (2...4).reversed() {
            if let kinds = Self.kinds[text.prefix(length)] { return kinds }
        }
        return []
    }

    private static let kinds: [Substring: [Event.Kind]] = [
        "02": [.request], "03": [.agree], "04": [.consult], "05": [.support], "06": [.cooperate], "07": [.aid],
        "080": [.concede], "081": [.concede], "082": [.concede], "083": [.concede], "0831": [.retreat, .concede],
        "08": [.retreat], "09": [.accuse], "10": [.request], "11": [.accuse], "116": [.accuse, .sanction],
        "12": [.reject], "13": [.threaten], "14": [.protest], "15": [.mobilize], "16": [.sanction],
        "163": [.coerce, .sanction], "17": [.coerce], "1712": [.assault, .coerce], "175": [.assault, .coerce],
        "18": [.assault], "19": [.assault], "191": [.coerce, .assault], "192": [.coerce, .assault], "20": [.assault],
    ]

    /// The code of saying this of something else: of an appeal (02) for talks (046) 026; nil where CAMEO has none.
    func said(of other: CAMEOCode) -> CAMEOCode? {
        switch root {
        case "02", "10", "03": other.object.map { CAMEOCode(root + $0) } ?? ofConflict(other)
        case "12": other.object.flatMap { refusal(of: $0) }
        case "13": other.threat
        default: nil
        }
    }

    /// What an appeal, a demand or an intent is for: the digits that the codes of all three end with.
    private var object: String? {
        switch text.prefix(3) {
        case "045": return "8"
        case "057": return "7"
        case "081", "082": return "5" + text.suffix(from: text.index(text.startIndex, offsetBy: 2)).prefix(1)
        case "083": return "4" + text.dropFirst(3)
        case "084", "085", "086", "087": return "5" + String((Int(text.prefix(3)) ?? 84) - 81)
        case "075": return "3"
        default: break
        }
        let third = text.dropFirst(2).prefix(1)
        let last = third == "0" ? "" : third
        return ["04": "6", "05": "2", "06": "1" + last, "07": "3" + last, "08": "5"][root].map { String($0) }
    }

    private func ofConflict(_ other: CAMEOCode) -> CAMEOCode? {
        guard let threat = other.threat else { return nil }
        // To call for an attack on somebody is to rally others against them.
        return root == "03" ? threat : root == "02" ? CAMEOCode("113") : nil
    }

    private func refusal(of object: String) -> CAMEOCode? {
        let refused = ["1": "121", "3": "122", "4": "123", "5": "124", "6": "125", "7": "127", "8": "126"]
        return refused[String(object.prefix(1))].map { CAMEOCode($0 + object.dropFirst()) }
    }

    /// The code of a threat to do this; nil where it does nobody harm.
    private var threat: CAMEOCode? {
        for length in (2...4).reversed() {
            if let code = Self.threats[text.prefix(length)] { return CAMEOCode(code) }
        }
        return nil
    }

    private static let threats: [Substring: String] = [
        "14": "133", "15": "138", "16": "131", "160": "1313", "161": "1313", "162": "1311", "163": "1312", "164": "134",
        "165": "135", "166": "136", "17": "132", "170": "130", "171": "130", "1721": "1321", "1722": "1322",
        "1723": "1323", "1724": "1324", "175": "137", "18": "138", "19": "138", "191": "1381", "192": "1382",
        "20": "138", "204": "1385",
    ]
}
