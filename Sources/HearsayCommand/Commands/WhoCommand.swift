import Archive
import ArgumentParser
import Record

struct WhoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "who",
        abstract: "Show what somebody says, over time.",
        discussion: """
            The oldest statement comes first. Where somebody denies or takes back what they said on an earlier day in \
            nearly the same words, it is marked.

            Example:
              hearsay who 'harbour master' --from 2026-11-01
            """)

    @Argument(help: "A name, or a part of one.")
    var name: [String]

    @OptionGroup var filters: FilterOptions

    @OptionGroup var asking: AskingOptions

    func run() throws {
        let name = name.joined(separator: " ")
        try asking.ask { archive, printer in
            let hits = try archive.statements(by: name, filters.filter).sorted {
                ($0.article.published ?? "~", $0.article.id, $0.position) < (
                    $1.article.published ?? "~", $1.article.id, $1.position
                )
            }
            let reversals = Reversals(hits)
            for (index, hit) in hits.enumerated() {
                let reversed = reversals.earlier(of: index).map { hits[$0].name }
                printer.print(SaidOverTime(hit, reverses: reversed)) {
                    let note = reversed.map { ["  ⇄ against \($0)"] } ?? []
                    let lines = StatementHitView(hit, printer).lines
                    return lines.dropLast() + note.map(printer.style.bold) + lines.suffix(1)
                }
            }
        }
    }
}
