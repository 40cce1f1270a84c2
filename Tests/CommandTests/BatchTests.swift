import Pages
import Record
import Synchronization
import Testing

@testable import HearsayCommand

private struct Sized: BatchResult {
    var number: Int
    var size = 1
}

/// Pages without end, or so many; counts how many were taken.
private final class Numbers: PageSource {
    private let end: Int
    private let taken = Mutex(0)

    init(_ end: Int) { self.end = end }

    var takenCount: Int { taken.withLock { $0 } }

    func next() async -> FoundPage? {
        let number = taken.withLock { count in
            defer { count += count < end ? 1 : 0 }
            return count
        }
        guard number < end else { return nil }
        return FoundPage(position: number) { .failure(Failure(input: "\(number)", code: .isEmpty, message: "")) }
    }
}

@Suite struct BatchTests {
    private func found(_ number: Int) -> FoundPage {
        FoundPage(position: number) { .failure(Failure(input: "", code: .isEmpty, message: "")) }
    }

    @Test(arguments: [1, 2, 7]) func `results come in order, however long each takes`(jobs: Int) async {
        let delivered = Mutex<[Int]>([])
        let batch = Batch(source: Numbers(100), jobs: jobs) { page in
            // Some take a thousand times as long as others.
            let work = page.position % 5 == 0 ? 10_000 : 10
            return Sized(number: page.position + (0..<work).reduce(0, &+) * 0)
        } deliver: { result, _ in
            delivered.withLock { $0.append(result.number) }
        }
        await batch.run()
        #expect(delivered.withLock { $0 } == Array(0..<100))
    }

    @Test func `an empty source ends at once`() async {
        let batch = Batch(source: Numbers(0), jobs: 2) {
            Sized(number: $0.position)
        } deliver: { _, _ in
            Issue.record("nothing to deliver")
        }
        await batch.run()
    }

    @Test func `no more pages are read at once than asked for, and one waits`() {
        var queue = BatchQueue<Sized>(jobs: 2)
        for number in 0..<2 {
            queue.found(found(number))
            let (work, searches) = (queue.popWork(), queue.startSearch())
            #expect(work?.0 == number)
            #expect(searches)
        }
        queue.found(found(2))
        let (third, searches) = (queue.popWork(), queue.startSearch())
        #expect(third == nil)
        #expect(!searches)
        queue.done(0, Sized(number: 0))
        let next = queue.popWork()
        #expect(next?.0 == 2)
    }

    @Test func `a slow page stops the search once the results that wait are worth the limit`() {
        var queue = BatchQueue<Sized>(jobs: 2)
        queue.found(found(0))
        _ = queue.popWork()
        var taken = 1
        while queue.startSearch() {
            queue.found(found(taken))
            guard let (index, _) = queue.popWork() else { break }
            queue.done(index, Sized(number: index, size: 1 << 20))
            let early = queue.popDelivery()
            #expect(early == nil)
            taken += 1
        }
        #expect(taken == 1 + BatchQueue<Sized>.waitingLimit >> 20)
        queue.done(0, Sized(number: 0))
        var delivered = 0
        while let result = queue.popDelivery() {
            #expect(result.number == delivered)
            delivered += 1
        }
        #expect(delivered == taken)
        let goesOn = queue.startSearch()
        #expect(goesOn)
    }
}
