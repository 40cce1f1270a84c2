import Dispatch
import Glibc
import Synchronization

/// Ends the program well when somebody presses Ctrl-C, or ends it by SIGTERM: what is finished is written, whole lines
/// only. Where nobody takes the output, a second Ctrl-C ends it at once.
///
/// Signals are listened to from the first run on, also between one run and the next: on Linux, Dispatch takes a signal
/// over once in the life of a program, and one that was given back is lost for all later sources.
struct Interruption {
    private struct Listening {
        var finish: (@Sendable () -> Void)?
        /// One a signal, from the first run on.
        var sources: [any DispatchSourceSignal] = []
    }

    private static let listening = Mutex(Listening())

    /// - Parameter finish: What is done before the end, until `cancel`. There is one at a time.
    init(_ finish: @escaping @Sendable () -> Void) {
        Self.listening.withLock {
            $0.finish = finish
            if $0.sources.isEmpty { $0.sources = [SIGINT, SIGTERM].map(Self.source) }
        }
    }

    func cancel() { Self.listening.withLock { $0.finish = nil } }

    private static func source(of number: CInt) -> any DispatchSourceSignal {
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler {
            signal(number, SIG_DFL)
            let finish = listening.withLock { $0.finish }
            finish?()
            _exit(128 + number)
        }
        source.resume()
        return source
    }
}
