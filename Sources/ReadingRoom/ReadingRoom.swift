import Archive
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Record

/// A web server over an archive, for people and for programs.
///
/// Pages are made on the server and need no script; everything they need is in the program. What is asked of the archive
/// is asked on threads of its own, so that no question holds up the connections.
public struct ReadingRoom: Sendable {
    let archive: Archive
    let options: RoomOptions
    let adding: AddingDesk?
    let shelf: StoryShelf
    let guardian: Guardian
    let threads: NIOThreadPool

    /// - Parameters:
    ///   - archive: opened for writing, unless the room is only for reading.
    ///   - adder: reads what people add; nil where nothing can be added.
    public init(archive: Archive, options: RoomOptions, adder: (any PageAdder)? = nil) {
        (self.archive, self.options) = (archive, options)
        threads = NIOThreadPool(numberOfThreads: Self.threadCount)
        threads.start()
        shelf = StoryShelf(archive, threads: threads)
        adding = options.isReadOnly ? nil : adder.map { AddingDesk($0) }
        guardian = Guardian(options)
    }

    /// As many questions are asked of the archive at once as it has readers.
    private static let threadCount = 4

    /// The server, ready to run or to be tested.
    ///
    /// - Parameter whenRunning: is given the port that it listens on.
    public func application(whenRunning: @escaping @Sendable (Int) -> Void = { _ in }) -> some ApplicationProtocol {
        Application(
            router: routes(),
            configuration: ApplicationConfiguration(
                address: .hostname(options.host, port: options.port), serverName: nil),
            onServerRunning: { channel in
                await shelf.bringUpToDate()
                whenRunning(channel.localAddress?.port ?? options.port)
            },
            logger: Self.quietLogger)
    }

    /// Requests that fail are answered, not logged; what the server itself cannot do is thrown.
    private static var quietLogger: Logger {
        var logger = Logger(label: "hearsay")
        logger.logLevel = .critical
        return logger
    }

    /// Asks the archive, on a thread that may wait for it.
    func ask<Value: Sendable>(_ question: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await threads.runIfActive(question)
    }
}

extension ReadingRoom {
    /// The number by which the system names an error (`EADDRINUSE`); nil where it is none of the system's.
    public static func errorNumber(of error: any Error) -> Int32? { (error as? IOError)?.errnoCode }
}
