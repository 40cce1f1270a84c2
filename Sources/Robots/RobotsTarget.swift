extension Robots {
    /// The path and query of an address, to ask ``RobotsRules/allows(_:)`` about: as Google's parser finds them, in
    /// whatever is passed as an address.
    public static func target(ofAddress address: String) -> String {
        let bytes = Array(address.utf8)
        let isPathMark = { (byte: UInt8) in byte == .slash || byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";") }
        var start = bytes.starts(with: [.slash, .slash]) ? 2 : 0
        let fragment = bytes[start...].firstIndex(of: UInt8(ascii: "#")) ?? bytes.count
        if let mark = bytes[start...].firstIndex(where: isPathMark), mark > start,
            bytes[(mark - 1)...].starts(with: "://".utf8)
        {
            start = mark + 2
        }
        guard let path = bytes[start...].firstIndex(where: isPathMark), path < fragment else { return "/" }
        let target = String(decoding: bytes[path..<fragment], as: UTF8.self)
        return bytes[path] == .slash ? target : "/" + target
    }
}
