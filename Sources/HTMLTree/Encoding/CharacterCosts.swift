/// What tells apart the encodings of Chinese, Japanese and Korean: the places of their character sets where text
/// lives, and the characters that it uses most.
struct CharacterCosts: Sendable {
    let encoding: Encoding
    /// The bits that a pair costs by its lead byte, where it is no frequent one.
    private let leads: [(range: ClosedRange<UInt8>, bits: Int)]
    /// The trail bytes of the original set; those outside came with later extensions and are rare.
    private let trails: ClosedRange<UInt8>
    private let frequent: Set<UInt32>

    private static let malformed = 28
    private static let rare = 17

    /// The bits that reading the bytes in this encoding costs.
    func bits(_ text: ArraySlice<UInt8>) -> Int {
        let table = CodeTables.pairs(of: encoding == .eucJP ? .shiftJIS : encoding)
        var bits = 0
        var position = text.startIndex
        while position < text.endIndex {
            let lead = text[position]
            position += 1
            if lead < 0x80 { continue }
            if encoding == .shiftJIS, 0xA1...0xDF ~= lead {
                bits += 12
                continue
            }
            guard position < text.endIndex else { break }
            let trail = text[position]
            let scalar = self.scalar(lead: lead, trail: trail, table: table)
            if scalar != 0 || trail >= 0x80 { position += 1 }
            bits += scalar == 0 ? Self.malformed : self.bits(lead: lead, trail: trail, scalar: scalar)
        }
        return bits
    }

    private func scalar(lead: UInt8, trail: UInt8, table: [UInt32]) -> UInt32 {
        if encoding == .eucJP { return Encoding.jis0208(row: lead, cell: trail, table: table) }
        guard 0x81...0xFE ~= lead, 0x40...0xFE ~= trail else { return 0 }
        return table[CodeTables.pairIndex(lead: lead, trail: trail)]
    }

    private func bits(lead: UInt8, trail: UInt8, scalar: UInt32) -> Int {
        if 0xE000...0xF8FF ~= scalar { return Self.malformed }
        if frequent.contains(scalar) { return 7 }
        guard trails ~= trail else { return Self.rare }
        return leads.first { $0.range ~= lead }?.bits ?? Self.rare
    }

    private init(
        _ encoding: Encoding, leads: [(ClosedRange<UInt8>, Int)], trails: ClosedRange<UInt8>, frequent: String
    ) {
        self.encoding = encoding
        self.leads = leads.map { (range: $0.0, bits: $0.1) }
        self.trails = trails
        self.frequent = Set(frequent.unicodeScalars.map(\.value))
    }

    static let all = [
        CharacterCosts(
            .gbk, leads: [(0xA1...0xA1, 9), (0xA3...0xA3, 9), (0xB0...0xD7, 12)], trails: 0xA1...0xFE,
            frequent: """
                ，。、：；？！“”（）《》的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可
                里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长月
                记者市新报员民工部政府院
                """),
        CharacterCosts(
            .big5, leads: [(0xA1...0xA1, 9), (0xA2...0xA3, 14), (0xA4...0xC6, 12)], trails: 0x40...0xFE,
            frequent: """
                ，。、：；？！「」『』（）的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可
                里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長月
                記者市新報員民工部政府院
                """),
        CharacterCosts(
            .shiftJIS, leads: [(0x81...0x81, 9), (0x82...0x82, 7), (0x83...0x83, 9), (0x88...0x98, 12)],
            trails: 0x40...0xFC, frequent: japanese),
        CharacterCosts(
            .eucJP, leads: [(0xA1...0xA1, 9), (0xA4...0xA4, 7), (0xA5...0xA5, 9), (0xB0...0xCF, 12)],
            trails: 0xA1...0xFE, frequent: japanese),
        CharacterCosts(
            .eucKR, leads: [(0xA1...0xA1, 12), (0xB0...0xC8, 11)], trails: 0xA1...0xFE,
            frequent: """
                이다는의에을를고가하지한도로기사아어자대리은나서시정인일그해부전상수있라보으원장들여주만제과국관계오공했것며면스구게
                동조연경세위성비소치무유방신
                """),
    ]

    private static let japanese = """
        のにはをたがでとしれさあるいもなからりことよってまうきだられくすみけせえそどおんめ、。「」・日一国人年大十本中長出三時行見月後前生五
        間上東四今金九入学高円子外八六下来気小七山話女北午百書先名川千水男西木食車何南万毎市部会者社事新
        """
}
