import Pages

/// Reads inputs and prints what they hold, as all commands do that read.
struct ReadingRun {
    let inputs: [String]
    let options: InputOptions
    let printer: PagePrinter
    let reading: ReadingOptions
    /// nil where it cannot be gone on with.
    var continuation: ContinuationOptions?
    /// Called before the program is ended by Ctrl-C or a signal.
    var prepareForEnd: @Sendable () -> Void = {}

    /// Reads and prints all pages; returns how many failed.
    func printAll() async -> Int {
        let output = StandardOutput()
        let interruption = Interruption { [prepareForEnd] in
            prepareForEnd()
            output.flush()
        }
        defer { interruption.cancel() }
        var progress = Progress(isShown: reading.showsProgress, inputs: inputs)
        var printed = 0
        let source = InputSource(inputs, options: options)
        let batch = Batch(source: continuation?.rest(of: source) ?? source, jobs: reading.jobs) {
            [printer, continuation] found in
            if continuation?.announce == true, let name = found.name {
                output.flush()
                StandardError.write("hearsay: reading \(Visible.line(name))\n")
            }
            return await printer.render(found)
        } deliver: { page, isIdle in
            progress.advance(with: page)
            if !page.output.isEmpty {
                output.write(printed > 0 ? printer.separator + page.output : page.output)
                printed += 1
            }
            if isIdle { output.flush() }
        }
        await batch.run()
        output.flush()
        progress.finish()
        if let note = await source.skipped.note { StandardError.write("hearsay: \(note)\n") }
        return progress.failed
    }
}
