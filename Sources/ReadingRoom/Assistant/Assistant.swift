import Archive
import FoundationEssentials
import Record

/// Answers assistants that ask the archive, by the Model Context Protocol (https://modelcontextprotocol.io, revision
/// 2025-06-18): JSON-RPC 2.0, a message a line. Nothing can be changed.
public struct Assistant: Sendable {
    private static let revisions = ["2025-06-18", "2025-03-26", "2024-11-05"]

    private let tools: AssistantTools

    public init(archive: Archive) { tools = AssistantTools(archive: archive) }

    /// The answer to a message, a line; nil for what wants none.
    public func answer(to line: [UInt8]) -> [UInt8]? {
        guard let message = try? JSONDecoder().decode(AssistantMessage.self, from: Data(line)) else {
            return AssistantAnswer(id: nil, result: .failure(.init(code: -32700, message: "This is no JSON-RPC.")))
                .jsonLine()
        }
        guard let id = message.id else { return nil }
        return AssistantAnswer(id: id, result: result(of: message)).jsonLine()
    }

    private func result(of message: AssistantMessage) -> Result<AssistantResult, AssistantError> {
        switch message.method {
        case "initialize":
            let asked = message.params?.protocolVersion ?? ""
            return .success(.greeting(revision: Self.revisions.contains(asked) ? asked : Self.revisions[0]))
        case "ping": return .success(.nothing)
        case "tools/list": return .success(.tools)
        case "tools/call":
            guard let name = message.params?.name, let tool = AssistantTool(rawValue: name) else {
                return .failure(.init(code: -32602, message: "There is no such tool."))
            }
            return .success(call(tool, message.params?.arguments ?? [:]))
        default: return .failure(.init(code: -32601, message: "There is no method \(message.method)."))
        }
    }

    private func call(_ tool: AssistantTool, _ arguments: [String: AssistantMessage.Value]) -> AssistantResult {
        do {
            return .text(try tools.answer(tool, arguments.compactMapValues(\.text)), isError: false)
        } catch let failure as RoomFailure {
            return .text("\(failure.title) \(failure.advice)", isError: true)
        } catch let failure as Failure {
            return .text("\(failure.input): \(failure.message)", isError: true)
        } catch {
            return .text("\(error)", isError: true)
        }
    }
}

/// What an assistant sends, as far as it matters.
struct AssistantMessage: Decodable {
    /// A number or a string: it comes back as it was.
    enum ID: Decodable, JSONWritable {
        case number(Int)
        case text(String)

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let number = try? value.decode(Int.self) {
                self = .number(number)
            } else {
                self = .text(try value.decode(String.self))
            }
        }

        func write(to json: inout JSONWriter) {
            switch self {
            case .number(let number): number.write(to: &json)
            case .text(let text): text.write(to: &json)
            }
        }
    }

    /// An argument of a tool; what is neither text nor a number is left out.
    struct Value: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            text = (try? value.decode(String.self)) ?? (try? value.decode(Int.self)).map { "\($0)" }
        }
    }

    struct Params: Decodable {
        var protocolVersion: String?
        var name: String?
        var arguments: [String: Value]?
    }

    var id: ID?
    var method: String
    var params: Params?
}
