import Archive
import ArgumentParser
import CMalloc
import Fetch
import Glibc
import Pages
import ReadingRoom
import Record

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the reading room: the archive in a web browser.",
        discussion: """
            By default only this machine can reach it. With another --host it asks for a token, which is printed at \
            the start, or for a password. It speaks HTTP; put a proxy before it that speaks HTTPS where others are to \
            reach it, name its host with --allow-host, and say with --proxy where it asks from. Ctrl-C ends it.

            Examples:
              hearsay serve --archive case.db
              hearsay serve --read-only --port 8080
              hearsay password > room.password
              hearsay serve --host 0.0.0.0 --password-file room.password
            """)

    @OptionGroup var archive: ArchiveChoice

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "address"))
    var host = RoomOptions().host

    @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "n"))
    var port = RoomOptions().port

    @Option(help: ArgumentHelp("Another name that the room may be called by; can be repeated.", valueName: "name"))
    var allowHost: [String] = []

    @Option(
        help: ArgumentHelp(
            "The address of the proxy: its X-Forwarded-For and X-Forwarded-Proto are believed.", valueName: "address"))
    var proxy: String?

    @Flag(help: "Let nobody correct or add anything.")
    var readOnly = false

    @Option(
        help: ArgumentHelp(
            "A file with what hearsay password printed: whoever wants in is asked for it.", valueName: "file"),
        completion: .file())
    var passwordFile: String?

    @OptionGroup(title: "What to find in pages that are added") var finding: FindingOptions

    @OptionGroup(title: "How to read pages that are added") var reading: ReadingOptions

    @OptionGroup(title: "How to read feeds that are added") var feeds: FeedOptions

    @OptionGroup(title: "How to fetch web addresses") var fetching: FetchingOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be between 0 and 65535.") }
    }

    func run() async throws {
        // Requests are answered by any thread, and the allocator would keep for each what the longest answer took.
        mallopt(M_ARENA_MAX, Self.arenas)
        let archive = try open()
        defer { archive.close() }
        let options = try roomOptions()
        let room = ReadingRoom(archive: archive, options: options, adder: readOnly ? nil : try adder(to: archive))
        let application = room.application { port in Self.announce(options, port: port) }
        do {
            try await application.runService()
        } catch {
            StandardError.write("hearsay: \(Visible.line(Self.explanation(of: error, host: host, port: port)))\n")
            throw ExitCode(1)
        }
    }

    private static let arenas: Int32 = 2

    /// A room that is only read makes no archive; yet it may keep the stories that it works out, where it can.
    private func open() throws -> Archive {
        guard readOnly else { return try archive.open(for: .writing) }
        let reading = try archive.open(for: .reading)
        return (try? Archive(path: reading.path, access: .writing)) ?? reading
    }

    private func roomOptions() throws -> RoomOptions {
        var options = RoomOptions()
        (options.host, options.port, options.isReadOnly, options.allowedHosts) = (host, port, readOnly, allowHost)
        options.proxy = proxy
        options.maximumUpload = min(reading.maxSize.bytes, options.maximumUpload)
        if let passwordFile {
            options.credential = .passwordHash(try PasswordCommand.hash(in: passwordFile))
        } else if !options.isLocal {
            options.credential = .token(Credential.newToken())
        }
        return options
    }

    private func adder(to archive: Archive) throws -> RoomAdder {
        var options = InputOptions()
        options.maximumSize = reading.maxSize.bytes
        options.feeds = feeds.limits
        options.addresses = WebFetcher(fetching.options(maximumSize: reading.maxSize.bytes))
        return RoomAdder(
            archive: archive,
            reader: ArchivePageReader(archive: archive, reader: try finding.reader(), limits: reading.limits),
            options: options, jobs: reading.jobs)
    }

    private static func announce(_ options: RoomOptions, port: Int) {
        let name = ["0.0.0.0", "::"].contains(options.host) ? "localhost" : options.host
        let host = name.contains(":") ? "[\(name)]" : name
        var address = "http://\(host):\(port)/"
        if case .token(let token) = options.credential { address += "?token=\(token)" }
        StandardError.write("The reading room is open: \(address)\nCtrl-C closes it.\n")
    }

    private static func explanation(of error: any Error, host: String, port: Int) -> String {
        switch ReadingRoom.errorNumber(of: error) {
        case EADDRINUSE: "port \(port) is taken, perhaps by another room; choose another with --port N, or 0 for any"
        case EACCES: "port \(port) may not be used; choose one above 1023 with --port N"
        case EADDRNOTAVAIL: "\(host) is no address of this machine; name one with --host"
        default: "the room could not be opened at \(host):\(port): \(error)"
        }
    }
}
