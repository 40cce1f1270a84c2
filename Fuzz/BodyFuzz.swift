@testable import Pages

/// Any bytes are a body in any codings: never more than the limit, and the same in one piece as in many; where it is
/// damaged, one of the two may have more of it.
func fuzzBody(_ source: [UInt8], choice: UInt8) {
    let limit = 1 << 16
    if let message = HTTPMessage(source[...]) {
        require(message.payload(limit: limit).decoded.count <= limit, "the limit")
    }
    let all: [ContentCoding] = [.gzip, .deflate, .brotli, .zstd, .chunked]
    let codings = [all[Int(choice & 7) % 5]] + (choice & 8 != 0 ? [all[Int(choice >> 4 & 7) % 5]] : [])
    let whole = decoded(source, by: max(1, source.count), codings, limit: limit)
    let pieces = decoded(source, by: 1 + Int(choice >> 5), codings, limit: limit)
    require(whole.body.count <= limit && pieces.body.count <= limit, "the limit")
    require((whole.damage == nil) == (pieces.damage == nil), "in pieces it is damaged, or whole")
    let (shorter, longer) = whole.body.count < pieces.body.count ? (whole, pieces) : (pieces, whole)
    require(longer.body.starts(with: shorter.body), "in pieces it is another body")
    require(whole.damage != nil || whole.body == pieces.body, "in pieces it is another body")
}

private func decoded(
    _ source: [UInt8], by size: Int, _ codings: [ContentCoding], limit: Int
) -> (body: [UInt8], damage: BodyDamage?) {
    var body: [UInt8] = []
    do throws(BodyDamage) {
        let decoder = try BodyDecoder(undoing: codings, limit: limit)
        for start in stride(from: 0, to: source.count, by: size) {
            try decoder.decode(Array(source[start..<min(start + size, source.count)]), into: &body)
        }
        try decoder.finish()
    } catch {
        return (body, error)
    }
    return (body, nil)
}
