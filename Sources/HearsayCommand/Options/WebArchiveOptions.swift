import ArgumentParser
import Pages

/// What web archives are held to, beside `--max-size` for each of their records.
struct WebArchiveOptions: ParsableArguments {
    private static let defaults = WARCLimits()

    @Option(help: ArgumentHelp("The longest head of a record of a web archive.", valueName: "size"))
    var maxRecordHead = ByteCount(bytes: defaults.head)

    @Option(
        help: ArgumentHelp(
            "How many times its size a part of a web archive that is only stepped over may unpack to.", valueName: "n"))
    var maxRecordRatio = defaults.ratio

    @Flag(inversion: .prefixedNo, help: "Check the digests in web archives, or do not.")
    var checkDigests = true

    func set(_ options: inout InputOptions) {
        (options.archives.head, options.archives.ratio) = (maxRecordHead.bytes, maxRecordRatio)
        options.checksDigests = checkDigests
    }

    func validate() throws {
        guard (1...1_000_000).contains(maxRecordRatio) else {
            throw ValidationError("--max-record-ratio must be between 1 and 1000000.")
        }
    }
}
