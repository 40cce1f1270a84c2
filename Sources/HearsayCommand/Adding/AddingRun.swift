import Archive
import ArgumentParser
import Glibc
import Hearsay
import Pages
import Record

/// Reads inputs into an archive: many tasks read, one writes.
struct AddingRun {
    let inputs: [String]
    let options: InputOptions
    let reader: Reader
    let reading: ReadingOptions
    let archive: Archive
    /// The most pages that are committed at once.
    let batchSize: Int
    let isForPrograms: Bool
    var patience = Patience.oneWait

    /// What a page came to: an addition to the archive, or what is to be said of it.
    struct ReadPage: BatchResult {
        var page: RenderedPage
        var outcome: AdditionQueue.Page?
        var pages: (any PageSource)? { page.pages }
        var size: Int {
            if case .addition(let addition, _) = outcome { addition.size } else { page.size }
        }
    }

    /// Adds all pages; returns how many failed.
    func addAll() async throws -> Int {
        let output = StandardOutput()
        let queue = AdditionQueue(
            archive, countLimit: batchSize, patience: patience, output: isForPrograms ? output : nil)
        let interruption = Interruption {
            try? queue.commit()
            output.flush()
        }
        defer { interruption.cancel() }
        var progress = Progress(isShown: reading.showsProgress, inputs: inputs)
        let source = InputSource(inputs, options: options)
        let pageReader = ArchivePageReader(archive: archive, reader: reader, limits: reading.limits)
        let batch = Batch(source: source, jobs: reading.jobs) { found in
            await Self.read(found, with: pageReader)
        } deliver: { read, _ in
            progress.advance(with: read.page)
            if let outcome = read.outcome { Self.endOnFailure { () throws(Failure) in try queue.append(outcome) } }
        }
        let timer = Task {
            while (try? await Task.sleep(for: AdditionQueue.timeLimit)) != nil {
                Self.endOnFailure { () throws(Failure) in try queue.commitWhereDue() }
            }
        }
        await batch.run()
        timer.cancel()
        Self.endOnFailure { () throws(Failure) in try queue.commit() }
        progress.finish()
        if let note = await source.skipped.note { StandardError.write("hearsay: \(note)\n") }
        if !isForPrograms { print(summary(queue.counts)) }
        return progress.failed
    }

    /// An archive that cannot be written to is the end of the run: nothing that is read would be kept.
    private static func endOnFailure(_ body: () throws(Failure) -> Void) {
        do {
            try body()
        } catch {
            _ = ArchiveChoice.end(with: error)
            _exit(1)
        }
    }

    static func read(_ found: FoundPage, with reader: ArchivePageReader) async -> ReadPage {
        var page = RenderedPage(position: found.position)
        switch await found.load() {
        case .pages(let source):
            page.pages = source
            return ReadPage(page: page)
        case .failure(let failure):
            // What is left alone for now is no failure.
            return failure.code == .notDue ? ReadPage(page: page) : .failure(failure, in: page)
        case .record(let record):
            let name = AdditionQueue.PageName(input: record.article.input, key: record.article.key)
            return ReadPage(page: page, outcome: .addition(Addition(record), name: name))
        case .page(let source):
            do {
                return ReadPage(page: page, outcome: try reader.read(source))
            } catch {
                return .failure(error, in: page)
            }
        }
    }

    private func summary(_ counts: [AdditionOutcome: Int]) -> String {
        let parts = [(AdditionOutcome.added, "added"), (.replaced, "read anew"), (.unchanged, "known already")]
        return parts.map { "\(counts[$0.0] ?? 0) \($0.1)" }.joined(separator: ", ") + ": \(archive.path)"
    }
}

extension AddingRun.ReadPage {
    static func failure(_ failure: Failure, in page: RenderedPage) -> Self {
        var page = page
        page.failed = true
        page.message = "hearsay: \(Visible.line("\(failure.input): \(failure.message)"))\n"
        return Self(page: page, outcome: .failure(failure))
    }
}
