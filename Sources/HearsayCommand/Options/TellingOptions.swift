import ArgumentParser
import Fetch
import Record

/// Where to tell what is new to saved searches, beside standard output.
struct TellingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Post each line of JSON to this address; what it does not take is new again.", valueName: "url"))
    var webhook: String?

    /// - Throws: where it is no address of the web.
    func hook(_ options: FetchOptions) throws -> Webhook? {
        do throws(Failure) {
            guard let webhook else { return nil }
            return try Webhook(address: webhook, options: options)
        } catch {
            throw ValidationError("--webhook \(error.input): \(error.message).")
        }
    }
}
