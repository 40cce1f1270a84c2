import Language
import Record
import Testimony
import Testing

/// What only the trees and names of a text tell, and what no text may break.
@Suite struct TimeContextTests {
    @Test func `the verb says whether a weekday is ahead`() {
        let text = """
            The minister said Monday that she would resign on Friday. The talks are scheduled to begin Thursday. \
            Theresa May met the sailors in May. The boats make 40 trips a week. In an interview Sunday she wept.
            """
        #expect(
            Times(text, analysed: true).found == [
                "Monday = 2024-05-13", "Friday = 2024-05-17", "Thursday = 2024-05-16", "May = 2024-05",
                "Sunday = 2024-05-12",
            ])
    }

    @Test func `what may have been is past, and who asks in the past tense does not report`() {
        #expect(
            Times("The storm may have been to blame for the blackout on Friday.", analysed: true).found == [
                "Friday = 2024-05-10"
            ])
        #expect(
            Times("What did you sell in the last two months?", analysed: true).found == [
                "the last two months = 2024-03/2024-04"
            ])
        #expect(
            Times("They sold the boats in the last two months.", analysed: true).found == ["the last two months = P2M"])
    }

    @Test(
        arguments: [
            ("The owner could not be reached for comment Friday.", "Friday = 2024-05-10"),
            ("The firm is to resume sailing on Friday.", "Friday = 2024-05-17"),
            ("The mayor has scheduled a hearing for Friday.", "Friday = 2024-05-17"),
        ])
    func `who could not be reached is past, what is to be is ahead`(text: String, expected: String) {
        #expect(Times(text, analysed: true).found == [expected])
    }

    @Test(
        arguments: [
            ("On Friday the union plans to strike.", "2024-05-15", "Friday = 2024-05-17"),
            (
                "Neither the owner nor his captain could be found Friday in the port.", "2024-05-15",
                "Friday = 2024-05-10"
            ),
            ("No sailor could be reached Friday.", "2024-05-15", "Friday = 2024-05-10"),
            ("He will be named captain for a race in December.", "2025-03-04", "December = 2025-12"),
        ])
    func `who plans looks ahead, nobody who could be found looks back`(text: String, day: String, expected: String) {
        #expect(Times(text, on: day, analysed: true).found == [expected])
    }

    @Test func `a quarter that ended or was reported is over, whatever the calendar says`() {
        let mill = "Profit was $3 million, compared with $2 million a year earlier."
        #expect(
            Times("The mill's second quarter ended April 30. " + mill, analysed: true).found == [
                "second quarter = 2024-Q2", "April 30 = 2024-04-30", "a year earlier = 2023-Q2",
            ])
        #expect(
            Times("The mill reported a fall in second-quarter profit. " + mill, analysed: true).found == [
                "second-quarter = 2024-Q2", "a year earlier = 2023-Q2",
            ])
        #expect(
            Times("The mill expects a fall in second-quarter profit. " + mill, analysed: true).found == [
                "second-quarter = 2024-Q2", "a year earlier = 2023",
            ])
    }

    @Test func `a quarter that ended on a day ahead is that of the year before`() {
        #expect(
            Times("The mill lost money in the third quarter ended July 31. A fire hurt the results of that quarter.")
                .found
                == ["the third quarter = 2023-Q3", "July 31 = 2023-07-31", "that quarter = 2023-Q3"])
        #expect(
            Times("Sales fell in the quarter ended April 30.").found == [
                "the quarter = 2024-Q1", "April 30 = 2024-04-30",
            ])
    }

    @Test func `how much a year and a kind of dividend tell no time`() {
        let text = """
            The mill made 10,000 tons annually, and sales rose 8% annually. It cut its quarterly dividend. \
            Its boilers were inspected annually.
            """
        #expect(Times(text, analysed: true).found == ["annually = P1Y"])
    }

    @Test func `an age is no day`() {
        let text = """
            She built ships for today's world and for the people of tomorrow. The captain sold them at the then \
            current price. Today they sail.
            """
        #expect(
            Times(text, analysed: true).found == ["then current = PAST_REF", "Today = 2024-05-15"])
    }

    @Test func `hours later are a length`() {
        #expect(
            Times("The ferry sank on Friday. An hour later divers came, a minute and a half later they dived.").found
                == [
                    "Friday = 2024-05-10", "An hour later = PT1H", "a minute and a half later = PT1M30S",
                ])
    }

    @Test func `a statement has the time at which it was said`() {
        let account = Account(
            "In an interview Sunday, the mayor accused the owners of lying about the fire in April.",
            marked: [("the mayor", "accused", "the owners … of lying about the fire in April")])
        #expect(account.time(of: account.statement("accused")) == "Sunday")
        let other = Account(
            "The owners denied that the fire broke out on Friday.",
            marked: [("The owners", "denied", "that the fire broke out on Friday")])
        #expect(other.time(of: other.statement("denied")) == nil)
    }

    @Test func `without a day of the article what is certain is told, the rest stays open`() {
        let text = "It sank on 3 March 2019. Divers came on Friday. It was sold in June, last year, and 40 years ago."
        #expect(
            Times(text, on: nil).found == [
                "3 March 2019 = 2019-03-03", "Friday = XXXX-WXX-5", "June = XXXX-06", "last year = PAST_REF",
                "40 years ago = PAST_REF",
            ])
        #expect(Times("It sank on Friday.", on: "soon").found == ["Friday = XXXX-WXX-5"])
    }

    @Test func `articles of other centuries have their own days`() {
        #expect(Times("The fleet sailed on Friday.", on: "1805-10-21").found == ["Friday = 1805-10-18"])
        #expect(Times("The fleet sailed last year.", on: "2150-01-31").found == ["last year = 2149"])
        #expect(Times("It was written 9000 years ago.").found == ["9000 years ago = PAST_REF"])
        #expect(Times("The fleet sailed yesterday.", on: "0001-01-01").found.count <= 1)
        #expect(Times("The fleet sails tomorrow.", on: "9999-12-31").found.count <= 1)
    }

    @Test func `a day that does not exist is not made up`() {
        #expect(Times("It happened on February 31.").found == ["February 31 = XXXX-02-31"])
        #expect(Times("It happened on February 30, 2023.").found == ["February 30, 2023 = XXXX-02-30"])
        #expect(Times("It happened on Feb. 29.").found == ["Feb. 29 = 2024-02-29"])
        #expect(Times("It happened on 2023-02-31.").found == [])
    }

    @Test(
        .timeLimit(.minutes(5)),
        arguments: [
            String(repeating: "7", count: 200_000), String(repeating: "Monday ", count: 5000),
            String(repeating: "3 ", count: 10_000),
            String(repeating: "the last ", count: 5000), String(repeating: "two thousand ", count: 5000),
            String(repeating: "12/", count: 20_000),
            String(repeating: "99999999999999999999 years ago ", count: 300), String(repeating: "10:", count: 20_000),
            String(repeating: "May-", count: 10_000), "٣ مارس ٢٠١٩", "🕰️ 5 🕰️ p.m. 🕰️",
            String(repeating: "the day before ", count: 3000), String(repeating: "the same period ", count: 20_000),
            String(repeating: "Christmas two years before ", count: 3000),
        ])
    func `hostile texts are read to their end, in order and inside the text`(text: String) {
        let times = Times(text).expressions
        let length = text.unicodeScalars.count
        #expect(times.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= length && !$0.value.isEmpty })
        #expect(zip(times, times.dropFirst()).allSatisfy { $0.end <= $1.start })
    }

    @Test func `a time that nobody can mean does not trap`() {
        for text in [
            "99999999 years ago", "12345678 days later", "in the year 9999, 8 years later", "a billion years ago",
        ] {
            #expect(Times("It fell " + text + ".").expressions.count <= 2)
        }
    }
}
