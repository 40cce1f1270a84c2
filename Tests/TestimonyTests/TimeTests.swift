import Testing

/// What the words of a time say, read by rules alone; the article is of Wednesday, 15 May 2024.
@Suite struct TimeTests {
    @Test(
        arguments: [
            ("The bridge was closed on 3 March 2019.", "3 March 2019 = 2019-03-03"),
            ("The ferry sank on Oct. 16, 2012.", "Oct. 16, 2012 = 2012-10-16"),
            ("It was built in August 1988.", "August 1988 = 1988-08"),
            ("It opened in 1931.", "1931 = 1931"),
            ("The quay was sold on April 2.", "April 2 = 2024-04-02"),
            ("It was signed on 2021-09-11.", "2021-09-11 = 2021-09-11"),
            ("The mill was busy in the 1980s.", "the 1980s = 198"),
            ("The tower fell in late November.", "late November = 2023-11"),
            ("They met on the 22nd of April.", "the 22nd of April = 2024-04-22"),
            ("It was won in nineteen seventy-nine.", "nineteen seventy-nine = 1979"),
            ("The port was founded in the 17th century.", "the 17th century = 16"),
        ])
    func `dates of the calendar`(text: String, expected: String) { #expect(Times(text).found == [expected]) }

    @Test(
        arguments: [
            ("The council voted yesterday.", "yesterday = 2024-05-14"),
            ("The council voted on Friday.", "Friday = 2024-05-10"),
            ("The council will vote on Friday.", "Friday = 2024-05-17"),
            ("Prices rose last month.", "last month = 2024-04"),
            ("Prices rose last week.", "last week = 2024-W19"),
            ("The pier was rebuilt last October.", "last October = 2023-10"),
            ("The owners fled two weeks ago.", "two weeks ago = 2024-W18"),
            ("It was painted 40 years ago.", "40 years ago = 1984"),
            ("The firm lost money in the third quarter.", "the third quarter = 2023-Q3"),
            ("They agreed earlier this year.", "earlier this year = 2024"),
            ("It was sold over the weekend.", "the weekend = 2024-W19-WE"),
            ("It arrived this morning.", "this morning = 2024-05-15TMO"),
            ("They were seen last night.", "last night = 2024-05-14TNI"),
            ("They left the day before yesterday.", "the day before yesterday = 2024-05-13"),
            ("They danced last Thanksgiving.", "last Thanksgiving = 2023-11-23"),
        ])
    func `times counted from the day of the article`(text: String, expected: String) {
        #expect(Times(text).found == [expected])
    }

    @Test(
        arguments: [
            ("They fled a week ago Friday.", "a week ago Friday = 2024-05-03"),
            ("It opened on the last weekend in May 2023.", "the last weekend in May 2023 = 2023-W21-WE"),
            ("It was sold in week 22 of 2019.", "week 22 of 2019 = 2019-W22"),
            ("It was filed on 2019/5/22.", "2019/5/22 = 2019-05-22"),
            ("The mill made a profit in FY 2019.", "FY 2019 = 2019"),
            ("It was a trick of April Fools' Day 2021.", "April Fools' Day 2021 = 2021-04-01"),
            ("The train left at 1600 hours on 2 May 2024.", "1600 hours on 2 May 2024 = 2024-05-02T16:00"),
        ])
    func `times told by others`(text: String, expected: String) { #expect(Times(text).found == [expected]) }

    @Test func `a list of days is no stretch`() {
        #expect(
            Times("It snowed on 18 and 21 April 2024.").found == ["18 = 2024-04-18", "21 April 2024 = 2024-04-21"])
        #expect(
            Times("It snowed between 18 and 21 April 2024.").found
                == ["18 and 21 April 2024 = 2024-04-18/2024-04-21"])
    }

    /// At 14:30, where only what comes can be meant.
    @Test(
        arguments: [
            ("9-5pm", "2024-05-16T09/2024-05-16T17"), ("9 - 11:30am", "2024-05-16T09:00/2024-05-16T11:30"),
            ("between 9am and 11", "2024-05-16T09/2024-05-16T11"),
            ("10pm to 2am", "2024-05-15T22/2024-05-16T02"),
            ("from 3 to 5 tomorrow", "2024-05-16T03/2024-05-16T05"),
        ])
    func `both hours of a stretch are of one day, or of the next`(text: String, expected: String) {
        let times = Times(text, on: "2024-05-15T14:30").expressions
        #expect(times.map { "\($0.value)/\($0.endValue ?? "")" } == [expected])
    }

    @Test(
        arguments: [
            ("It took three years.", "three years = P3Y"),
            ("It took more than four hours.", "more than four hours = PT4H"),
            ("A two-week strike followed.", "two-week = P2W"),
            ("It lasted 5 1/2 hours.", "5 1/2 hours = PT5H30M"),
            ("The three-and-a-half-year war is over.", "three-and-a-half-year = P3.5Y"),
            ("They waited for several days.", "several days = PXD"),
            ("They sang for three hours and 20 minutes.", "three hours and 20 minutes = PT3H20M"),
            ("It stood for hundreds of years.", "hundreds of years = PXY"),
        ])
    func `lengths`(text: String, expected: String) { #expect(Times(text).found == [expected]) }

    @Test(
        arguments: [
            ("They meet every Monday.", "every Monday = XXXX-WXX-1"), ("They meet each month.", "each month = P1M"),
            ("They meet every two weeks.", "every two weeks = P2W"), ("They meet twice a year.", "twice a year = P1Y"),
            ("The ferry goes daily.", "daily = P1D"), ("They meet on Tuesdays.", "Tuesdays = XXXX-WXX-2"),
        ])
    func `sets`(text: String, expected: String) {
        let times = Times(text)
        #expect(times.found == [expected] && times.expressions.allSatisfy { $0.kind == .set })
    }

    @Test(
        arguments: [
            ("The quay shook at 10:35 a.m. on Monday.", "10:35 a.m. on Monday = 2024-05-13T10:35"),
            ("Bids closed at 17:00 GMT May 9.", "17:00 GMT May 9 = 2024-05-09T17:00"),
            ("It rang at noon.", "noon = 2024-05-15T12:00"),
            ("It was dark on Thursday evening.", "Thursday evening = 2024-05-09TEV"),
            ("The shop closed at seven o'clock.", "seven o'clock = 2024-05-15T07:00"),
        ])
    func `times of the day`(text: String, expected: String) { #expect(Times(text).found == [expected]) }

    @Test func `a stretch has its last point, an open one says so`() {
        #expect(Times("It was shut from 1991 to 1997.").found == ["1991 = 1991/1997", "1997 = 1997"])
        #expect(
            Times("It ran between March 5 and March 9.").found == [
                "March 5 = 2024-03-05/2024-03-09", "March 9 = 2024-03-09",
            ])
        #expect(Times("They met March 5-9.").found == ["March 5-9 = 2024-03-05/2024-03-09"])
        #expect(Times("It has been shut since April.").found == ["April = 2024-04/.."])
        #expect(
            Times("They sat from January to March 2015.").found == [
                "January = 2015-01/2015-03", "March 2015 = 2015-03",
            ])
    }

    @Test func `what follows is counted from what was told`() {
        let text = "The crew vanished on 3 March 2019. Two days later a boat was found. The next morning it sank."
        #expect(
            Times(text).found == [
                "3 March 2019 = 2019-03-03", "Two days later = 2019-03-05", "The next morning = 2019-03-06TMO",
            ])
    }

    @Test func `some days later are no certain day`() {
        let text = "They had agreed in April to meet. A memo came days later."
        #expect(Times(text).found == ["April = 2024-04", "days later = 2024-04-XX"])
    }

    @Test func `a year earlier is the same quarter of the year before`() {
        let text = "Profit rose in the first quarter. It had been 3 million crowns a year earlier."
        #expect(Times(text).found == ["the first quarter = 2024-Q1", "a year earlier = 2023-Q1"])
        let other =
            "Profit was 5 million crowns in the first quarter, compared with 3 million last year. It rained last year."
        #expect(
            Times(other).found == ["the first quarter = 2024-Q1", "last year = 2023-Q1", "last year = 2023"])
    }

    @Test(
        arguments: [
            ("noonish", "noonish = 2024-05-15T12:00"), ("sat.", "sat = 2024-05-18"),
            ("at 1030", "at 1030 = 2024-05-15T10:30"),
            ("twelve oh five", "twelve oh five = 2024-05-15T12:05"),
            ("8 this evening", "8 this evening = 2024-05-15T20:00"),
            ("from 3 to 5 tomorrow", "3 to 5 tomorrow = 2024-05-16T03/2024-05-16T05"),
            ("tomorrow at seven twenty-seven", "tomorrow at seven twenty-seven = 2024-05-16T07:27"),
            ("Jul 18, Fri", "Jul 18, Fri = 2025-07-18"), ("the week of the 6th", "the week of the 6th = 2024-W23"),
            ("week 10", "week 10 = 2024-W10"), ("the week after next", "the week after next = 2024-W22"),
            ("in three-quarters of an hour", "three-quarters of an hour = PT45M"),
            ("a fortnight ago", "a fortnight ago = 2024-05-01"),
            ("the EOM", "the EOM = 2024-05-21/2024-05-31"), ("wed, sep 18", "wed, sep 18 = 2024-09-18"),
            ("the Friday before last", "the Friday before last = 2024-05-03"), ("2020 summer", "2020 summer = 2020-SU"),
            ("this week's Monday", "this week's Monday = 2024-05-13"),
            ("three times a week", "three times a week = P1W"),
            ("the second to last day of June", "the second to last day of June = 2024-06-29"),
            ("from the 4th to the 22nd of next month", "the 4th to the 22nd of next month = 2024-06-04/2024-06-22"),
            ("the rest of the month", "the month = 2024-05-15/2024-05-31"), ("in 3h", "3h = PT3H"),
            ("ten-thirty", "ten-thirty = 2024-05-15T10:30"), ("half three", "half three = 2024-05-15T03:30"),
            ("11ish", "11ish = 2024-05-15T11:00"), ("9 tomorrow morning", "9 tomorrow morning = 2024-05-16T09:00"),
            ("this evening at 12", "this evening at 12 = 2024-05-15T24:00"), ("the 24", "the 24 = 2024-05-24"),
            ("6-8 next Monday", "6-8 next Monday = 2024-05-20T06/2024-05-20T08"),
            ("the ides of March", "the ides of March = 2025-03-15"), ("March after next", "March after next = 2026-03"),
            ("third Tuesday after Easter 2024", "third Tuesday after Easter 2024 = 2024-04-16"),
            ("Easter in three years", "Easter in three years = 2027-03-28"), ("1q2024", "1q2024 = 2024-Q1"),
            ("Monday two weeks from now", "Monday two weeks from now = 2024-05-27"),
            ("Wednesday evening next week", "Wednesday evening next week = 2024-05-22TEV"),
            ("the week beginning June 3", "the week beginning June 3 = 2024-W23"),
            ("bi-monthly", "bi-monthly = P2M"), ("the 19th of every month", "the 19th of every month = XXXX-XX-19"),
            ("every 4 July", "every 4 July = XXXX-07-04"), ("Eid al-Fitr 2018", "Eid al-Fitr 2018 = 2018-06-15"),
            ("10.31.1974", "10.31.1974 = 1974-10-31"), ("2016 10 16", "2016 10 16 = 2016-10-16"),
            ("Q1-2019", "Q1-2019 = 2019-Q1"),
            ("the second closest Monday to June 5", "the second closest Monday to June 5 = 2024-06-10"),
        ])
    func `what stands by itself is a request, and needs no words round it`(text: String, expected: String) {
        #expect(Times(text).found == [expected])
    }

    @Test func `who talks to somebody may leave out what a report must say`() {
        #expect(Times("I will call you at seven.").found == ["seven = T07:00"])
        #expect(Times("The gauge stood at seven.").found == [])
        #expect(
            Times("Can you come Monday from 9 to 11?").found == [
                "Monday from 9 to 11 = 2024-05-20T09/2024-05-20T11"
            ])
    }

    @Test func `a beginning with a length is a stretch`() {
        #expect(
            Times("It was shut from 10 a.m. for two hours.").found == [
                "10 a.m. = 2024-05-15T10:00/2024-05-15T12:00", "two hours = PT2H",
            ])
        #expect(
            Times("It was shut on May 3 for four days.").found == ["May 3 = 2024-05-03/2024-05-07", "four days = P4D"])
    }

    @Test func `of a time without its day, the next one is meant where nothing is told`() {
        #expect(Times("3 pm", on: "2024-05-15T16:20").found == ["3 pm = 2024-05-16T15:00"])
        #expect(Times("at 3:15", on: "2024-05-15T04:20").found == ["3:15 = 2024-05-15T15:15"])
    }

    @Test(
        arguments: [
            "The troops may march on the town.", "A second ship was seen at berth 34.", "Ask the 35-year-old sailor.",
            "The pump costs $1,988 and three-quarters of it is tax.", "He earns $40 a week.",
            "Fall in and spring the trap.",
            "Ring 555-2010-86.", "Ring 138-2010-2015.", "He paid $ 12 for it.", "The desk works 24 hours a day.",
            "They fear for the future of the port.", "He saw it the night the ferry sank.",
            "Mr. Reed, 52 years old, wept.",
            "Three twenty.", "Stocks closed at 1030.", "The sun sat low.", "He will finish.",
        ])
    func `what is no time stays silent`(text: String) { #expect(Times(text).found == []) }
}
