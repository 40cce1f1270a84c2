import Archive
import Glibc
import Pages
import ReadingRoom
import Record

/// Reads what people add in the reading room, as `hearsay add` does.
struct RoomAdder: PageAdder {
    let archive: Archive
    let reader: ArchivePageReader
    let options: InputOptions
    let jobs: Int

    func add(_ submission: Submission, tell: @escaping @Sendable (AddedPage) -> Void) async {
        let source = source(of: submission)
        let batch = Batch(source: source, jobs: jobs) { [reader] found in
            await AddingRun.read(found, with: reader)
        } deliver: { [archive] page, _ in
            if let outcome = page.outcome { tell(Self.keep(outcome, in: archive)) }
        }
        await batch.run()
    }

    private func source(of submission: Submission) -> InputSource {
        switch submission.content {
        case .address(let address): return InputSource([Self.webAddress(address)], options: options)
        case .file(let bytes, let name): return InputSource(bytes: bytes, named: Self.fileName(name), options: options)
        case .pasted(let text, let address):
            var options = options
            options.defaults.url = address
            return InputSource(bytes: Array(text.utf8), named: submission.name, options: options)
        }
    }

    /// What is given as an address never names a file of this machine.
    private static func webAddress(_ text: String) -> String {
        InputSource.isAddress(text) ? text : "https://\(text)"
    }

    private static func fileName(_ name: String) -> String {
        let last = name.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
        return last.isEmpty ? "file" : last
    }

    /// Makes the page safe, and says what became of it.
    private static func keep(_ page: AdditionQueue.Page, in archive: Archive) -> AddedPage {
        switch page {
        case .failure(let failure): return AddedPage(input: failure.input, outcome: .failed(failure))
        case .known(let article, let name):
            return AddedPage(input: name.input, outcome: .kept(article: article, .unchanged))
        case .addition(let addition, let name):
            do {
                let outcome = try archive.add([addition], at: time(nil))[0]
                return AddedPage(input: name.input, outcome: .kept(article: addition.articleID, outcome))
            } catch {
                return AddedPage(input: name.input, outcome: .failed(error))
            }
        }
    }
}
