import Foundation
import Language

/// A document of a treebank as a reading, with its gold words, tags, trees and names; offsets into the text are not kept.
struct TreebankDocument {
    var key: String
    var reading: Reading

    /// The documents of a CoNLL-U file.
    static func all(in content: String) -> [TreebankDocument] {
        var documents: [TreebankDocument] = []
        var sentence: [[Substring]] = []
        var startsParagraph = true
        for line in content.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("# newdoc") {
                let key = line.split(separator: "=", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) }
                documents.append(TreebankDocument(key: key ?? "", reading: Reading(text: [])))
                documents[documents.count - 1].reading.isAnalysed = true
                startsParagraph = true
            } else if line.hasPrefix("# newpar") {
                startsParagraph = true
            } else if line.isEmpty {
                guard !sentence.isEmpty, !documents.isEmpty else { continue }
                documents[documents.count - 1].reading.append(sentence, startsParagraph: startsParagraph)
                (sentence, startsParagraph) = ([], false)
            } else if !line.hasPrefix("#") {
                let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
                if fields.count == 10, Int(fields[0]) != nil { sentence.append(fields) }
            }
        }
        return documents
    }
}

extension Reading {
    fileprivate mutating func append(_ lines: [[Substring]], startsParagraph: Bool) {
        let first = words.count
        for fields in lines {
            var word = Word(bytes: 0..<0, form: String(fields[1]))
            word.lemma = String(fields[2])
            word.tag = UniversalTag(rawValue: String(fields[3])) ?? .other
            word.pennTag = String(fields[4])
            for feature in fields[5].split(separator: "|") where feature != "_" {
                let pair = feature.split(separator: "=", maxSplits: 1)
                if pair.count == 2 { word.features[String(pair[0])] = String(pair[1]) }
            }
            let head = Int(fields[6]) ?? 0
            word.head = head > 0 ? first + head - 1 : nil
            word.relation = String(fields[7])
            tokens.append(Token(bytes: 0..<0, words: words.count..<words.count + 1))
            words.append(word)
            addName(fields[9], at: words.count - 1)
        }
        sentences.append(
            Sentence(
                bytes: 0..<0, tokens: first..<words.count, words: first..<words.count, startsParagraph: startsParagraph)
        )
    }

    private mutating func addName(_ miscellaneous: Substring, at word: Int) {
        guard let field = miscellaneous.split(separator: "|").first(where: { $0.hasPrefix("NE=") }) else { return }
        let tag = field.dropFirst(3)
        guard let kind = NameKind(rawValue: String(tag.dropFirst(2))) else { return }
        if tag.hasPrefix("I-"), let last = names.last, last.kind == kind, last.words.upperBound == word {
            names[names.count - 1].words = last.words.lowerBound..<word + 1
        } else {
            names.append(Name(words: word..<word + 1, kind: kind))
        }
    }
}
