/// What character references mean in HTML, for those who read other markup that borrows them.
public enum CharacterReference {
    /// The UTF-8 of the characters that `&name;` stands for; nil for a name that HTML does not have.
    public static func characters(named name: some Collection<UInt8>) -> [UInt8]? {
        let reference = Array(name) + [UInt8(ascii: ";")]
        return reference.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                let match = EntityTable.shared.longestMatch(base, count: buffer.count), match.length == buffer.count
            else { return nil }
            return Array(EntityTable.shared.value(of: match.entry))
        }
    }

    /// The character that `&#number;` stands for: C1 controls are read as windows-1252, what is no character is U+FFFD.
    public static func character(numbered number: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(Tokenizer.scalar(forNumber: number)) ?? "\u{FFFD}"
    }
}
