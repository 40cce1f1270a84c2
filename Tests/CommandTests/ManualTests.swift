import Foundation
import TestSupport
import Testing

@testable import HearsayCommand

@Suite struct ManualTests {
    @Test func `the manual page knows every option and no other`() throws {
        let page = try String(contentsOf: Repository.url("docs/man/hearsay.1"), encoding: .utf8)
        let commands = Hearsay.configuration.subcommands.flatMap { command in
            let name = command._commandName
            return [[name]] + command.configuration.subcommands.map { [name, $0._commandName] }
        }
        let help = try ([[]] + commands).map { try HearsayProcess(arguments: $0 + ["--help"]).output }.joined()
        let inHelp = Set(help.matches(of: /(?m)^ +.*?--([a-z-]+)/).map { String($0.1) })
        let inPage = Set(page.matches(of: /(?m)^\.It .*?Fl -([a-z-]+)/).map { String($0.1) })
        #expect(inHelp.isSubset(of: inPage.union(["help"])))
        #expect(inPage.subtracting(["no-progress"]).allSatisfy { help.contains("--\($0)") })
    }

    @Test(arguments: ["bash", "zsh", "fish"]) func `completions are made for each shell`(shell: String) throws {
        let run = try HearsayProcess("--generate-completion-script", shell)
        #expect(run.status == 0)
        #expect(run.output.contains("input-format"))
    }
}
