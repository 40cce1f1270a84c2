import ArgumentParser
import Pages

/// For programs that run this one, and go on where it was killed.
struct ContinuationOptions: ParsableArguments {
    @Flag(
        help: """
            Name each page on standard error before it is read, when all before it is printed: if the program dies, the \
            last one named is where. With --jobs 1.
            """)
    var announce = false

    @Option(
        help: ArgumentHelp(
            "Go on behind this page, named as in the output: the page itself and all before it are passed over.",
            valueName: "page"))
    var after: String?

    func rest(of source: InputSource) -> any PageSource {
        if let after { PagesAfter(after, in: source) } else { source }
    }
}
