import WebAddress

/// Any bytes are an address or none; one that is, read again, is the same.
func fuzzAddress(_ source: [UInt8], choice: UInt8) {
    let bases = ["https://user@gazette.example:8080/a/b?c#d", "file:///C:/a/b", "mailto:desk", "ws://[::1]/"]
    let base = choice & 4 != 0 ? WebAddress(bases[Int(choice & 3)]) : nil
    guard let address = WebAddress(utf8: source, base: base) else { return }
    require(address.href.utf8.allSatisfy { 0x20...0x7E ~= $0 }, "an address in ASCII")
    require(WebAddress(address.href)?.href == address.href, "an address that is another when read again")
}
