import Dispatch
import Glibc

/// Ends the program well when somebody presses Ctrl-C: what is finished is written, whole lines only.
struct Interruption {
    private let source: any DispatchSourceSignal

    init(_ finish: @escaping @Sendable () -> Void) {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT)
        source.setEventHandler {
            finish()
            _exit(128 + SIGINT)
        }
        source.resume()
    }

    func cancel() { source.cancel() }
}
