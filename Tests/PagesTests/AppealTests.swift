import Testing

@testable import Pages

@Suite("Appeals to readers")
struct AppealTests {
    @Test(
        "An outlet that asks its readers for something sounds like an appeal",
        arguments: [
            "Dear readers, the Larkmoor Courier has been in print for a hundred years. We need your help to go on.",
            "Your support, however modest, keeps our reporters on the road. Please support us from two crowns a month.",
            "By becoming a member you keep our journalism free for everyone.",
            "Remind me later.",
            "We use cookies to make this site work. Accept all or manage preferences.",
            "Sign up for our newsletter and get the day's stories in your inbox.",
        ])
    func asksReaders(_ text: String) {
        #expect(Appeal.score(Array(text.utf8)[...]) >= 3)
    }

    @Test(
        "Reporting on appeals, and people who say \"we\" in quotation marks, sound like none",
        arguments: [
            "The foundation raised nine million crowns last year, most of it from small gifts.",
            "“We need your help,” the mayor told the crowd in the harbour. “Please support us.”",
            "\"Your support means the world to our families,\" she said.",
            "The minister rejected the demand and left the talks in the hill town of Orsk on Tuesday evening.",
        ])
    func reports(_ text: String) {
        #expect(Appeal.score(Array(text.utf8)[...]) < 3)
    }

    @Test("What stands between two appeals, and the button behind the last, belongs to them")
    func between() {
        let marks = Appeal.marks([0, 0, 4, 0.5, 3.2, 0], words: [40, 30, 20, 35, 22, 3])
        #expect(marks == [false, false, true, true, true, true])
    }

    @Test("One short line behind an appeal is its button, a menu is not")
    func button() {
        let marks = Appeal.marks([4, 0, 0, 0], words: [20, 2, 1, 1])
        #expect(marks == [true, true, false, false])
    }
}
