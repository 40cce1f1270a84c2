import Record

extension Article {
    /// The host of its address, in lower case, without a port: `www.example.co.uk`.
    var host: String? {
        url?.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first?.prefix { $0 != ":" }
            .lowercased()
    }
}
