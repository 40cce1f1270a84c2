import Record

/// Reads what lies at a web address. `Pages` knows nothing of the network: whoever can fetch is handed in.
public protocol AddressReader: Sendable {
    /// The resource at an absolute `http` or `https` address.
    ///
    /// - Throws: why it cannot be had; its `input` is the address.
    func read(_ address: String) async throws(Failure) -> WebResource
}

/// What a web address gave.
public struct WebResource: Sendable {
    /// Where it was found in the end, after all redirects.
    public var address: String
    /// The value of the `Content-Type` field, as it was sent.
    public var contentType: String?
    /// The content, its transfer and content codings undone.
    public var bytes: [UInt8]

    public init(address: String, contentType: String?, bytes: [UInt8]) {
        self.address = address
        self.contentType = contentType
        self.bytes = bytes
    }
}
