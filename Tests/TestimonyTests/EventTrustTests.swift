import Record
import Testing

@testable import Testimony

@Suite("How likely it is that events are some") struct EventTrustTests {
    @Test("What people do in the kitchen and at work is not likely to be politics") func everyday() {
        let account = Account(
            """
            Skip the syrup at coffee shops. Workers who specialise in one task learn faster. Shake the bottle, look for the
            mark on the glass, and enjoy the drink. Northern soldiers attacked the capital of Norway on Monday.
            """)
        let likely = account.sourcing.events.filter(\.isLikely).map { account.words([$0.anchor]) }
        #expect(likely == ["attacked"])
    }

    @Test("What is dropped as an event is a predicate still") func predicates() {
        let account = Account("Skip the syrup at coffee shops. Shake the bottle, and look for the mark on the glass.")
        let words = (account.sourcing.events + account.sourcing.predicates).map { account.words([$0.anchor]) }
        #expect(words.contains("Shake") && words.contains("look"))
    }
}
