extension Tokenizer {
    /// Makes the tokenizer read text up to an end tag of a name.
    mutating func readRawText(_ state: State, until tag: Tag) {
        self.state = state
        var name = tag.wellKnownName
        rawTextName = name.withUTF8 { (WellKnownNames.key(of: $0), $0.count) }
    }

    /// Text, or the end tag that ends it. The latter switches to ordinary text.
    mutating func nextRawText() -> Token? {
        let start = position
        let close: Int
        switch state {
        case .plainText: close = end
        case .scriptData: close = endOfScript(from: start)
        default: close = endOfRawText(from: start)
        }
        guard close == start else {
            position = close
            text = decoded(start..<close, inAttribute: false, resolvesReferences: state == .rcdata)
            return .text
        }
        let interrupted = state
        state = .data
        if nextTag(nameStart: start + 2) { return .endTag }
        state = interrupted
        position = end
        return nil
    }

    /// The offset of the next end tag of the awaited name, or the end of the source.
    private func endOfRawText(from start: Int) -> Int {
        let scan = ByteScan(base: source)
        var offset = scan.first(UInt8(ascii: "<"), in: start..<end)
        while offset < end, !isAwaitedEndTag(offset) {
            offset = scan.first(UInt8(ascii: "<"), in: offset + 1..<end)
        }
        return offset
    }

    private func isAwaitedEndTag(_ offset: Int) -> Bool {
        guard offset + 1 < end, source[offset + 1] == UInt8(ascii: "/") else { return false }
        return isName(rawTextName, at: offset + 2)
    }

    /// Whether a name in any case, then a space, `/` or `>`, stands at an offset.
    private func isName(_ name: (key: UInt64, count: Int), at offset: Int) -> Bool {
        let nameEnd = offset + name.count
        guard name.count > 0, nameEnd < end else { return false }
        var key: UInt64 = 0
        for index in offset..<nameEnd { key = WellKnownNames.extended(key, by: source[index].asciiLowercased) }
        return key == name.key && endsName(source[nameEnd])
    }

    private func endsName(_ byte: UInt8) -> Bool {
        byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    }

    /// The offset of the end tag of a script, or the end of the source. An old rule lets a script within a comment
    /// within a script hold `</script>`.
    private func endOfScript(from start: Int) -> Int {
        let scan = ByteScan(base: source)
        let dash = UInt8(ascii: "-")
        var offset = start
        while true {
            offset = scan.first(UInt8(ascii: "<"), in: offset..<end)
            guard offset < end else { return end }
            if isAwaitedEndTag(offset) { return offset }
            if offset + 3 < end, source[offset + 1] == UInt8(ascii: "!"), source[offset + 2] == dash,
                source[offset + 3] == dash
            {
                let escaped = endOfEscapedScript(from: offset + 4)
                if escaped.endsScript { return escaped.offset }
                offset = escaped.offset
            } else {
                offset += 1
            }
        }
    }

    /// Where the part of a script that began with `<!--` (before the offset) ends: at a `-->` or with the script.
    private func endOfEscapedScript(from start: Int) -> (offset: Int, endsScript: Bool) {
        let script: (key: UInt64, count: Int) = (0x7363_7269_7074, 6)
        var isDouble = false
        var dashes = 2
        var offset = start
        while offset < end {
            switch source[offset] {
            case UInt8(ascii: "-"): dashes += 1
            case UInt8(ascii: ">") where dashes >= 2: return (offset + 1, false)
            case UInt8(ascii: "<"):
                dashes = 0
                if isDouble {
                    if offset + 1 < end, source[offset + 1] == UInt8(ascii: "/"), isName(script, at: offset + 2) {
                        isDouble = false
                        offset += script.count + 2
                    }
                } else if isAwaitedEndTag(offset) {
                    return (offset, true)
                } else if isName(script, at: offset + 1) {
                    isDouble = true
                    offset += script.count + 1
                }
            default: dashes = 0
            }
            offset += 1
        }
        return (end, true)
    }
}
