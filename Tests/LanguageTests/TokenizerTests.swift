import Testing

@testable import Language

@Suite("Tokenizer")
struct TokenizerTests {
    /// Tokens parted by blanks, the words of one token by `+`.
    private func cut(_ text: String) -> String {
        let cut = Tokenizer.cut(Array(text.utf8))
        return cut.tokens.map { cut.words[$0.words].map(\.form).joined(separator: "+") }.joined(separator: " ")
    }

    @Test(
        "Contractions and possessives are several words of one token",
        arguments: [
            ("We don't, can't and won't.", "We do+n't , ca+n't and wo+n't ."),
            ("I’m sure they’d’ve come", "I+’m sure they+’d+’ve come"),
            ("She cannot, he's gonna", "She can+not , he+'s gon+na"),
            ("dunno, gotta, gimme, y'all", "du+n+no , got+ta , gim+me , y'+all"),
            ("dont worry, im here", "do+nt worry , i+m here"),
            ("its a pity; its tail", "it+s a pity ; its tail"),
            ("the mayor's dog, the sailors' wives", "the mayor+'s dog , the sailors+' wives"),
            ("Let's go", "Let+'s go"),
            ("O'Hara's clock at one o'clock, ma'am", "O'Hara+'s clock at one o'clock , ma'am"),
            ("the 1930's and the '90s got 'em", "the 1930's and the '90s got 'em"),
            ("'the old rules' apply", "' the old rules ' apply"),
            ("“Wait”’s end, n't n't", "“ Wait ” ’s end , n't n't"),
        ])
    func contractions(text: String, expected: String) { #expect(cut(text) == expected) }

    @Test(
        "Hyphens part words, but for prefixes, telephone numbers and days",
        arguments: [
            ("a long-term, well-known plan", "a long - term , well - known plan"),
            ("non-profit, e-mail, co-founder, mid-1990s", "non-profit , e-mail , co-founder , mid-1990s"),
            ("10-15 of 2010-11 at 5:00-6:30", "10 - 15 of 2010 - 11 at 5:00 - 6:30"),
            ("call 555-0142 or 020-555-0142 on 11-22-2026", "call 555-0142 or 020-555-0142 on 11-22-2026"),
            ("th- the b-boy - so", "th- the b - boy - so"),
            ("1990–95, yes—no, a--b", "1990 – 95 , yes — no , a -- b"),
        ])
    func hyphens(text: String, expected: String) { #expect(cut(text) == expected) }

    @Test(
        "Full stops stay with abbreviations, initials and acronyms, and part at the end of a paragraph",
        arguments: [
            ("Mr. Low and Dr. Ames met J. P. Orr.", "Mr. Low and Dr. Ames met J. P. Orr ."),
            ("The U.S. and the U.N. met at 5 p.m. on Sept. 3", "The U.S. and the U.N. met at 5 p.m. on Sept. 3"),
            ("a Ph.D. student, e.g. Ann", "a Ph.D. student , e.g. Ann"),
            ("No. 5 and no. Not p. 7", "No. 5 and no . Not p. 7"),
            ("tea, jam, etc.", "tea , jam , etc ."),
            ("J.Miller came Nov.28", "J. Miller came Nov. 28"),
            ("the end.Next one", "the end . Next one"),
            ("you and I. Did Carl I. Moss", "you and I . Did Carl I. Moss"),
        ])
    func periods(text: String, expected: String) { #expect(cut(text) == expected) }

    @Test(
        "Numbers, units, currencies, percent, dates and slashes",
        arguments: [
            ("$1,234.50 and £3m, €5bn", "$ 1,234.50 and £ 3 m , € 5 bn"),
            ("5% of 10km at 5:30pm, .5", "5 % of 10 km at 5:30 pm , .5"),
            ("9/11, 11/22/2026, and/or, w/o, he/she", "9/11 , 11/22/2026 , and / or , w/o , he / she"),
            ("the 20th, 1980s, COVID-19", "the 20th , 1980s , COVID - 19"),
            ("1,2 and 1,000,000", "1 , 2 and 1,000,000"),
            ("+44 20 5550142 #1", "+44 20 5550142 # 1"),
            ("AT&T, R&D, salt&pepper", "AT&T , R&D , salt & pepper"),
        ])
    func numbers(text: String, expected: String) { #expect(cut(text) == expected) }

    @Test(
        "Marks: ellipses, runs, brackets, quotation marks of all styles",
        arguments: [
            ("Well...no . . . Yes!!! What?!", "Well ... no . . . Yes !!! What ?!"),
            ("\"[of] the\" (sic)", "\" [ of ] the \" ( sic )"),
            ("“a” ‘b’ «c» „d“ ``e''", "“ a ” ‘ b ’ « c » „ d “ `` e ''"),
            ("Yahoo! is big", "Yahoo! is big"),
            ("fine :) ;-) <3", "fine :) ;-) <3"),
        ])
    func marks(text: String, expected: String) { #expect(cut(text) == expected) }

    @Test(
        "Addresses, mail, handles, hashtags and file names are whole, without the marks round them",
        arguments: [
            ("See (https://example.org/a_(b)?x=1,2).", "See ( https://example.org/a_(b)?x=1,2 ) ."),
            (
                "www.example.org, example.com/a and example.co.uk.",
                "www.example.org , example.com/a and example.co.uk ."
            ),
            ("Write to a.b+c@mail.example.org!", "Write to a.b+c@mail.example.org !"),
            ("@anna_b #BigNews, report-2.pdf", "@anna_b #BigNews , report-2.pdf"),
        ])
    func webTokens(text: String, expected: String) { #expect(cut(text) == expected) }

    @Test(
        "Emoji are one token each with all their parts; other scripts are cut at spaces and marks",
        arguments: [
            ("👩‍👩‍👧🇩🇪🇫🇷👍🏽", "👩‍👩‍👧 🇩🇪 🇫🇷 👍🏽"),
            ("你好。东京", "你好 。 东京"),
            ("مرحبا بك؟", "مرحبا بك ؟"),
            ("cafe\u{301} na\u{200B}me", "cafe\u{301} na\u{200B}me"),
        ])
    func scripts(text: String, expected: String) { #expect(cut(text) == expected) }

    @Test("The gap before a token tells spaces from new paragraphs")
    func gaps() {
        let cut = Tokenizer.cut(Array(" One, two\n\nthree\u{A0}four".utf8))
        #expect(cut.gaps == [.paragraph, .none, .blank, .paragraph, .blank])
    }
}
