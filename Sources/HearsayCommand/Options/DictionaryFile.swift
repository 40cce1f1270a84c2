import FoundationEssentials
import Record

/// A file of names that somebody gives.
enum DictionaryFile {
    private static let largest = 256 << 20

    /// The text of a file in UTF-8.
    ///
    /// - Throws: a ``Failure`` where it is not there, is too large or is no text.
    static func text(of path: String) throws(Failure) -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(input: path, code: .notFound, message: "this file cannot be read; name one that can")
        }
        guard data.count <= largest else {
            throw Failure(
                input: path, code: .tooLarge, message: "this is larger than 256 MB; give a smaller dictionary")
        }
        guard !data.contains(0), let text = String(validating: data, as: UTF8.self) else {
            throw Failure(input: path, code: .notText, message: "this is no text in UTF-8; give a dictionary as text")
        }
        return text
    }
}
