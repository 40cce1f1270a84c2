/// The bytes of ASCII that mean something in a robots.txt.
extension UInt8 {
    static let slash = UInt8(ascii: "/")
    static let asterisk = UInt8(ascii: "*")
    static let dollar = UInt8(ascii: "$")
    static let percent = UInt8(ascii: "%")

    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
    var isLineBreak: Bool { self == 0x0A || self == 0x0D }

    var hexadecimalValue: UInt8? {
        if isDigit { return self - UInt8(ascii: "0") }
        let letter = (self | 0x20) &- UInt8(ascii: "a")
        return letter < 6 ? letter + 10 : nil
    }
}

extension ArraySlice<UInt8> {
    /// Without the white space at both ends.
    var trimmingSpace: ArraySlice<UInt8> {
        var rest = drop(while: \.isSpace)
        while rest.last?.isSpace == true { rest.removeLast() }
        return rest
    }

    /// - Parameter name: In lower case; these bytes may be in any.
    func begins(with name: StaticString) -> Bool {
        name.withUTF8Buffer { name in
            count >= name.count && zip(self, name).allSatisfy { $0 == $1 || $0.isLetter && $0 | 0x20 == $1 }
        }
    }
}
