/// The basic URL parser (URL standard, section 4.4), which writes the address as it reads it.
///
/// The standard's states go through the input character by character; here each reads its part at once, as only a few
/// characters end one. A part is never read more than a fixed number of times, so the time is linear.
struct AddressParser {
    private let base: WebAddress?
    /// What lies between scheme and query: host and path.
    private var body: ArraySlice<UInt8>
    private var query: ArraySlice<UInt8>?
    private var fragment: ArraySlice<UInt8>?
    private let queryEncoding: ((Unicode.Scalar) -> [UInt8]?)?
    private var scheme = Scheme.other
    private(set) var output: [UInt8] = []
    private(set) var parts = WebAddress.Parts()

    init(input: [UInt8], base: WebAddress?, queryEncoding: ((Unicode.Scalar) -> [UInt8]?)?) {
        self.base = base
        self.queryEncoding = queryEncoding
        var input = input[...]
        while let first = input.first, first <= 0x20 { input.removeFirst() }
        while let last = input.last, last <= 0x20 { input.removeLast() }
        if input.contains(where: \.isTabOrLineBreak) { input.removeAll(where: \.isTabOrLineBreak) }
        // A scheme holds neither sign, and behind it they always end what came before.
        if let sign = input.firstIndex(of: .number) {
            fragment = input[(sign + 1)...]
            input = input[..<sign]
        }
        if let sign = input.firstIndex(of: .question) {
            query = input[(sign + 1)...]
            input = input[..<sign]
        }
        body = input
    }

    /// Reads the whole address; false where it is none.
    mutating func parse() -> Bool {
        output.reserveCapacity(body.count + (query?.count ?? 0) + (fragment?.count ?? 0) + 64)
        guard let end = schemeEnd() else { return parseWithoutScheme() }
        output += body[..<end].lazy.map(\.lowercased)
        scheme = Scheme(output)
        body = body[(end + 1)...]
        let isOfBase = base.map { $0.scheme.utf8.elementsEqual(output) && !$0.hasOpaquePath } ?? false
        endScheme()
        if scheme == .file { return parseFile(base: isOfBase ? base : nil) }
        if scheme.isSpecial {
            if isOfBase, let base, !body.starts(with: [.slash, .slash]) { return parseRelative(to: base) }
            return parseAuthority(skippingSlashes: true)
        }
        guard body.first == .slash else { return parseOpaquePath() }
        body.removeFirst()
        if body.first == .slash {
            body.removeFirst()
            return parseAuthority(skippingSlashes: false)
        }
        endHost()
        appendSegments(body)
        return finish()
    }

    /// The offset of the colon that ends the scheme, if there is one.
    private func schemeEnd() -> Int? {
        guard body.first?.isLetter == true,
            let end = body.firstIndex(where: { !$0.isLetter && !$0.isDigit && !"+-.".utf8.contains($0) }),
            body[end] == .colon
        else { return nil }
        return end
    }

    private mutating func endScheme() {
        parts.schemeEnd = output.count
        output.append(.colon)
        parts.usernameEnd = output.count
        parts.hostStart = output.count
    }

    private mutating func parseWithoutScheme() -> Bool {
        guard let base else { return false }
        if base.hasOpaquePath {
            guard body.isEmpty, query == nil, fragment != nil else { return false }
            copy(base, through: base.parts.pathEnd)
            return finish(queryOf: base)
        }
        scheme = Scheme(base.scheme)
        output += base.bytes(0..<base.parts.schemeEnd)
        endScheme()
        return scheme == .file ? parseFile(base: base) : parseRelative(to: base)
    }

    private func isSlash(_ byte: UInt8?) -> Bool {
        byte == .slash || byte == .backslash && scheme.isSpecial
    }

    // MARK: - What is relative to a base

    private mutating func parseRelative(to base: WebAddress) -> Bool {
        if isSlash(body.first) {
            if isSlash(body.dropFirst().first) {
                body.removeFirst(2)
                return parseAuthority(skippingSlashes: scheme.isSpecial)
            }
            copyHost(of: base)
            appendSegments(body.dropFirst())
            return finish()
        }
        copyHost(of: base)
        return parsePath(relativeTo: base)
    }

    /// A path without a leading slash: the base's with another end, or all of it.
    private mutating func parsePath(relativeTo base: WebAddress) -> Bool {
        output += base.bytes(base.parts.pathStart..<base.parts.pathEnd)
        guard body.isEmpty else {
            shortenPath()
            appendSegments(body)
            return finish()
        }
        return finish(queryOf: query == nil ? base : nil)
    }

    private mutating func copy(_ base: WebAddress, through end: Int) {
        output.removeAll(keepingCapacity: true)
        output += base.bytes(0..<end)
        parts = base.parts
    }

    private mutating func copyHost(of base: WebAddress) {
        copy(base, through: base.parts.hasHost ? base.parts.pathStart : base.parts.schemeEnd + 1)
        parts.pathStart = output.count
    }

    // MARK: - User, host and port

    private mutating func parseAuthority(skippingSlashes: Bool) -> Bool {
        if skippingSlashes { body = body.drop { $0 == .slash || $0 == .backslash } }
        let end = body.firstIndex { isSlash($0) } ?? body.endIndex
        var authority = body[..<end]
        body = body[end...]
        output += [.slash, .slash]
        parts.usernameEnd = output.count
        if let at = authority.lastIndex(of: .at) {
            appendUser(authority[..<at])
            authority = authority[(at + 1)...]
            guard !authority.isEmpty else { return false }
        }
        guard appendHostAndPort(authority) else { return false }
        appendPath()
        return finish()
    }

    private mutating func appendUser(_ user: ArraySlice<UInt8>) {
        let name = user.prefix { $0 != .colon }
        output.append(name, encoding: .userInfo)
        parts.usernameEnd = output.count
        let password = user[name.endIndex...].dropFirst()
        if !password.isEmpty {
            output.append(.colon)
            output.append(password, encoding: .userInfo)
        }
        if !name.isEmpty || !password.isEmpty { output.append(.at) }
    }

    private mutating func appendHostAndPort(_ authority: ArraySlice<UInt8>) -> Bool {
        parts.hostStart = output.count
        var isInBrackets = false
        let colon = authority.firstIndex { byte in
            if byte == .leftBracket { isInBrackets = true }
            if byte == .rightBracket { isInBrackets = false }
            return byte == .colon && !isInBrackets
        }
        let name = authority[..<(colon ?? authority.endIndex)]
        if name.isEmpty, colon != nil || scheme.isSpecial { return false }
        guard Host.append(name, isOpaque: !scheme.isSpecial, to: &output) else { return false }
        endHost()
        if let colon, !appendPort(authority[(colon + 1)...]) { return false }
        parts.pathStart = output.count
        return true
    }

    private mutating func appendPort(_ digits: ArraySlice<UInt8>) -> Bool {
        var port = 0
        for digit in digits {
            guard digit.isDigit else { return false }
            port = port * 10 + Int(digit - UInt8(ascii: "0"))
            guard port <= UInt16.max else { return false }
        }
        if !digits.isEmpty, port != scheme.defaultPort.map(Int.init) { output += ":\(port)".utf8 }
        return true
    }

    private mutating func endHost() {
        parts.hostEnd = output.count
        parts.pathStart = output.count
    }

    // MARK: - Files

    private mutating func parseFile(base: WebAddress?) -> Bool {
        if isSlash(body.first) {
            body.removeFirst()
            if isSlash(body.first) {
                body.removeFirst()
                return parseFileHost()
            }
            appendFileHost(of: base)
            if let base, !body.startsWithDriveLetter {
                let path = base.bytes(base.parts.pathStart..<base.parts.pathEnd)
                let drive = path.dropFirst().prefix { $0 != .slash }
                if Array(drive).isNormalizedDriveLetter { output += path.prefix(3) }
            }
            appendSegments(body)
            return finish()
        }
        appendFileHost(of: base)
        if let base {
            if body.startsWithDriveLetter {
                appendSegments(body)
                return finish()
            }
            return parsePath(relativeTo: base)
        }
        appendPath()
        return finish()
    }

    private mutating func appendFileHost(of base: WebAddress?) {
        if let base { return copyHost(of: base) }
        output += [.slash, .slash]
        parts.usernameEnd = output.count
        parts.hostStart = output.count
        endHost()
    }

    private mutating func parseFileHost() -> Bool {
        appendFileHost(of: nil)
        let name = body.prefix { !isSlash($0) }
        if name.isDriveLetter {
            appendSegments(body)
            return finish()
        }
        body = body[name.endIndex...]
        if !name.isEmpty {
            guard Host.append(name, isOpaque: false, to: &output) else { return false }
            if output[parts.hostStart...].elementsEqual("localhost".utf8) { output.removeLast("localhost".utf8.count) }
            endHost()
        }
        appendPath()
        return finish()
    }

    // MARK: - Path, query and fragment

    /// What follows a host.
    private mutating func appendPath() {
        if isSlash(body.first) {
            appendSegments(body.dropFirst())
        } else if scheme.isSpecial || !body.isEmpty {
            appendSegments(body)
        }
    }

    /// Adds segments to the path, and follows those that are dots.
    private mutating func appendSegments(_ segments: ArraySlice<UInt8>) {
        var rest = segments
        while true {
            let end = rest.firstIndex { isSlash($0) }
            let segment = rest[..<(end ?? rest.endIndex)]
            switch segment.dots {
            case 2:
                shortenPath()
                if end == nil { output.append(.slash) }
            case 1:
                if end == nil { output.append(.slash) }
            default:
                let isDrive = scheme == .file && output.count == parts.pathStart && segment.isDriveLetter
                output.append(.slash)
                output.append(segment, encoding: .path)
                if isDrive { output[output.count - 1] = .colon }
            }
            guard let end else { return }
            rest = rest[(end + 1)...]
        }
    }

    /// Takes the last segment off the path, if it is no drive letter of a file.
    private mutating func shortenPath() {
        if scheme == .file, output[parts.pathStart...].dropFirst().isNormalizedDriveLetter { return }
        guard let slash = output[parts.pathStart...].lastIndex(of: .slash) else { return }
        output.removeLast(output.count - slash)
    }

    private mutating func parseOpaquePath() -> Bool {
        endHost()
        output.append(body, encoding: .control)
        // A space at the end would be lost on reading the address again without what follows.
        if output.last == 0x20 {
            output.removeLast()
            output.appendPercentEncoded(0x20)
        }
        return finish()
    }

    /// Ends the path, and adds query and fragment.
    private mutating func finish(queryOf base: WebAddress? = nil) -> Bool {
        // A path of two slashes in front would read as a host.
        if !parts.hasHost, output[parts.pathStart...].starts(with: [.slash, .slash]) {
            output.insert(contentsOf: [.slash, .dot], at: parts.pathStart)
            parts.pathStart += 2
        }
        parts.pathEnd = output.count
        if let base {
            output += base.bytes(base.parts.pathEnd..<base.parts.queryEnd)
        } else if let query {
            output.append(.question)
            append(query: query)
        }
        parts.queryEnd = output.count
        if let fragment {
            output.append(.number)
            output.append(fragment, encoding: .fragment)
        }
        return true
    }
}

extension AddressParser {
    private mutating func append(query: ArraySlice<UInt8>) {
        let set = scheme.isSpecial ? PercentEncodeSet.specialQuery : .query
        guard let queryEncoding, [.http, .https, .ftp, .file].contains(scheme), !query.allSatisfy({ $0 < 0x80 }) else {
            output.append(query, encoding: set)
            return
        }
        for scalar in String(decoding: query, as: UTF8.self).unicodeScalars {
            if let bytes = queryEncoding(scalar) {
                output.append(bytes[...], encoding: set)
            } else {
                output += "%26%23\(scalar.value)%3B".utf8
            }
        }
    }
}

extension ArraySlice<UInt8> {
    /// 1 for a segment that means "here", 2 for one that means "up"; a dot may be percent-encoded.
    fileprivate var dots: Int {
        guard count <= 6 else { return 0 }
        var rest = self
        var dots = 0
        while let first = rest.first {
            if first == .dot {
                rest.removeFirst()
            } else if rest.count >= 3, first == .percent, rest[rest.startIndex + 1] == UInt8(ascii: "2"),
                rest[rest.startIndex + 2] | 0x20 == UInt8(ascii: "e")
            {
                rest.removeFirst(3)
            } else {
                return 0
            }
            dots += 1
        }
        return dots <= 2 ? dots : 0
    }

    fileprivate var startsWithDriveLetter: Bool {
        guard prefix(2).isDriveLetter else { return false }
        guard let third = dropFirst(2).first else { return true }
        return third == .slash || third == .backslash
    }
}

extension RandomAccessCollection<UInt8> {
    /// `C:` or `C|`.
    fileprivate var isDriveLetter: Bool {
        count == 2 && first?.isLetter == true && (last == .colon || last == UInt8(ascii: "|"))
    }

    /// `C:`.
    fileprivate var isNormalizedDriveLetter: Bool { isDriveLetter && last == .colon }
}
