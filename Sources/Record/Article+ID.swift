extension Article {
    /// The id of an article: the first 16 bytes of SHA-256, in hexadecimal, of its name, a zero byte and its text.
    ///
    /// The name is the caller's key, else the canonical address, else the input. Equal in every version of Hearsay
    /// that finds the same text.
    public static func stableID(key: String?, url: String?, input: String, text: String) -> String {
        SHA256.hexadecimal(of: Array((key ?? url ?? input).utf8) + [0] + Array(text.utf8), bytes: 16)
    }

    /// Sets ``id`` from the fields it stands for: the last step of whoever makes an article.
    public mutating func setStableID() {
        id = Self.stableID(key: key, url: url, input: input, text: text)
    }
}
