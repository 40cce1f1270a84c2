import Pages
import Record
import Synchronization
import Testing

@testable import HearsayCommand

private struct Sized: BatchResult {
    var number: Int
    var size = 1
    var pages: (any PageSource)?
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

    @Test(arguments: [1, 2, 7]) func `pages that hold pages are followed by those`(jobs: Int) async {
        // The source of number n holds n pages: 0 none, 1 one page that holds none, and so on.
        let work = { @Sendable (found: FoundPage) in
            Sized(number: found.position, pages: found.position > 0 ? Numbers(found.position) : nil)
        }
        let delivered = Mutex<[Int]>([])
        let batch = Batch(source: Numbers(4), jobs: jobs, work: work) { result, _ in
            delivered.withLock { $0.append(result.number) }
        }
        await batch.run()
        #expect(delivered.withLock { $0 } == [0, 1, 0, 2, 0, 1, 0, 3, 0, 1, 0, 2, 0, 1, 0])
    }

    @Test func `the source with the fewest tasks is searched first, and no more are opened than there are tasks`() {
        var queue = BatchQueue<Sized>(Numbers(9), jobs: 2)
        for number in 0..<2 {
            #expect(queue.startSearch()?.0 == [])
            queue.found(found(number), in: [])
            #expect(queue.popWork()?.0 == [number])
        }
        queue.done([0], Sized(number: 0, pages: Numbers(9)))
        // The outer source has a task yet, the first page's source has none.
        #expect(queue.startSearch()?.0 == [0])
        queue.found(found(0), in: [0])
        #expect(queue.popWork()?.0 == [0, 0])
        queue.done([1], Sized(number: 1, pages: Numbers(9)))
        #expect(queue.startSearch()?.0 == [1])
        queue.found(found(0), in: [1])
        #expect(queue.popWork()?.0 == [1, 0])
        queue.done([1, 0], Sized(number: 2))
        #expect(queue.startSearch()?.0 == [1])
    }

    @Test func `no more pages are read at once than asked for, and one waits`() {
        var queue = BatchQueue<Sized>(Numbers(9), jobs: 2)
        for number in 0..<2 {
            queue.found(found(number), in: [])
            let (work, search) = (queue.popWork(), queue.startSearch())
            #expect(work?.0 == [number])
            #expect(search != nil)
        }
        queue.found(found(2), in: [])
        let (third, search) = (queue.popWork(), queue.startSearch())
        #expect(third == nil)
        #expect(search == nil)
        queue.done([0], Sized(number: 0))
        let next = queue.popWork()
        #expect(next?.0 == [2])
    }

    @Test func `pages from elsewhere take no task of those that are here, and do not pile up`() {
        var queue = BatchQueue<Sized>(Numbers(9), jobs: 1)
        var remote = found(0)
        remote.isRemote = true
        for number in 0..<BatchQueue<Sized>.remoteLimit {
            queue.found(remote, in: [])
            let work = queue.popWork()
            #expect(work?.0 == [number])
        }
        queue.found(found(1), in: [])
        let here = queue.popWork()
        #expect(here != nil)
        queue.found(remote, in: [])
        let tooMany = queue.popWork()
        #expect(tooMany == nil)
        queue.done([0], Sized(number: 0))
        let next = queue.popWork()
        #expect(next != nil)
        #expect(!queue.isIdle)
    }

    @Test func `a slow page stops the search once the results that wait are worth the limit`() {
        var queue = BatchQueue<Sized>(Numbers(9), jobs: 2)
        queue.found(found(0), in: [])
        _ = queue.popWork()
        var taken = 1
        while queue.startSearch() != nil {
            queue.found(found(taken), in: [])
            guard let (place, _) = queue.popWork() else { break }
            queue.done(place, Sized(number: taken, size: 1 << 20))
            let early = queue.popDelivery()
            #expect(early == nil)
            taken += 1
        }
        #expect(taken == 1 + BatchQueue<Sized>.waitingLimit >> 20)
        queue.done([0], Sized(number: 0))
        var delivered = 0
        while let result = queue.popDelivery() {
            #expect(result.number == delivered)
            delivered += 1
        }
        #expect(delivered == taken)
        let goesOn = queue.startSearch()
        #expect(goesOn != nil)
    }
}
