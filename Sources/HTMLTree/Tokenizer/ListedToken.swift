/// The tokens of a source without a tree: for the tokenizer's own conformance tests.
package enum ListedToken: Equatable {
    case characters(String)
    case startTag(name: String, attributes: [String: String], isSelfClosing: Bool)
    case endTag(name: String)
    case comment(String)
    case doctype(name: String?, publicIdentifier: String?, systemIdentifier: String?, isCorrect: Bool)

    package enum InitialState: String {
        case data = "Data state"
        case plainText = "PLAINTEXT state"
        case rcdata = "RCDATA state"
        case rawText = "RAWTEXT state"
        case scriptData = "Script data state"
        case cdata = "CDATA section state"
    }

    /// The tokens of a source, adjacent characters joined. The start tag is the one that the tokenizer takes as the last.
    package static func tokens(of source: [UInt8], from state: InitialState, lastStartTag: Tag?) -> [ListedToken] {
        let prepared = SourceText.prepared(source, keepsMark: true)
        let readable = prepared.bytes.isEmpty ? [0] : prepared.bytes
        return readable.withUnsafeBufferPointer { buffer in
            var tokenizer = Tokenizer(source: buffer.baseAddress.unsafelyUnwrapped, count: prepared.bytes.count)
            tokenizer.state = tokenizerState(state)
            if let lastStartTag { tokenizer.readRawText(tokenizer.state, until: lastStartTag) }
            return list(&tokenizer)
        }
    }

    private static func tokenizerState(_ state: InitialState) -> Tokenizer.State {
        switch state {
        case .data: .data
        case .plainText: .plainText
        case .rcdata: .rcdata
        case .rawText: .rawText
        case .scriptData: .scriptData
        case .cdata: .cdata
        }
    }

    private static func list(_ tokenizer: inout Tokenizer) -> [ListedToken] {
        var tokens: [ListedToken] = []
        var characters = ""
        while true {
            let token = tokenizer.next()
            if token == .text || token == .null {
                characters += token == .null ? "\0" : tokenizer.string(tokenizer.text)
                continue
            }
            if !characters.isEmpty {
                tokens.append(.characters(characters))
                characters = ""
            }
            guard let listed = listed(token, tokenizer) else { return tokens }
            tokens.append(listed)
        }
    }

    private static func listed(_ token: Tokenizer.Token, _ tokenizer: borrowing Tokenizer) -> ListedToken? {
        switch token {
        case .startTag:
            var attributes: [String: String] = [:]
            for index in tokenizer.tokenAttributes {
                let attribute = tokenizer.attributes[index]
                attributes[tokenizer.attributeNames.name(attribute.name.rawValue)] = tokenizer.string(attribute.value)
            }
            let name = tokenizer.tagNames.name(tokenizer.tag.rawValue)
            return .startTag(name: name, attributes: attributes, isSelfClosing: tokenizer.isSelfClosing)
        case .endTag: return .endTag(name: tokenizer.tagNames.name(tokenizer.tag.rawValue))
        case .comment: return .comment(tokenizer.string(tokenizer.text))
        case .doctype:
            let doctype = tokenizer.doctype
            return .doctype(
                name: tokenizer.string(doctype.name), publicIdentifier: tokenizer.string(doctype.publicIdentifier),
                systemIdentifier: tokenizer.string(doctype.systemIdentifier), isCorrect: !doctype.forcesQuirks)
        case .text, .null, .endOfFile: return nil
        }
    }
}

extension Tokenizer {
    fileprivate func string(_ range: TextRange) -> String { String(decoding: bytes(of: range), as: UTF8.self) }
    fileprivate func string(_ range: TextRange?) -> String? {
        guard let range else { return nil }
        return string(range)
    }
}
