import Glibc
import Synchronization

/// The Unicode scalars of an encoding's bytes or byte pairs; 0 where there is none.
///
/// They are read from the C library's converters when an encoding is first met, and corrected where the WHATWG
/// standard's indexes differ.
enum CodeTables {
    /// The scalars of the bytes 0x80 to 0xFF of a single-byte encoding.
    static func upperHalf(of encoding: Encoding) -> [UInt32] {
        cached(encoding) {
            if encoding == .windows1252 { return windows1252 }
            var table: [UInt32] = Array(repeating: 0, count: 128)
            if let converter = Converter(charset: converterName(of: encoding)) {
                for byte in UInt8(0x80)...0xFF { table[Int(byte & 0x7F)] = converter.scalar(of: [byte]) }
            }
            // The windows encodings leave bytes without a character as the controls they are in ISO 8859.
            if encoding.rawValue.hasPrefix("windows-") {
                for byte in 0..<32 where table[byte] == 0 { table[byte] = UInt32(0x80 + byte) }
            }
            for (byte, scalar) in corrections(of: encoding) { table[Int(byte) - 0x80] = scalar }
            return table
        }
    }

    /// The scalars of the pairs of a lead byte from 0x81 to 0xFE and a trail byte from 0x40 to 0xFE, by
    /// `(lead - 0x81) * 191 + trail - 0x40`.
    static func pairs(of encoding: Encoding) -> [UInt32] {
        cached(encoding) {
            guard let converter = Converter(charset: converterName(of: encoding)) else {
                return Array(repeating: 0, count: 126 * pairsPerLead)
            }
            var table: [UInt32] = []
            table.reserveCapacity(126 * pairsPerLead)
            for lead in UInt8(0x81)...0xFE {
                for trail in UInt8(0x40)...0xFE { table.append(converter.scalar(of: [lead, trail])) }
            }
            for (pair, scalar) in corrections(of: encoding) {
                table[pairIndex(lead: UInt8(pair >> 8), trail: UInt8(pair & 0xFF))] = scalar
            }
            return table
        }
    }

    static let pairsPerLead = 191
    static func pairIndex(lead: UInt8, trail: UInt8) -> Int { (Int(lead) - 0x81) * pairsPerLead + Int(trail) - 0x40 }

    /// The scalars of the plane of JIS X 0212 that EUC-JP reaches behind a byte 0x8F, by
    /// `(lead - 0xA1) * 94 + trail - 0xA1`.
    static let jis0212: [UInt32] = {
        guard let converter = Converter(charset: "EUC-JP") else { return Array(repeating: 0, count: 94 * 94) }
        return (UInt8(0xA1)...0xFE).flatMap { lead in
            (UInt8(0xA1)...0xFE).map { converter.scalar(of: [0x8F, lead, $0]) }
        }
    }()

    /// The scalars of the four-byte codes of gb18030 within the basic plane: in the order of Unicode, all those that no
    /// pair stood for in the standard's first edition. Later editions moved pairs to new scalars but left this order.
    static let gb18030FourBytes: [UInt32] = {
        var hasPair = Array(repeating: false, count: 0x10000)
        for scalar in CodeTables.pairs(of: .gb18030) where scalar < 0x10000 { hasPair[Int(scalar)] = true }
        for range in [0x9FB4...0x9FBB, 0xFE10...0xFE19, 0x1E3F...0x1E3F] {
            for scalar in range { hasPair[scalar] = false }
        }
        let firstEdition: [ClosedRange<Int>] = [
            0xE5E5...0xE5E5, 0xE78D...0xE796, 0xE7C7...0xE7C7, 0xE816...0xE818, 0xE81E...0xE81E, 0xE826...0xE826,
            0xE82B...0xE82C, 0xE831...0xE832, 0xE83B...0xE83B, 0xE843...0xE843, 0xE854...0xE855, 0xE864...0xE864,
        ]
        for range in firstEdition { for scalar in range { hasPair[scalar] = true } }
        return (UInt32(0x80)...0xFFFF).compactMap { scalar in
            if hasPair[Int(scalar)] || 0xD800...0xDFFF ~= scalar { return nil }
            return scalar == 0x1E3F ? 0xE7C7 : scalar
        }
    }()

    private static let cache = Mutex<[Encoding: [UInt32]]>([:])

    private static func cached(_ encoding: Encoding, make: () -> [UInt32]) -> [UInt32] {
        if let table = cache.withLock({ $0[encoding] }) { return table }
        let table = make()
        cache.withLock { $0[encoding] = table }
        return table
    }

    /// The C library's name of the encoding that comes nearest.
    private static func converterName(of encoding: Encoding) -> String {
        switch encoding {
        case .iso8859_8I: "ISO-8859-8"
        case .macCyrillic: "MAC-UK"
        case .gbk, .gb18030: "GB18030"
        case .shiftJIS, .eucJP, .iso2022JP: "CP932"
        case .eucKR: "CP949"
        case .big5: "BIG5-HKSCS"
        case .ibm866: "CP866"
        default: encoding.rawValue.hasPrefix("windows-") ? "CP" + encoding.rawValue.dropFirst(8) : encoding.rawValue
        }
    }

    /// Where the standard's indexes differ from the C library: bytes or pairs, and their scalars.
    private static func corrections(of encoding: Encoding) -> KeyValuePairs<UInt16, UInt32> {
        switch encoding {
        case .koi8U: [0xAE: 0x45E, 0xBE: 0x40E]
        case .macintosh: [0xC6: 0x2206, 0xF0: 0xF8FF]
        case .macCyrillic: [0xFF: 0x20AC]
        case .gbk, .gb18030: [0xA3A0: 0x3000]
        case .big5:
            [
                0xA145: 0x2027, 0xA14E: 0xFE51, 0xA15A: 0x2574, 0xA1C2: 0xAF, 0xA1C3: 0xFFE3, 0xA1C5: 0x2CD,
                0xA1E3: 0xFF5E, 0xA1F2: 0x2295, 0xA1F3: 0x2299, 0xA1FE: 0xFF0F, 0xA240: 0xFF3C, 0xA241: 0x2215,
                0xA242: 0xFE68, 0xA244: 0xFFE5, 0xA246: 0xFFE0, 0xA247: 0xFFE1, 0xA2CC: 0x5341, 0xA2CE: 0x5345,
                0xA3E1: 0x20AC,
            ]
        default: [:]
        }
    }

    /// windows-1252 is what most pages without UTF-8 are in: it needs no converter.
    private static let windows1252: [UInt32] =
        [
            0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D,
            0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A,
            0x153, 0x9D, 0x17E, 0x178,
        ] + (0xA0...0xFF)
}

/// A converter of the C library to Unicode.
private struct Converter: ~Copyable {
    private let descriptor: iconv_t

    /// Fails where the system has no such converter.
    init?(charset: String) {
        guard let descriptor = iconv_open("UTF-32LE", charset), descriptor != iconv_t(bitPattern: -1) else {
            return nil
        }
        self.descriptor = descriptor
    }

    deinit { iconv_close(descriptor) }

    /// The one scalar that the bytes stand for; 0 if it is none, or more than one.
    func scalar(of bytes: [UInt8]) -> UInt32 {
        var source = bytes.map { CChar(bitPattern: $0) }
        var target = (UInt64(0), UInt64(0))
        var remaining = source.count
        var free = MemoryLayout.size(ofValue: target)
        let isConverted = source.withUnsafeMutableBufferPointer { source in
            withUnsafeMutableBytes(of: &target) { target in
                var input = source.baseAddress
                var output = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                let result = iconv(descriptor, &input, &remaining, &output, &free)
                // Flushes a letter that waits for an accent, and forgets a broken character.
                iconv(descriptor, nil, nil, &output, &free)
                return result == 0 && remaining == 0
            }
        }
        return isConverted && free == 12 ? UInt32(truncatingIfNeeded: UInt64(littleEndian: target.0)) : 0
    }
}
