/// What the words of a block say it is: a set of topics, told by words that pages of all kinds use for them.
struct TextHints: OptionSet, Sendable {
    let rawValue: UInt32

    static let subscribe = TextHints(rawValue: 1 << 0)
    static let appeal = TextHints(rawValue: 1 << 1)
    static let consent = TextHints(rawValue: 1 << 2)
    static let copyright = TextHints(rawValue: 1 << 3)
    static let related = TextHints(rawValue: 1 << 4)
    static let share = TextHints(rawValue: 1 << 5)
    static let photo = TextHints(rawValue: 1 << 6)
    static let advertisement = TextHints(rawValue: 1 << 7)
    static let comments = TextHints(rawValue: 1 << 8)
    static let account = TextHints(rawValue: 1 << 9)
    static let author = TextHints(rawValue: 1 << 10)
    static let contact = TextHints(rawValue: 1 << 11)
    static let tags = TextHints(rawValue: 1 << 12)
    static let date = TextHints(rawValue: 1 << 13)
    static let terms = TextHints(rawValue: 1 << 14)
    static let navigation = TextHints(rawValue: 1 << 15)
    static let invitation = TextHints(rawValue: 1 << 16)
    static let editor = TextHints(rawValue: 1 << 17)
    static let count = 18
    /// Words of grammar: running text is full of them, labels and menus are not.
    static let grammar = TextHints(rawValue: 1 << 18)

    static let vocabulary: [(TextHints, String)] = [
        (
            .subscribe,
            "subscribe newsletter newsletters sign signup inbox subscription subscribing email mailing abonnieren abonnez inscrivez suscríbete iscriviti assine abonneer zapisz weekly daily delivered unsubscribe"
        ),
        (
            .appeal,
            "donate donation donations support contribute contribution spenden unterstützen soutenez dona reader-funded members membership independent journalism readers"
        ),
        (
            .consent,
            "cookie cookies consent gdpr privacy tracking partners browser javascript adblocker settings preferences datenschutz"
        ),
        (
            .copyright,
            "copyright rights reserved © vorbehalten reservados réservés diritti permission republished reproduced redistributed material licence license"
        ),
        (
            .related,
            "related read more also see recommended popular trending latest stories lire lesen mehr leia lea también weitere artikel meistgelesen lees auch czytaj także leggi anche next previous story articles recommend editors' picks"
        ),
        (
            .share,
            "share follow facebook twitter whatsapp instagram linkedin pinterest telegram youtube tiktok teilen partager compartir compartilhar condividi delen print tweet reddit"
        ),
        (
            .photo,
            "photo photos image picture getty images reuters ap afp epa credit courtesy pictured foto bild fotos shutterstock istock photograph photographer dpa pic caption file imago unsplash screenshot illustration"
        ),
        (
            .advertisement,
            "advertisement sponsored advertising anzeige werbung publicidad publicité reklama ad ads affiliate commission purchase links promotion sponsor"
        ),
        (
            .comments,
            "comment comments reply kommentar kommentare comentario comentarios commentaires commenting discussion replies responses"
        ),
        (
            .account,
            "login log register account password subscriber subscribers premium unlock einloggen anmelden connexion already trial unlimited access"
        ),
        (
            .author,
            "author writer editor reporter journalist correspondent written contributor born graduated lives autor redakteur auteur columnist freelance degree experience covers professor ceo founder works biography"
        ),
        (.contact, "contact phone address tip tips tel fax kontakt contacted reach reached info"),
        (
            .tags,
            "tags topics filed categories category tagged topic keywords schlagworte etiquetas themen tag tópicos temas"
        ),
        (
            .date,
            "updated published posted ago min minutes hours modified veröffentlicht aktualisiert publicado actualizado publié january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep oct nov dec uhr est gmt edt pm am"
        ),
        (.terms, "terms privacy policy disclaimer conditions impressum agb guidelines statement"),
        (.navigation, "home menu search skip back top close open show hide view all toggle page pages show"),
        (
            .invitation,
            "click here download app watch listen join now today free visit learn discover get start book try check hier jetzt tap install podcast video episode"
        ),
        (
            .editor,
            "correction clarification editor's note originally version appeared earlier article corrected amended contributed reporting edited editing report story previously"
        ),
        (
            .grammar,
            "the of and to in a is was that for on with as at by from it his her he she they this be are were has have had not but which who will would an or its their been when than after about i you we our can if there so what no my your all one do said der die das und ist von zu den mit auf für nicht im dem ein eine sich des es er sie wird auch aus bei nach le la les de et un une des est que qui dans pour pas sur au avec ne se ce il elle son sa par plus el los las y en del se por con una su para como pero más lo al no o e do da os um uma em não na dos com il di che è per non sono una della nel het een van en dat zijn met voor op te niet w i na z się nie do że o jest to jak na que as и в не на с что он по как это а из у за от og er af til det at den som på är att och för ett en ja on ei että az hogy és nem egy si nu la cu pe din care este του και το να της με για από ve bir bu da için ile"
        ),
    ]

    private static let table: WordTable<UInt32> = {
        var table = WordTable<UInt32>(capacityPowerOfTwo: 12)
        for (hint, words) in vocabulary {
            for word in words.utf8.split(separator: UInt8(ascii: " ")) {
                table.combine(Array(word), hint.rawValue) { $0 | $1 }
            }
        }
        return table
    }()

    /// The topics of a text's words, those of its first four words, and how many are words of grammar or of dates.
    struct Finding {
        var all: TextHints = []
        var atStart: TextHints = []
        var grammarWords: Int32 = 0
        var dateWords: Int32 = 0
    }

    static func find(in text: [UInt8], _ range: Range<Int>) -> Finding {
        let table = Self.table
        var all: UInt32 = 0
        var atStart: UInt32 = 0
        var grammar: Int32 = 0
        var dates: Int32 = 0
        var words = 0
        text.withUnsafeBufferPointer { text in
            var index = range.lowerBound
            while index < range.upperBound {
                guard text[index].isWordByte else {
                    index += 1
                    continue
                }
                let start = index
                var hash = WordTable<UInt32>.seed
                while index < range.upperBound, text[index].isWordByte {
                    let byte = text[index]
                    hash = WordTable<UInt32>.extend(hash, byte.isASCIICapital ? byte | 0x20 : byte)
                    index += 1
                }
                words += 1
                if let found = table[hash, length: index - start] {
                    all |= found
                    if words <= 4 { atStart |= found }
                    if found & TextHints.grammar.rawValue != 0 { grammar += 1 }
                    if found & TextHints.date.rawValue != 0 { dates += 1 }
                }
            }
        }
        return Finding(
            all: TextHints(rawValue: all), atStart: TextHints(rawValue: atStart), grammarWords: grammar,
            dateWords: dates)
    }
}

extension UInt8 {
    /// A letter, a digit's neighbour in words, or a part of a character outside ASCII.
    @inline(__always) fileprivate var isWordByte: Bool { isASCIILetter || self >= 0x80 || self == UInt8(ascii: "'") }
}
