import Glibc

/// What the place that output goes to can show.
struct Terminal: Sendable {
    var isTerminal: Bool
    /// Columns.
    var width: Int
    var hasColour: Bool

    static var standardOutput: Terminal { Terminal(descriptor: STDOUT_FILENO) }
    static var standardError: Terminal { Terminal(descriptor: STDERR_FILENO) }

    init(isTerminal: Bool, width: Int, hasColour: Bool) {
        (self.isTerminal, self.width, self.hasColour) = (isTerminal, width, hasColour)
    }

    private init(descriptor: Int32) {
        isTerminal = isatty(descriptor) == 1
        var size = winsize()
        let columns = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_col) : 0
        width = columns > 0 ? columns : 80
        // https://no-color.org: any value that is not empty.
        hasColour = isTerminal && Self.variable("NO_COLOR").isEmpty && Self.variable("TERM") != "dumb"
    }

    private static func variable(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
}
