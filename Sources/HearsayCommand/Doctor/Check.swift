import Record

/// One thing that `hearsay doctor` looks at.
struct Check {
    private let subject: String
    private let look: () throws -> String

    /// - Parameter look: says what it found; throws what is wrong, with what to do about it.
    init(_ subject: String, _ look: @escaping () throws -> String) { (self.subject, self.look) = (subject, look) }

    func result() -> CheckResult {
        do {
            return CheckResult(subject: subject, isWell: true, text: try look())
        } catch let ailment as Ailment {
            return CheckResult(subject: subject, isWell: false, text: ailment.text)
        } catch let failure as Failure {
            return CheckResult(subject: subject, isWell: false, text: "\(failure.input): \(failure.message)")
        } catch {
            return CheckResult(subject: subject, isWell: false, text: "\(error)")
        }
    }
}

/// What is wrong, and what to do about it.
struct Ailment: Error {
    let text: String
}

/// What a check came to, a line for people and for programs (`docs/schema/check.schema.json`).
struct CheckResult: JSONWritable {
    let subject: String
    let isWell: Bool
    let text: String

    var line: String { "\(isWell ? "ok " : "BAD")  \(subject): \(Visible.line(text))" }

    private enum CodingKeys: String, CodingKey { case schema, check, ok, text }

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(CodingKeys.schema, "hearsay.check/1")
            $0.field(CodingKeys.check, subject)
            $0.field(CodingKeys.ok, isWell)
            $0.field(CodingKeys.text, text)
        }
    }
}
