/// Whether elements close in the order in which they open.
enum XMLCheck {
    static func isWellFormed(_ xml: String) -> Bool {
        var open: [Substring] = []
        for piece in xml.split(separator: "<").dropFirst(xml.hasPrefix("<") ? 0 : 1) {
            guard let end = piece.firstIndex(of: ">") else { return false }
            let tag = piece[..<end]
            if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
            if tag.hasPrefix("/") {
                guard open.popLast() == tag.dropFirst() else { return false }
            } else {
                open.append(tag.prefix { $0 != " " })
            }
        }
        return open.isEmpty
    }
}
