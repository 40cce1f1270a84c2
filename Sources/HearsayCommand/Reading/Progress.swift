import Glibc
import Pages

/// The line on standard error that says how far a long batch is; and the messages of what failed.
struct Progress {
    private(set) var done = 0
    private(set) var failed = 0

    private let isShown: Bool
    private let isTerminal = Terminal.standardError.isTerminal
    private let totalSize: Int?
    private let start = ContinuousClock.now
    private var nextLine: ContinuousClock.Instant
    private var isLineVisible = false
    private var position = 0

    /// Nothing is said of a batch that ends within a second.
    init(isShown: Bool, inputs: [String]) {
        self.isShown = isShown
        totalSize = isShown ? InputSource.totalSize(of: inputs) : nil
        nextLine = start + .seconds(1)
    }

    mutating func advance(with page: RenderedPage) {
        if page.pages == nil { done += 1 }
        position = max(position, page.position)
        if page.failed { failed += 1 }
        if let message = page.message {
            clearLine()
            StandardError.write(message)
        }
        let now = ContinuousClock.now
        guard isShown, now >= nextLine else { return }
        nextLine = now + (isTerminal ? .milliseconds(200) : .seconds(10))
        show(line(seconds: (now - start) / .seconds(1)))
    }

    /// Leaves the terminal as it was.
    mutating func finish() { clearLine() }

    private func line(seconds: Double) -> String {
        var line = "\(done) read, \(Int(Double(done) / seconds)) a second, \(failed) failed"
        if let totalSize, position > 0 {
            let left = seconds * Double(max(0, totalSize - position)) / Double(position)
            line += ", \(Self.duration(left)) left"
        }
        return line
    }

    private mutating func show(_ line: String) {
        StandardError.write(isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n")
        isLineVisible = isTerminal
    }

    private mutating func clearLine() {
        if isLineVisible { StandardError.write("\r\u{1B}[K") }
        isLineVisible = false
    }

    static func duration(_ seconds: Double) -> String {
        let seconds = Int(min(seconds.rounded(.up), 1e9))
        return switch seconds {
        case ..<60: "\(seconds) s"
        case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }
}
