import Pages
import Record
import Synchronization

/// The pages of a source behind the one that has a name: what is left of a run that was broken off.
final class PagesAfter: PageSource {
    private let name: String
    private let source: any PageSource
    private let isPassed = Mutex(false)

    init(_ name: String, in source: any PageSource) {
        self.name = name
        self.source = source
    }

    /// Where no page has the name, the failure that says so.
    func next() async -> FoundPage? {
        while !isPassed.withLock(\.self) {
            let page = await source.next()
            guard page == nil || page?.name == name else { continue }
            isPassed.withLock { $0 = true }
            guard page != nil else { return FoundPage(name: name, position: 0) { [missing] in .failure(missing) } }
        }
        return await source.next()
    }

    private var missing: Failure {
        Failure(
            input: name, code: .notFound,
            message:
                "no page of this name is in the inputs; give --after a name as the output has it, and the same inputs")
    }
}
