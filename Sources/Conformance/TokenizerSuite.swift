import FoundationEssentials
import HTMLTree

/// The tokenizer cases of html5lib-tests: the tokens are equal, from each initial state.
struct TokenizerSuite: Suite {
    let path = "html/tokenizer"

    private struct File: Decodable {
        var tests: [Case]?
    }

    private struct Case: Decodable {
        var description: String
        var input: String
        var output: [Output]
        var initialStates: [String]?
        var lastStartTag: String?
        var doubleEscaped: Bool?
    }

    func run(in folder: String) throws -> Score? {
        let folder = folder + "/" + path
        // Output made safe for XML is not the standard's.
        let files = files(in: folder, ending: ".test").filter { $0 != "xmlViolation.test" }
        guard !files.isEmpty else { return nil }
        var score = Score()
        for file in files {
            let data = Data(try contents(of: folder + "/" + file))
            for (number, test) in (try JSONDecoder().decode(File.self, from: data).tests ?? []).enumerated() {
                score.count(passes(test), id: "\(file):\(number + 1) \(test.description)")
            }
        }
        return score
    }

    private func passes(_ test: Case) -> Bool {
        let isEscaped = test.doubleEscaped == true
        let input = isEscaped ? Self.unescaped(test.input) : test.input
        let expected = Output.joined(test.output.map { isEscaped ? $0.map(Self.unescaped) : $0 })
        return (test.initialStates ?? ["Data state"]).allSatisfy { name in
            guard let state = ListedToken.InitialState(rawValue: name) else { return false }
            let tag = test.lastStartTag.flatMap { Tag(named: $0) }
            return ListedToken.tokens(of: Array(input.utf8), from: state, lastStartTag: tag) == expected
        }
    }

    /// Undoes `\uHHHH`, with U+FFFD for a lone surrogate.
    private static func unescaped(_ text: String) -> String {
        var units: [UInt16] = []
        var rest = text.utf16[...]
        while let unit = rest.popFirst() {
            if unit == 0x5C, rest.first == 0x75, rest.count >= 5,
                let value = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
            {
                units.append(value)
                rest = rest.dropFirst(5)
            } else {
                units.append(unit)
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// A token as the cases write it.
    private struct Output: Decodable {
        var token: ListedToken

        init(token: ListedToken) { self.token = token }

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            switch try values.decode(String.self) {
            case "Character": token = .characters(try values.decode(String.self))
            case "Comment": token = .comment(try values.decode(String.self))
            case "EndTag": token = .endTag(name: try values.decode(String.self))
            case "StartTag":
                let name = try values.decode(String.self)
                let attributes = try values.decode([String: String].self)
                token = .startTag(
                    name: name, attributes: attributes,
                    isSelfClosing: values.isAtEnd ? false : try values.decode(Bool.self))
            default:
                token = .doctype(
                    name: try values.decode(String?.self), publicIdentifier: try values.decode(String?.self),
                    systemIdentifier: try values.decode(String?.self), isCorrect: try values.decode(Bool.self))
            }
        }

        func map(_ change: (String) -> String) -> Output {
            switch token {
            case .characters(let text): Output(token: .characters(change(text)))
            case .comment(let text): Output(token: .comment(change(text)))
            case .endTag(let name): Output(token: .endTag(name: change(name)))
            case .startTag(let name, let attributes, let isSelfClosing):
                Output(
                    token: .startTag(
                        name: change(name),
                        attributes: Dictionary(attributes.map { (change($0), change($1)) }) { first, _ in first },
                        isSelfClosing: isSelfClosing))
            case .doctype(let name, let publicIdentifier, let systemIdentifier, let isCorrect):
                Output(
                    token: .doctype(
                        name: name.map(change), publicIdentifier: publicIdentifier.map(change),
                        systemIdentifier: systemIdentifier.map(change), isCorrect: isCorrect))
            }
        }

        /// Joins adjacent characters.
        static func joined(_ outputs: [Output]) -> [ListedToken] {
            var tokens: [ListedToken] = []
            for output in outputs {
                if case .characters(let last) = tokens.last, case .characters(let more) = output.token {
                    tokens[tokens.count - 1] = .characters(last + more)
                } else {
                    tokens.append(output.token)
                }
            }
            return tokens
        }
    }
}
