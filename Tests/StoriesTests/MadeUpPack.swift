import Record

/// Two made-up stories, with what their articles say marked by hand: a bridge that is to be closed, and a strike.
enum MadeUpPack {
    static let bridge = [
        Samples.article(
            "The Lantern", "2026-05-04T06:00", "Calder bridge to close for two years",
            """
            The Calder bridge in Ostermoor will be closed for two years from June, two engineers who look after it told the \
            Lantern. The cables have rusted faster than anyone feared.
            """,
            [
                Said(
                    "The Calder bridge in Ostermoor will be closed for two years from June", by: "two engineers",
                    .unnamed)
            ]),
        Samples.article(
            "Telefax", "2026-05-04T08:10", "Ostermoor bridge to shut, newspaper says",
            """
            OSTERMOOR, May 4 (Telefax) - The Calder bridge is to be shut for two years, the Lantern reported on Monday, \
            citing two engineers. Telefax could not verify the report. Some nine thousand cars a day cross the bridge.
            """,
            [
                Said(
                    "The Calder bridge is to be shut for two years", by: "two engineers", .unnamed,
                    via: [("the Lantern", .outlet)])
            ]),
        Samples.article(
            "Morning Echo", "2026-05-04T09:00", "Calder bridge to shut",
            """
            OSTERMOOR, May 4 (Telefax) - The Calder bridge is to be shut for two years, the Lantern reported on Monday, \
            citing two engineers. Telefax could not verify the report. Some nine thousand cars a day cross the bridge.
            """,
            [
                Said(
                    "The Calder bridge is to be shut for two years", by: "two engineers", .unnamed,
                    via: [("the Lantern", .outlet)])
            ]),
        Samples.article(
            "Kurier", "2026-05-05T05:30", "Inspectors want Calder bridge closed",
            """
            The Calder bridge must be closed for two years, says an inspection report seen by the Kurier. \
            On Monday the Lantern had written of it.
            """,
            [
                Said(
                    "The Calder bridge must be closed for two years", by: "an inspection report seen by the Kurier",
                    .document)
            ]),
        Samples.article(
            "Vessing Post", "2026-05-05T11:00", "City: Calder bridge stays open",
            """
            The city of Ostermoor denies that the Calder bridge will be closed for two years, as the Lantern reported. \
            The cables were painted in spring.
            """,
            [
                Said(
                    "that the Calder bridge will be closed for two years", by: "The city of Ostermoor", .organization,
                    act: .deny)
            ]),
        Samples.article(
            "Harbour Radio", "2026-05-05T12:00", "Mayor: repairs cost nine million",
            """
            The repair of the Calder bridge in Ostermoor costs nine million crowns, Mayor Lene Vogt told a press conference.
            """,
            [
                Said("The repair of the Calder bridge in Ostermoor costs nine million crowns", by: "Lene Vogt")
            ]),
        Samples.article(
            "The Lantern", "2026-05-05T18:00", "Nine million for the Calder bridge",
            """
            Repairs of the Calder bridge will come to nine million crowns, Mayor Lene Vogt said on Tuesday in the town hall \
            of Ostermoor.
            """,
            [Said("Repairs of the Calder bridge will come to nine million crowns", by: "Lene Vogt")]),
    ]

    static let strike = [
        Samples.article(
            "Morning Echo", "2026-06-01T06:00", "Walkout at the Brandt mill",
            """
            Spinners at the Brandt mill in Vessing walk out on Friday, three of the spinners told the Echo over coffee.
            """,
            [Said("Spinners at the Brandt mill in Vessing walk out on Friday", by: "three of the spinners", .unnamed)]),
        Samples.article(
            "Kurier", "2026-06-01T07:00", "Strike looms at Brandt",
            """
            The spinners of the Brandt mill in Vessing will strike on Friday, two women of the night shift told the Kurier.
            """,
            [
                Said(
                    "The spinners of the Brandt mill in Vessing will strike on Friday",
                    by: "two women of the night shift", .unnamed)
            ]),
        Samples.article(
            "Telefax", "2026-06-01T10:00", "Mill workers to strike",
            """
            Spinners of the Brandt mill in Vessing strike on Friday, officials said.
            """,
            [Said("Spinners of the Brandt mill in Vessing strike on Friday", by: "officials", .unnamed)]),
    ]
}
