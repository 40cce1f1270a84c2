/// How text is set off: with colour only where it can be shown.
struct Style {
    let hasColour: Bool

    func bold(_ line: String) -> String { set("1", line) }
    func dim(_ line: String) -> String { set("2", line) }
    func italic(_ line: String) -> String { set("3", line) }

    private func set(_ code: String, _ line: String) -> String {
        hasColour ? "\u{1B}[\(code)m\(line)\u{1B}[0m" : line
    }
}
