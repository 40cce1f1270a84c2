import Record

/// Prints what was found, for people or for programs.
struct AnswerPrinter {
    let json: Bool
    let output = StandardOutput()
    let terminal = Terminal.standardOutput

    var style: Style { Style(hasColour: terminal.hasColour) }
    var width: Int { max(20, min(terminal.width, ArticleView.maximumWidth)) }

    /// A value for programs, its lines for people.
    func print(_ value: some JSONWritable, _ lines: () -> [String]) {
        if json {
            output.write(value.jsonLine())
        } else {
            print(lines())
        }
    }

    /// What comes from pages was made ``Visible`` before it was set off.
    func print(_ lines: [String]) {
        output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
}
