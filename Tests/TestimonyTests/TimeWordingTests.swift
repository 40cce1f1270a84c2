import Testing

/// More ways in which English tells times, read by rules alone; the article is of Wednesday, 15 May 2024.
@Suite struct TimeWordingTests {
    @Test func `numbers are read to their last digit`() {
        #expect(Times("The ice lasted 1,234,567 years.").found == ["1,234,567 years = P1234567Y"])
    }

    @Test(
        arguments: [
            ("The mill burnt down half a century ago.", "half a century ago = 1974"),
            ("The pier fell two and a half years ago.", "two and a half years ago = 2021"),
            ("They had a quarter-century of peace.", "a quarter-century = P25Y"),
            ("They won after a year-long dispute.", "a year-long = P1Y"),
            ("They won after a weeklong strike.", "weeklong = P1W"),
            ("It rained all day.", "all day = P1D"),
        ])
    func `lengths of halves, quarters and wholes`(text: String, expected: String) {
        #expect(Times(text).found == [expected])
    }

    @Test(
        arguments: [
            ("The ferry will sail a week on Friday.", "a week on Friday = 2024-05-24"),
            ("The council will meet Friday week.", "Friday week = 2024-05-24"),
            ("It closed two summers ago.", "two summers ago = 2022-SU"),
            ("It closed the summer before last.", "the summer before last = 2022-SU"),
            ("They will leave the week before Christmas.", "the week before Christmas = 2024-W51"),
            ("They spoke two days ago at noon.", "two days ago at noon = 2024-05-13T12:00"),
            ("They left the night before last.", "the night before last = 2024-05-13TNI"),
            ("They met in the last quarter of 2019.", "the last quarter of 2019 = 2019-Q4"),
            ("They will sail the coming weekend.", "the coming weekend = 2024-W20-WE"),
            ("The abbey was built in 1066.", "1066 = 1066"),
            ("It was popular in the nineteen eighties.", "nineteen eighties = 198"),
            ("They are busy these days.", "these days = PRESENT_REF"),
            ("They were seen the other day.", "the other day = PAST_REF"),
            ("Sales fell in the March quarter.", "the March quarter = 2024-Q1"),
            ("Profit grew in 3Q 2023.", "3Q 2023 = 2023-Q3"),
            ("It lasted through the first two quarters of 2023.", "the first two quarters of 2023 = 2023-H1"),
        ])
    func `days, seasons and quarters counted from today`(text: String, expected: String) {
        #expect(Times(text).found == [expected])
    }

    @Test func `the day before is that before what was told`() {
        #expect(
            Times("It sank on 3 March 2019. They had sailed the day before.").found
                == ["3 March 2019 = 2019-03-03", "the day before = 2019-03-02"])
        #expect(Times("They slept the day before they sailed.").found == [])
    }

    @Test(
        arguments: [
            ("The temple was built in 44 BC.", "44 BC = BC0044"), ("The town fell in AD 70.", "AD 70 = 0070"),
            ("The tax was raised in the 2018-19 season.", "2018-19 = 2018/2019"),
            ("The war of 1914-18 ruined it.", "1914-18 = 1914/1918"),
        ])
    func `years before ours, and two joined`(text: String, expected: String) {
        #expect(Times(text).found == [expected])
    }

    @Test func `days of a list share their month`() {
        #expect(
            Times("It snowed on 3, 5 and 7 April 2024.").found
                == ["3 = 2024-04-03", "5 = 2024-04-05", "7 April 2024 = 2024-04-07"])
        #expect(Times("It snowed on April 3 and 5.").found == ["April 3 = 2024-04-03", "5 = 2024-04-05"])
        #expect(Times("On April 3 and 5 ships sank.").found == ["April 3 = 2024-04-03"])
    }

    @Test(
        arguments: [
            ("The shop opens every Monday at 9 p.m.", ["every Monday at 9 p.m = XXXX-WXX-1T21:00"]),
            ("The bell rings every day at 7 a.m.", ["every day at 7 a.m = T07:00"]),
            ("It is shut on weekends.", ["weekends = XXXX-WXX-WE"]),
            ("It is open every Tuesday and Thursday.", ["every Tuesday = XXXX-WXX-2", "Thursday = XXXX-WXX-4"]),
            ("It sails on Monday and Tuesday nights.", ["Monday = XXXX-WXX-1TNI", "Tuesday nights = XXXX-WXX-2TNI"]),
        ])
    func `sets of days with their hours`(text: String, expected: [String]) { #expect(Times(text).found == expected) }

    @Test(
        arguments: [
            ("The train left at 0730 GMT.", "0730 GMT = 2024-05-15T07:30"),
            ("The train left an hour before noon.", "an hour before noon = 2024-05-15T11:00"),
        ])
    func `hours of the wire and hours counted`(text: String, expected: String) {
        #expect(Times(text).found == [expected])
    }

    @Test(
        arguments: [
            ("Where were you Monday 3-8?", "Monday 3-8 = 2024-05-13T03/2024-05-13T08"),
            ("I will call you no later than 4.", "4 = T04:00"), ("I will leave at 2200.", "2200 = T22:00"),
            ("I will sail a year ago.", "a year ago = 2023-05-15"),
            ("I will be away the last ten days of December.", "the last ten days of December = 2024-12-22/2024-12-31"),
            ("I am busy from nine to five tomorrow.", "nine to five tomorrow = 2024-05-16T09/2024-05-16T17"),
            ("I will leave in roughly 3 days.", "3 days = 2024-05-18"),
            ("I will leave the 20th.", "the 20th = 2024-05-20"),
        ])
    func `who plans says less`(text: String, expected: String) {
        #expect(Times(text, analysed: true).found == [expected])
    }

    @Test func `what two days share is said once, and the first is before the last`() {
        #expect(
            Times("It was shut from Nov. 3 to Feb. 5, 2020.").found
                == ["Nov. 3 = 2019-11-03/2020-02-05", "Feb. 5, 2020 = 2020-02-05"])
        #expect(
            Times("It was shut from 5/1-5/7/2020.").found == ["5/1 = 2020-05-01/2020-05-07", "5/7/2020 = 2020-05-07"])
        #expect(
            Times("It was shut from April 3 to Thursday.").found
                == ["April 3 = 2024-04-03/2024-05-09", "Thursday = 2024-05-09"])
    }

    @Test(arguments: ["She was the player of the year.", "The desk is open 24/7.", "The word of the week was fog."])
    func `honours and shops have no time`(text: String) { #expect(Times(text).found == []) }
}
