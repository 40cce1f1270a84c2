import Record

struct AssistantError: Error, JSONWritable {
    private enum Keys: String, CodingKey { case code, message }
    var code: Int
    var message: String

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.code, code)
            $0.field(Keys.message, message)
        }
    }
}

enum AssistantResult: JSONWritable {
    case greeting(revision: String)
    case nothing
    case tools
    case text(String, isError: Bool)

    private enum Keys: String, CodingKey {
        case protocolVersion, capabilities, serverInfo, instructions, name, version, tools, content, isError, type, text
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            switch self {
            case .greeting(let revision):
                json.field(Keys.protocolVersion, revision)
                json.field(Keys.capabilities, JSONObject { $0.field(Keys.tools, JSONObject { _ in }) })
                json.field(
                    Keys.serverInfo,
                    JSONObject {
                        $0.field(Keys.name, "hearsay")
                        $0.field(Keys.version, Makers.current.hearsay)
                    })
                json.field(Keys.instructions, Wording.assistantInstructions)
            case .nothing: break
            case .tools: json.field(Keys.tools, AssistantTool.allCases)
            case .text(let text, let isError):
                let content = JSONObject {
                    $0.field(Keys.type, "text")
                    $0.field(Keys.text, text)
                }
                json.field(Keys.content, [content])
                json.field(Keys.isError, isError)
            }
        }
    }
}

struct AssistantAnswer: JSONWritable {
    private enum Keys: String, CodingKey { case jsonrpc, id, result, error }
    let id: AssistantMessage.ID?
    let result: Result<AssistantResult, AssistantError>

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.jsonrpc, "2.0")
            $0.field(Keys.id, id)
            switch result {
            case .success(let value): $0.field(Keys.result, value)
            case .failure(let error): $0.field(Keys.error, error)
            }
        }
    }
}

/// An object of JSON by the fields that it writes.
struct JSONObject: JSONWritable {
    let fields: (inout JSONWriter) -> Void

    init(_ fields: @escaping (inout JSONWriter) -> Void) { self.fields = fields }

    func write(to json: inout JSONWriter) { json.object(fields) }
}
