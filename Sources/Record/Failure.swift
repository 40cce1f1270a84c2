/// Why an input, or one page of it, could not be read. The batch goes on.
///
/// As JSON it is one line, ``jsonLine()``; `docs/schema/failure.schema.json` describes it.
public struct Failure: Error, Codable, Hashable, Sendable {
    /// The name and version of this vocabulary, the value of `schema` in every line.
    public static let schema = "hearsay.failure/1"

    public enum Code: String, Codable, Sendable, CaseIterable {
        case notFound = "not_found"
        case permissionDenied = "permission_denied"
        case isEmpty = "is_empty"
        case tooLarge = "too_large"
        /// Binary data: an image, a PDF, an archive.
        case notText = "not_text"
        case badJSON = "bad_json"
        case badGzip = "bad_gzip"
        /// The body of an HTTP message that is not packed as its head says, or is cut short.
        case badHTTP = "bad_http"
        /// A web archive that is damaged at one place; what stands round it is read.
        case badWARC = "bad_warc"
        /// No feed, or one that goes beyond the limits.
        case badFeed = "bad_feed"
        /// The file of the language model is none, is damaged, or is of another version.
        case badModel = "bad_model"
        /// A dictionary of actors or agents with a line that is none of one.
        case badDictionary = "bad_dictionary"
        /// A file of places with a line that is none.
        case badGazetteer = "bad_gazetteer"
        /// No archive of Hearsay, a damaged one, or one of a newer version.
        case badArchive = "bad_archive"
        /// There is no room left to keep anything.
        case diskFull = "disk_full"
        /// A kind of input that this version does not read.
        case unsupported
        /// No address of the web, or one with a password or a port of another protocol in it.
        case badAddress = "bad_address"
        /// The host is no part of the public internet: this machine, the local network.
        case blockedAddress = "blocked_address"
        /// The host asks robots not to read it, or does not say.
        case robotsDisallowed = "robots_disallowed"
        /// It redirects in a circle, too often, or from https to http.
        case badRedirect = "bad_redirect"
        /// The server answered with a status that is no page.
        case httpStatus = "http_status"
        case timedOut = "timed_out"
        /// It was asked for a short while ago, and is left alone for now.
        case notDue = "not_due"
        case dnsFailed = "dns_failed"
        /// No encrypted connection to somebody trusted.
        case tlsFailed = "tls_failed"
        /// No connection, or one that ended too early.
        case connectionFailed = "connection_failed"
        /// The program that read it died of it. Said by whoever ran that program.
        case crashed
        /// The system failed to read it: a broken disk, a name too long, too many open files.
        case ioError = "io_error"
    }

    public var schema: String
    /// The input as the caller named it, with `:LINE` where one line of it failed.
    public var input: String
    /// The caller's own id for the page, where one was given.
    public var key: String?
    public var code: Code
    /// What is wrong and what to do next, for people. It does not repeat the input.
    public var message: String

    public init(input: String, key: String? = nil, code: Code, message: String) {
        schema = Self.schema
        self.input = input
        self.key = key
        self.code = code
        self.message = message
    }

    enum CodingKeys: String, CodingKey {
        case schema, input, key, code, message
    }
}
