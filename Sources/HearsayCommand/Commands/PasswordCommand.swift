import ArgumentParser
import Glibc
import ReadingRoom
import Record

struct PasswordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Print what hearsay serve keeps of a password.",
        discussion: """
            Asks for the password, or takes the first line of standard input. What it prints tells nobody the password.

            Example:
              hearsay password > room.password
            """)

    func run() throws {
        let isAsked = isatty(STDIN_FILENO) == 1
        let password = isAsked ? Self.ask() : readLine() ?? ""
        guard password.count >= 8 else { throw ValidationError("Give a password of at least 8 characters.") }
        guard let hash = Credential.hash(ofPassword: password) else {
            throw ValidationError("This password cannot be used; choose another of at most 500 characters.")
        }
        print(hash)
    }

    /// Without showing what is typed.
    private static func ask() -> String { getpass("Password: ").map { String(cString: $0) } ?? "" }

    /// What the command printed, out of a file.
    static func hash(in path: String) throws -> String {
        guard let file = fopen(path, "r") else {
            throw ValidationError("--password-file \(path) cannot be read: \(String(cString: strerror(errno))).")
        }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 1024)
        let text = fgets(&line, Int32(line.count), file).map { String(cString: $0) } ?? ""
        let hash = String(text.prefix { !$0.isWhitespace })
        guard hash.hasPrefix("$") else {
            throw ValidationError(
                "--password-file \(path) has no line of hearsay password; make it with hearsay password > FILE.")
        }
        return hash
    }
}
