import Pages
import Record
import Synchronization
import Testing

@testable import HearsayCommand

@Suite struct PatientReaderTests {
    /// Answers each address by its name, and counts how often it was asked.
    private final class Answers: AddressReader {
        let counts = Mutex<[String: Int]>([:])

        func read(_ address: String) async throws(Failure) -> WebResource {
            counts.withLock { $0[address, default: 0] += 1 }
            if address.hasSuffix("broken") { throw Failure(input: address, code: .timedOut, message: "") }
            let type = address.hasSuffix("feed") ? "application/rss+xml" : "text/html; charset=utf-8"
            return WebResource(address: address, contentType: type, bytes: [])
        }
    }

    private final class Clock: Sendable {
        private let time = Mutex(ContinuousClock.now)
        func now() -> ContinuousClock.Instant { time.withLock { $0 } }
        func advance(by duration: Duration) { time.withLock { $0 += duration } }
    }

    /// How often an address is asked for, in so many rounds ten minutes apart.
    private func visits(to address: String, rounds: Int) async -> Int {
        let (answers, clock) = (Answers(), Clock())
        let reader = PatientReader(answers, recheck: .seconds(3600), firstPause: .seconds(600), now: clock.now)
        for _ in 0..<rounds {
            _ = try? await reader.read(address)
            clock.advance(by: .seconds(600))
        }
        return answers.counts.withLock { $0[address] ?? 0 }
    }

    @Test func `a feed is asked for in each round`() async {
        #expect(await visits(to: "https://a.example/feed", rounds: 12) == 12)
    }

    @Test func `a page is asked for again only after a while`() async {
        #expect(await visits(to: "https://a.example/page", rounds: 12) == 2)
    }

    @Test func `what fails is left alone for twice as long each time, a day at the most`() async {
        // Rounds 0, 1, 3, 7, 15, 31, 63, 127; then every 144.
        #expect(await visits(to: "https://a.example/broken", rounds: 130) == 8)
        #expect(await visits(to: "https://a.example/broken", rounds: 127 + 128 + 144 + 1) == 10)
    }

    @Test func `what is left alone is told apart from what failed`() async throws {
        let reader = PatientReader(Answers(), recheck: .seconds(60), firstPause: .seconds(60))
        _ = try await reader.read("https://a.example/page")
        await #expect { try await reader.read("https://a.example/page") } throws: { ($0 as? Failure)?.code == .notDue }
    }
}
