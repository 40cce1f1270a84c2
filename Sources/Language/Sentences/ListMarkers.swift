/// The markers of lists that run on within a paragraph: "1.) first 2.) second", "a. first b. second".
struct ListMarkers {
    /// Tokens with which an item begins, the first of a list too.
    private(set) var starts: Set<Int> = []
    /// Tokens that follow a marker: no sentence begins there.
    private(set) var contents: Set<Int> = []

    private struct Marker {
        var value: Int
        var isLetter: Bool
        /// `.`, `)` or `.)`.
        var marks: [UInt8]
        /// The token behind it.
        var end: Int
    }

    /// Finds the markers of a text. A list begins at the start of a paragraph or behind a bullet, and goes on with the next
    /// number or letter.
    init(_ text: TokenizedText, roles: [TokenRole]) {
        var last: Marker?
        var pending: (start: Int, marker: Marker)?
        for index in text.tokens.indices {
            if text.gaps[index] == .paragraph { (last, pending) = (nil, nil) }
            let isBehindBullet = index > 0 && roles[index - 1] == .bullet
            guard text.gaps[index] != .none || isBehindBullet, let marker = Self.marker(at: index, in: text) else {
                continue
            }
            let opens = text.gaps[index] == .paragraph || isBehindBullet
            if let last, last.isLetter == marker.isLetter, last.marks == marker.marks, last.value + 1 == marker.value {
                if let first = pending { note(first.start, first.marker) }
                pending = nil
                note(index, marker)
            } else if opens {
                // At the start of a paragraph one number is enough, but not one letter: "A. Smith".
                if marker.isLetter { pending = (index, marker) } else { note(index, marker) }
            } else {
                continue
            }
            last = marker
        }
    }

    private mutating func note(_ start: Int, _ marker: Marker) {
        starts.insert(start)
        contents.insert(marker.end)
    }

    /// "1.", "1)", "1.)", "a." with a space behind it.
    private static func marker(at index: Int, in text: TokenizedText) -> Marker? {
        var label = text.text[text.tokens[index].bytes]
        guard label.count <= 3 else { return nil }
        var marks: [UInt8] = []
        if label.count > 1, label.last == UInt8(ascii: ".") {
            label.removeLast()
            marks.append(UInt8(ascii: "."))
        }
        var end = index + 1
        while end < text.tokens.count, text.gaps[end] == .none, marks.count < 3, text.tokens[end].bytes.count == 1 {
            let mark = text.text[text.tokens[end].bytes.lowerBound]
            guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { break }
            marks.append(mark)
            end += 1
        }
        guard end < text.tokens.count, text.gaps[end] == .blank, !marks.isEmpty,
            let (value, isLetter) = value(of: label)
        else { return nil }
        return Marker(value: value, isLetter: isLetter, marks: marks, end: end)
    }

    private static func value(of label: ArraySlice<UInt8>) -> (Int, isLetter: Bool)? {
        if label.count == 1, let byte = label.first, byte | 0x20 &- 97 < 26 {
            return (Int(byte), true)
        }
        guard label.count <= 2, label.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
        return (label.reduce(0) { $0 * 10 + Int($1 - 48) }, false)
    }
}
