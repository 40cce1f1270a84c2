import Record

/// How long an archive that another program keeps locked is waited for.
enum Patience {
    /// As long as the archive itself waits: a minute.
    case oneWait
    case endless

    /// Does `body`, and does it again where the archive stayed locked and patience has no end; then that is said.
    func run(_ body: () throws(Failure) -> Void) throws(Failure) {
        while true {
            do throws(Failure) {
                return try body()
            } catch {
                guard self == .endless, error.code == .timedOut else { throw error }
                _ = ArchiveChoice.end(with: error)
            }
        }
    }
}
