extension Reading {
    /// The reading as CoNLL-U (https://universaldependencies.org/format.html), with a blank line after each sentence:
    /// `NE=B-PER` for names and `Entity=(e1` … `e1)` for mentions in the last column, as CorefUD has them. What is unknown
    /// is `_`. All characters of the text are there but white space. Empty for a text without words.
    ///
    /// - Parameter document: The id of the document; ids of sentences begin with it.
    public func conllu(document: String) -> [UInt8] {
        var writer = CoNLLUWriter(reading: self, document: document)
        for sentence in sentences { writer.write(sentence) }
        return writer.output
    }
}

private struct CoNLLUWriter {
    let reading: Reading
    let document: [UInt8]
    var output: [UInt8] = []
    private var sentenceCount = 0
    /// `B-PER` and the brackets of mentions, one a word.
    private var nameTags: [String]
    private var brackets: [String]

    init(reading: Reading, document: String) {
        self.reading = reading
        self.document = Self.squeezed(Array(document.utf8)[...])
        nameTags = [String](repeating: "", count: reading.words.count)
        for name in reading.names {
            for word in name.words.clamped(to: reading.words.indices) {
                nameTags[word] =
                    (word == name.words.lowerBound ? "B-" : "I-")
                    + (name.kind == .polity ? .location : name.kind).rawValue
            }
        }
        brackets = Self.brackets(of: reading)
    }

    /// The brackets in the order they nest: what opens or stands alone first, the longest outermost.
    private static func brackets(of reading: Reading) -> [String] {
        var brackets = [String](repeating: "", count: reading.words.count)
        let mentions = reading.mentions.filter {
            !$0.words.isEmpty && reading.words.indices.contains($0.words.upperBound - 1)
        }
        .sorted { ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count) }
        for mention in mentions {
            brackets[mention.words.lowerBound] +=
                mention.words.count == 1 ? "(e\(mention.chain))" : "(e\(mention.chain)"
        }
        for mention in mentions.reversed() where mention.words.count > 1 {
            brackets[mention.words.upperBound - 1] += "e\(mention.chain))"
        }
        return brackets
    }

    mutating func write(_ sentence: Sentence) {
        if sentenceCount == 0 { comment("newdoc id", document) }
        sentenceCount += 1
        if sentence.startsParagraph { append("# newpar\n") }
        comment("sent_id", document + Array("-\(sentenceCount)".utf8))
        comment("text", Self.squeezed(reading.text[sentence.bytes]))
        for index in sentence.tokens { write(reading.tokens[index], at: index, in: sentence) }
        append("\n")
    }

    private mutating func write(_ token: Token, at index: Int, in sentence: Sentence) {
        let next = index + 1
        let isGlued = next < reading.tokens.count && reading.tokens[next].bytes.lowerBound == token.bytes.upperBound
        let first = token.words.lowerBound - sentence.words.lowerBound + 1
        if token.words.count > 1 {
            append("\(first)-\(first + token.words.count - 1)\t")
            field(reading.text[token.bytes])
            append("\t_\t_\t_\t_\t_\t_\t_\t\(isGlued ? "SpaceAfter=No" : "_")\n")
        }
        for word in token.words {
            write(
                word, number: word - sentence.words.lowerBound + 1, in: sentence,
                isGlued: isGlued && token.words.count == 1)
        }
    }

    private mutating func write(_ index: Int, number: Int, in sentence: Sentence, isGlued: Bool) {
        let word = reading.words[index]
        append(number)
        append("\t")
        field(word.form)
        append("\t")
        field(word.lemma)
        if reading.isAnalysed {
            let head = word.head.map { $0 - sentence.words.lowerBound + 1 } ?? 0
            append("\t")
            append(word.tag.rawValue)
            append("\t")
            field(word.pennTag)
            append("\t")
            write(word.features)
            append("\t")
            append(head)
            append("\t")
            append(head == 0 ? "root" : word.relation)
            append("\t_\t")
        } else {
            append("\t_\t_\t_\t_\t_\t_\t")
        }
        writeNotes(of: index, isGlued: isGlued)
    }

    private mutating func write(_ features: MorphologicalFeatures) {
        if features.pairs.isEmpty { append("_") }
        for (index, pair) in features.pairs.enumerated() {
            if index > 0 { append("|") }
            append(pair.name)
            append("=")
            append(pair.value)
        }
    }

    /// The last column of a word.
    private mutating func writeNotes(of word: Int, isGlued: Bool) {
        var isFirst = true
        for (name, value) in [
            ("Entity=", brackets[word]), ("NE=", nameTags[word]), ("SpaceAfter=", isGlued ? "No" : ""),
        ]
        where !value.isEmpty {
            if !isFirst { append("|") }
            isFirst = false
            append(name)
            append(value)
        }
        append(isFirst ? "_\n" : "\n")
    }

    private mutating func comment(_ name: String, _ value: [UInt8]) {
        append("# \(name) = ")
        output += value
        append("\n")
    }

    private mutating func append(_ text: String) { output += text.utf8 }

    private mutating func append(_ number: Int) { append(String(number)) }

    /// No field is empty, and none holds white space but single blanks.
    private mutating func field(_ text: String) {
        if !text.isEmpty, text.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) { return append(text) }
        field(Array(text.utf8)[...])
    }

    private mutating func field(_ text: ArraySlice<UInt8>) {
        let value = Self.squeezed(text)
        output += value.isEmpty ? [UInt8(ascii: "_")] : value
    }

    /// A text with each run of white space as one blank, and none at its ends.
    private static func squeezed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let text = Array(text)
        var squeezed: [UInt8] = []
        squeezed.reserveCapacity(text.count)
        var (offset, needsBlank) = (0, false)
        while offset < text.count {
            let (scalar, next) = decodeScalar(text, at: offset)
            if scalar.isSpace {
                needsBlank = !squeezed.isEmpty
            } else {
                if needsBlank { squeezed.append(UInt8(ascii: " ")) }
                squeezed += text[offset..<next]
                needsBlank = false
            }
            offset = next
        }
        return squeezed
    }
}
