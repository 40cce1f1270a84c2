/// How many bits each letter beyond ASCII costs in the languages of a group, and the encodings that they were written in.
struct LetterCosts: Sendable {
    let encodings: [Encoding]
    /// One table for each language: bits by scalar.
    let languages: [[UInt32: Int]]

    private init(_ encodings: [Encoding], _ languages: [String]) {
        self.encodings = encodings
        self.languages = languages.map { groups in
            var costs: [UInt32: Int] = [:]
            // By scalars: an accent after a space is a character of its own here.
            for (index, group) in groups.unicodeScalars.split(separator: " ").enumerated() where group.first != "-" {
                for scalar in group { costs[scalar.value] = index + 1 }
            }
            return costs
        }
    }

    /// The first group of each language holds the letters that cost one bit, the next those that cost two, and so on.
    ///
    /// Made by `Training/encoding/letter_costs.py` from the profiles of langdetect (Nakatani Shuyo, Apache-2.0); those
    /// of Icelandic, Belarusian, Serbian and Vietnamese were estimated by hand.
    static let all: [LetterCosts] = [
        LetterCosts(  // western: fr de es pt it nl da sv no fi ca cy af sq is
            [.windows1252, .iso8859_15, .macintosh],
            [
                "é - à è ç Éêô îâ ïûœù",
                "- üäö ß - é Ö áÜí",
                "- óí áéñ ú - - èÁ",
                "- éã çíá ó êú âõàô É Áüè",
                "è - à ùò éÈ ìó",
                "- ëé - áöüèóô íïä",
                "- øåæ - - - Øé Åüöä",
                "ä öå - - - - éÖ Åü",
                "øå - - æ - äéöØ áÅàíü ó",
                "ä - ö - - - - šé",
                "- é óèàí ò çú ï Éü Àá Íñā öâīūäōÒ šôëÁıãêşø č",
                "â ô - ŵïŷ êîá é ö ûëíóè",
                "ë ê é ï üóáö",
                "ë - - - - ç - ÇË",
                "- - áðíö éóúþý æ - ÍÁ ÞÓÚÖ É Æ",
            ]),
        LetterCosts(  // central European: pl cs sk hu ro sl hr
            [.windows1250, .iso8859_2],
            [
                "- ł óąśęż ń ć - źŚ éŁ Żüáö",
                "- í áéěý řčž šů - ú Čňó ťŠď ŽŘ",
                "- á ýíéč úžš ľťó ô ňäď ČŠĺ Ž",
                "- áé óö őíü úű - - - ÁÉ",
                "ă - ţşî â - - Î éáŞ üŢöó íäǎè āçà ōšıÉúīəłñūãßĂć",
                "- čšž - - - áéŠíŽ óČć úèüö ôäêőò ÎçàÉâ āđĐōëøŕłÁē",
                "č šž ć đ - áŠ éČŽí ó",
            ]),
        LetterCosts(  // Baltic: et lv lt
            [.windows1257, .iso8859_13, .iso8859_4],
            [
                "- äõü - ö - šÜ ž éāáŠ óīíøōÕūå ÖÄēæł čçúàəôèßşÅểḩëðãŽìńÁıñ ǎėĀ",
                "ā - īē š ļūņž ķģ č Š ĀČ ĶĒ ŽĪĢŅüöéı äĻōâóáŪí",
                "- ėų šž ūįčą ę Š Ž Č Į - éáāóō íäüŪ",
            ]),
        LetterCosts(  // Turkish: tr
            [.windows1254],
            [
                "ı - üş ğçö İ - Ş ÇâÖÜ îé"
            ]),
        LetterCosts(  // Vietnamese: vi
            [.windows1258],
            [
                "- \u{300} \u{301}đ \u{323}ưôâêơ \u{309}ăàá \u{303}óíĐ éìù ãòú - ÂÔÝÁÚ"
            ]),
        LetterCosts(  // Cyrillic: ru bg mk sr be
            [.windows1251, .koi8R, .iso8859_5, .ibm866, .macCyrillic],
            [
                "- - о иаенрст влкмдп яуйгызбь хчцж юшфСщП КАВМэРёБГНОД ТИЛФ УЗЭШХЧЕЯ ъЦЮЖ",
                "- - аи еонтрс влкдп мзгяъуб чцйж щфСхшПКА МБюВТРДНОГИ ЛФХЕЗ ьУЧЮШЦЩ ЙЯЖ",
                "- - аои ентрс квлдп мујгзб чцш фжС МњхКПАБѓТВОРГ НДИќЕЛФЗХ ЈШЦџУ ЧЏ",
                "- - аои ентрс вдукјмпл гзбчш њцжхљћ фђ СПБ НМАКД ВТОГИР ЈУЛЗФ ЂЧШЊЦХџ",
                "- - а ні орыеіст лкуўдзп мьябгйч цхэшёж юф СПБВ МАНДГК УЛІРТШЗ ЯЭЧФЕЮ",
            ]),
        LetterCosts(  // Ukrainian: uk
            [.windows1251, .koi8U, .iso8859_5, .ibm866, .macCyrillic],
            [
                "- - - наоіетир свклудмп ьязгцй бчхїюжє фшПС ДНАКщФВМРБЛ УГОТІШЗ ЕХЦЧ ґЯЄЖ"
            ]),
        LetterCosts(  // Greek: el
            [.windows1253, .iso8859_7],
            [
                "- - α οτινερ κςσηυπμλίό άγήέδω ύχθφώβ ΑΟζΠΚΣΜ ΤξΕΗΒΓΔΙ ΝΛΧΦψ ΡΈϊΘΆ ΖΥΐ"
            ]),
        LetterCosts(  // Hebrew: he
            [.windows1255, .iso8859_8],
            [
                "- - יו הרלבתמא שנדקעםפס חכטגןצ ז ך ףץ - ּ ְִֶַָֹ"
            ]),
        LetterCosts(  // Arabic: ar fa ur
            [.windows1256, .iso8859_6],
            [
                "- - الي مونر تبةدعسفه كقحأج شطصإىزخ ثغضذئ ءظ ًآؤ ّـَُ ِْ",
                "- - اير نهدومتس شبکل زفعجق گآخپطصح چ غذژ ٔضئظث َِ ُكًأ",
                "- - اي رکومہنے تلسبد ںجعپقھ شحفگزئصخط ٹآچض ظغڈءڑثذ ۓِ ؤًُ ۂَٰـك",
            ]),
        LetterCosts(  // Thai: th
            [.windows874],
            [
                "- - - านรอ เกง่มัียวล้ทิสด ตปะหบคแพจ์ืช ข็ใุโูศไำ ึซษถภธณผ ญฟ ฐฤฮฉๆ ฝฏฎฒ ๊ฑฬฆ"
            ]),
    ]
}
