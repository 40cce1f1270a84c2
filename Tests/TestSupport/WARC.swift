/// A record of a web archive, with the two line ends behind it.
public func warcRecord(
    _ type: String, _ fields: [String: String] = [:], block: some Collection<UInt8>, length: String? = nil
) -> [UInt8] {
    var head = "WARC/1.1\r\nWARC-Type: \(type)\r\n"
    for (name, value) in fields.sorted(by: { $0.key < $1.key }) { head += "\(name): \(value)\r\n" }
    head += "Content-Length: \(length ?? String(block.count))\r\n\r\n"
    return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
}

/// A response with a page in it.
public func warcResponse(
    _ address: String, status: Int = 200, fields: [String] = ["Content-Type: text/html; charset=utf-8"],
    warcFields: [String: String] = [:], body: some Collection<UInt8>
) -> [UInt8] {
    let head = (["HTTP/1.1 \(status) OK"] + fields).map { $0 + "\r\n" }.joined() + "\r\n"
    let own = ["WARC-Target-URI": address, "Content-Type": "application/http; msgtype=response"]
    return warcRecord("response", own.merging(warcFields) { $1 }, block: Array(head.utf8) + body)
}

/// A record of an archive in the older ARC format, with the line end that separates it from the next.
public func arcRecord(_ address: String, type: String = "text/html", block: String, length: String? = nil) -> [UInt8] {
    Array("\(address) 192.0.2.7 20260302101505 \(type) \(length ?? String(block.utf8.count))\n\(block)\n".utf8)
}
