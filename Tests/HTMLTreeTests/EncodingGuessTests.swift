import Testing

@testable import HTMLTree

@Suite("Finding an encoding that is not declared, or wrongly")
struct EncodingGuessTests {
    /// The text in a legacy encoding, by its tables turned round.
    private func bytes(_ text: String, in encoding: Encoding) throws -> [UInt8] {
        var codes: [UInt32: [UInt8]] = [:]
        if encoding.isDoubleByte {
            let table = CodeTables.pairs(of: encoding)
            for lead in UInt8(0x81)...0xFE {
                for trail in UInt8(0x40)...0xFE {
                    codes[table[CodeTables.pairIndex(lead: lead, trail: trail)]] = [lead, trail]
                }
            }
        } else {
            let table = CodeTables.upperHalf(of: encoding)
            for byte in UInt8(0x80)...0xFF { codes[table[Int(byte) - 0x80]] = [byte] }
        }
        return try text.unicodeScalars.flatMap { scalar in
            scalar.isASCII ? [UInt8(scalar.value)] : try #require(codes[scalar.value])
        }
    }

    private static let sentences: [(Encoding, String)] = [
        (.windows1252, "La mairie a annoncé mardi que le vieux pont serait fermé en été ; l’accès reste libre à pied."),
        (
            .windows1252,
            "Die Stadt teilte am Dienstag mit, dass die alte Brücke gesperrt wird; Fußgänger dürfen hinüber."
        ),
        (.windows1252, "Bæjarstjórnin sagði á þriðjudag að gömlu brúnni yrði lokað vegna viðgerða."),
        (.windows1250, "Urząd ogłosił we wtorek, że stary most zostanie zamknięty, a ciężarówki pojadą objazdem."),
        (
            .iso8859_2,
            "Radnice v úterý oznámila, že starý most bude uzavřen a nákladní auta pojedou jinudy, říká starostka."
        ),
        (.windows1250, "A városháza közölte, hogy a régi hidat lezárják; a mérnök szerint hűvös és esős idő jön."),
        (.windows1254, "Belediye salı günü eski köprünün nisan ayında onarım için kapatılacağını açıkladı."),
        (
            .windows1257,
            "Savivaldybė antradienį pranešė, kad senasis tiltas bus uždarytas dėl remonto, sunkvežimiai važiuos kitur."
        ),
        (.windows1251, "Мэрия сообщила во вторник, что старый мост закроют на ремонт."),
        (.koi8R, "Мэрия сообщила во вторник, что старый мост закроют на ремонт."),
        (.iso8859_5, "Мэрия сообщила во вторник, что старый мост закроют на ремонт."),
        (.ibm866, "Мэрия сообщила во вторник, что старый мост закроют на ремонт."),
        (.windows1251, "Міська рада повідомила у вівторок, що старий міст закриють на ремонт."),
        (.windows1251, "Общината съобщи във вторник, че старият мост ще бъде затворен за ремонт."),
        (.windows1253, "Ο δήμος ανακοίνωσε την Τρίτη ότι η παλιά γέφυρα θα κλείσει για επισκευές."),
        (.windows1255, "העירייה הודיעה ביום שלישי כי הגשר הישן ייסגר לצורך תיקונים."),
        (.windows1256, "أعلنت البلدية يوم الثلاثاء أن الجسر القديم سيغلق بسبب أعمال الترميم."),
        (.windows874, "เทศบาลแถลงเมื่อวันอังคารว่าสะพานเก่าจะปิดซ่อมในเดือนเมษายน"),
        (.gbk, "市政府周二表示，旧桥将关闭进行维修，卡车不得通行。"),
        (.big5, "市政府週二表示，舊橋將關閉進行維修，卡車不得通行。"),
        (.shiftJIS, "市は火曜日、古い橋を補修のため閉鎖すると発表した。"),
        (.eucKR, "시는 화요일 낡은 다리를 보수하기 위해 폐쇄한다고 밝혔다."),
    ]

    @Test("The encoding of a sentence is found where none is declared", arguments: sentences)
    func undeclared(encoding: Encoding, sentence: String) throws {
        let page = Encoding.decode(Array("<title>".utf8) + (try bytes(sentence, in: encoding)))
        #expect(page.encoding == encoding)
        #expect(String(decoding: page.bytes, as: UTF8.self) == "<title>" + sentence)
    }

    @Test("It is found where UTF-8 is declared, by the page or the server", arguments: sentences)
    func declaredAsUTF8(encoding: Encoding, sentence: String) throws {
        let source = Array("<meta charset=utf-8><title>".utf8) + (try bytes(sentence, in: encoding))
        #expect(Encoding.decode(source).encoding == encoding)
        #expect(Encoding.decode(source, transportCharset: "utf-8").encoding == encoding)
    }

    @Test("A right declaration is kept", arguments: sentences)
    func rightlyDeclared(encoding: Encoding, sentence: String) throws {
        let source = Array("<meta charset=\(encoding.rawValue)><title>".utf8) + (try bytes(sentence, in: encoding))
        #expect(Encoding.decode(source).encoding == encoding)
    }

    @Test("Valid UTF-8 is UTF-8, whatever was declared", arguments: sentences)
    func utf8DeclaredOtherwise(encoding: Encoding, sentence: String) {
        let source = Array("<meta charset=\(encoding.rawValue)><title>\(sentence)".utf8)
        let page = Encoding.decode(source, transportCharset: "iso-8859-1")
        #expect(page.encoding == .utf8)
        #expect(page.bytes == source)
    }

    @Test("A few broken bytes do not make UTF-8 something else")
    func brokenUTF8() {
        let source = Array("<meta charset=utf-8><p>Мост закры".utf8) + [0xD1] + Array("т на ремонт</p>".utf8)
        let page = Encoding.decode(source)
        #expect(page.encoding == .utf8)
        #expect(String(decoding: page.bytes, as: UTF8.self).hasSuffix("<p>Мост закры\u{FFFD}т на ремонт</p>"))
    }

    @Test("ISO-2022-JP and UTF-16 are known by their escapes and zero bytes")
    func statefulAndWide() {
        let japanese: [UInt8] = [0x3C, 0x70, 0x3E, 0x1B, 0x24, 0x42, 0x36, 0x36, 0x1B, 0x28, 0x42]
        #expect(Encoding.decode(japanese).encoding == .iso2022JP)
        let wide = "<p>Мост".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(Encoding.decode(wide).encoding == .utf16LE)
        #expect(String(decoding: Encoding.decode(wide).bytes, as: UTF8.self) == "<p>Мост")
    }

    @Test("Two Chinese characters that look like UTF-8 by chance are read as declared")
    func chance() {
        let page = Encoding.decode(Array("<meta charset=gb2312>".utf8) + [0xC1, 0xAA, 0xCD, 0xA8])
        #expect(page.encoding == .gbk)
        #expect(String(decoding: page.bytes, as: UTF8.self).hasSuffix("联通"))
        let lucky = Encoding.decode(Array("<meta charset=gb2312>".utf8) + [0xCD, 0xA8])
        #expect(lucky.encoding == .gbk)
    }

    @Test("Hostile bytes are guessed at in linear time")
    func hostile() {
        for piece: [UInt8] in [[0x3C, 0xE9], [0xE9], [0x3C, 0x73, 0x63, 0x72, 0x69, 0x70, 0x74, 0xFF], [0x80, 0x3E]] {
            let source = Array(repeatElement(piece, count: 20_000).joined())
            #expect((try? UTF8Span(validating: Encoding.decode(source).bytes.span)) != nil)
        }
        #expect(Encoding.decode([]).encoding == .windows1252)
    }
}
