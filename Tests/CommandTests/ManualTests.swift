import Foundation
import TestSupport
import Testing

@Suite struct ManualTests {
    @Test func `the manual page knows every option and no other`() throws {
        let page = try String(contentsOf: Repository.url("docs/man/hearsay.1"), encoding: .utf8)
        let help =
            try ["read", "save"].map { try HearsayProcess($0, "--help").output }.joined()
            + HearsayProcess("--help").output
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
