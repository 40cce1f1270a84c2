import Glibc

/// The time of this machine.
enum Clock {
    /// In seconds since 1970.
    static var now: Int { time(nil) }
}
