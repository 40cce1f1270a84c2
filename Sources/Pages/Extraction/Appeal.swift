/// Tells the paragraphs in which an outlet speaks to its readers for itself: asks for money, for a subscription, for
/// consent to its cookies. They read like prose, often stand amid the article, and are never part of it.
///
/// What gives them away is who speaks: "we", "our" and "you" outside quotation marks, beside the words of asking.
enum Appeal {
    /// For each block, whether it is an appeal: looked for in and around what was chosen for the article.
    static func find(_ page: PageBlocks, around chosen: [Bool], _ hints: [TextHints.Finding]) -> [Bool] {
        var appeals = [Bool](repeating: false, count: chosen.count)
        let asking: TextHints = [.appeal, .subscribe, .consent, .account, .terms]
        guard let first = chosen.firstIndex(of: true), let last = chosen.lastIndex(of: true) else { return appeals }
        let around = max(0, first - 30)..<min(chosen.count, last + 25)
        guard around.contains(where: { !hints[$0].all.isDisjoint(with: asking) }) else { return appeals }
        let scores = around.map { score(page.text[page.blocks[$0].range]) }
        let marks = marks(scores, words: around.map { Int(page.blocks[$0].words) })
        for (index, isAppeal) in zip(around, marks) { appeals[index] = isAppeal }
        return appeals
    }

    /// How much a paragraph sounds like one; 3 and more is one by itself, 1 and more among others.
    static func score(_ text: ArraySlice<UInt8>) -> Float {
        var lower: [UInt8] = []
        lower.reserveCapacity(min(text.count, limit))
        var quoted = false
        var voice: Float = 0
        // Quoted words are somebody else's: they are left out.
        var index = text.startIndex
        let end = min(text.endIndex, text.startIndex + limit)
        while index < end {
            let byte = text[index]
            if byte == 0x22 {
                quoted.toggle()
            } else if byte == 0xE2, index + 2 < end, text[index + 1] == 0x80 {
                if text[index + 2] == 0x9C { quoted = true }
                if text[index + 2] == 0x9D { quoted = false }
                if !quoted { lower.append(text[index + 2] == 0x99 ? 0x27 : 0x20) }
                index += 3
                continue
            } else if !quoted {
                lower.append(byte.isASCIICapital ? byte | 0x20 : byte)
            }
            index += 1
        }
        for word in lower.split(whereSeparator: { !$0.isASCIILetter && $0 < 0x80 && $0 != 0x27 }) {
            guard word.count <= 6, speakers.contains(where: { word.elementsEqual($0) }) else { continue }
            voice += 0.4
        }
        return phraseWeights(in: lower) + min(voice, 1.6)
    }

    /// The weights of all phrases that stand in a text, at the beginning of a word, each once.
    private static func phraseWeights(in text: [UInt8]) -> Float {
        var found: Set<Int> = []
        var sum: Float = 0
        for index in text.indices where index == 0 || (text[index - 1] <= 0x2F && text[index] > 0x2F) {
            for candidate in phrasesByStart[start(text[index...])] ?? [] {
                guard text[index...].starts(with: phrases[candidate].0), found.insert(candidate).inserted else {
                    continue
                }
                sum += phrases[candidate].1
            }
        }
        return sum
    }

    /// The first four bytes, as a number.
    private static func start(_ text: ArraySlice<UInt8>) -> UInt32 { text.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

    private static let phrasesByStart = Dictionary(grouping: phrases.indices) { start(phrases[$0].0[...]) }

    /// A paragraph longer than this is looked at only so far, in bytes.
    private static let limit = 2000

    private static let speakers: [[UInt8]] = ["we", "our", "us", "you", "your", "we're", "we've", "you're", "ours"].map
    { Array($0.utf8) }

    private static let phrases: [([UInt8], Float)] = [
        ("remind me later", 3), ("would like to store", 3), ("on your device", 2), ("remind me in", 3),
        ("not now, thanks", 3), ("maybe later", 1.5),
        ("a message from", 3), ("a word from", 2), ("a note from", 2), ("thank you for keeping", 3), ("dear reader", 3),
        ("dear friend", 2),
        ("support us", 2.5), ("your support", 2), ("support our", 2.5), ("support independent", 2.5),
        ("please support", 2.5),
        ("please consider", 1.5), ("donat", 1.5), ("make a contribution", 3), ("your contribution", 2.5),
        ("every contribution", 3),
        ("contribute to", 0.5), ("becoming a member", 2), ("become a member", 2), ("become a supporter", 3),
        ("become a patron", 3),
        ("become a subscriber", 3), ("independent journalism", 1.5), ("quality journalism", 1.5),
        ("our journalism", 2.5),
        ("our reporting", 1.5), ("our work", 1), ("our readers", 1.5), ("our newsroom", 1.5), ("readers like you", 3),
        ("reader-funded", 2), ("reader-supported", 2), ("need your help", 3), ("thank you for standing", 3),
        ("thank you for supporting", 3), ("thank you for reading", 2), ("standing with us", 2.5),
        ("no matter how small", 2.5),
        ("as little as", 1), ("starting from just", 2), ("a month", 0.3), ("monthly", 0.5), ("one-time", 0.8),
        ("every dollar", 2),
        ("quick to set up", 2.5), ("tax-deductible", 2.5), ("paywall", 1), ("keep our", 1), ("free for everyone", 1.5),
        ("we use cookies", 3), ("uses cookies", 3), ("use of cookies", 3), ("accept all", 2), ("cookie policy", 3),
        ("cookie settings", 3), ("privacy policy", 1.5), ("terms of service", 1.5), ("terms of use", 1.5),
        ("your consent", 2),
        ("manage preferences", 2.5), ("our partners", 2), ("personalised ads", 2.5), ("personalized ads", 2.5),
        ("our newsletter", 2.5), ("sign up for", 1.5), ("sign up to", 1.5), ("subscribe to", 1), ("subscribe now", 2.5),
        ("subscribe today", 2.5), ("your inbox", 2), ("delivered to your", 2), ("unsubscribe", 2),
        ("already a subscriber", 3),
        ("to continue reading", 3), ("to keep reading", 3), ("unlimited articles", 3), ("unlimited access", 2),
        ("cancel any time", 2), ("cancel anytime", 2), ("cancel online", 2), ("first month", 1),
        ("leave the list", 2.5), ("subscribe here", 2.5), ("a friend sent you", 2.5), ("forwarded to you", 2.5),
        ("sign up today", 2.5), ("create an account", 2), ("ad blocker", 2.5), ("adblocker", 2.5),
        ("disable your", 1),
        ("unterstützen sie uns", 3), ("ihre spende", 3), ("liebe leserinnen", 3), ("soutenez", 2), ("faites un don", 3),
        ("chers lecteurs", 3), ("apóyanos", 3), ("tu apoyo", 2), ("haz una donación", 3), ("queridos lectores", 3),
        ("sostienici", 3), ("cari lettori", 3), ("дорогие читатели", 3), ("поддержите", 2), ("wesprzyj", 2.5),
    ].map { (Array($0.0.utf8), $0.1) }

    /// Which of the paragraphs are appeals: those that are by themselves, those between two, and the salutations,
    /// lists and buttons that stand beside them.
    static func marks(_ scores: [Float], words: [Int]) -> [Bool] {
        var marks = scores.map { $0 >= 3 }
        for _ in 0..<2 {
            for index in marks.indices where !marks[index] && scores[index] >= 1 {
                let before = index > 0 && marks[index - 1]
                let after = index + 1 < marks.count && marks[index + 1]
                marks[index] = before || after
            }
            for index in marks.indices.reversed() where !marks[index] && scores[index] >= 1 {
                marks[index] = index + 1 < marks.count && marks[index + 1]
            }
        }
        // Up to two paragraphs between appeals belong to them, if they speak to somebody at all.
        var last = -10
        for index in marks.indices where marks[index] {
            let between = last + 1..<index
            if last >= 0, between.count <= 2, between.allSatisfy({ scores[$0] >= 0.4 || words[$0] < 6 }) {
                for paragraph in between { marks[paragraph] = true }
            }
            last = index
        }
        // A short line right behind an appeal is its button; what follows that is not.
        let paragraphs = marks
        for index in marks.indices.dropFirst() where paragraphs[index - 1] && words[index] <= 4 { marks[index] = true }
        return marks
    }
}
