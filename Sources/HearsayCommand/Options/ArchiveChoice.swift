import Archive
import ArgumentParser
import Record

/// The archive that a command works on: one option for all of them.
struct ArchiveChoice: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: ArgumentHelp(
            "The archive (default: $XDG_DATA_HOME/hearsay/archive.db, else ~/.local/share/hearsay/archive.db).",
            valueName: "file"), completion: .file())
    var file: String?

    /// Opens it; whoever cannot is told why, and the program ends with 1.
    func open(for access: Archive.Access) throws -> Archive {
        let path = try path(for: access)
        do {
            return try Archive(path: path, access: access)
        } catch {
            throw Self.end(with: error)
        }
    }

    private func path(for access: Archive.Access) throws -> String {
        if let file { return file }
        guard let path = ArchiveFile.defaultPath else {
            throw ValidationError("There is no home folder to keep an archive in; name one with --archive FILE.")
        }
        if access == .writing { ArchiveFile.makeFolders(for: path) }
        return path
    }

    /// Says what went wrong with an archive.
    static func end(with failure: Failure) -> ExitCode {
        StandardError.write("hearsay: \(Visible.line("\(failure.input): \(failure.message)"))\n")
        return ExitCode(1)
    }
}
