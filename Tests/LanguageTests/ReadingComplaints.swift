@testable import Language

extension Reading {
    /// What is wrong with an analysed reading, whatever the model: nothing, if it keeps its word.
    func complaints() -> [String] {
        textComplaints() + sentences.flatMap(treeComplaints) + nameComplaints() + mentionComplaints()
    }

    /// Tokens and words are those of the tokenizer, and sentences part them among them.
    private func textComplaints() -> [String] {
        var complaints: [String] = []
        let cut = Tokenizer.cut(text)
        if tokens != cut.tokens { complaints.append("other tokens than the tokenizer's") }
        if words.map(\.form) != cut.words.map(\.form) { complaints.append("other words than the tokenizer's") }
        var (token, word) = (0, 0)
        for sentence in sentences {
            if sentence.tokens.lowerBound != token || sentence.words.lowerBound != word || sentence.tokens.isEmpty {
                complaints.append("a sentence does not begin where the one before it ends: \(sentence)")
            }
            (token, word) = (sentence.tokens.upperBound, sentence.words.upperBound)
        }
        if token != tokens.count || word != words.count { complaints.append("sentences end before the text does") }
        return complaints
    }

    private func treeComplaints(_ sentence: Sentence) -> [String] {
        var complaints: [String] = []
        let first = sentence.words.lowerBound
        let heads = words[sentence.words].map { $0.head.map { $0 - first } }
        if !heads.allSatisfy({ $0.map { heads.indices.contains($0) } ?? true }) || !TreeDecoding.isTree(heads) {
            complaints.append("no tree: words \(sentence.words)")
        }
        for word in words[sentence.words] {
            if (word.head == nil) != (word.relation == "root") {
                complaints.append("\(word.form) is a \(word.relation)")
            }
            if word.lemma.isEmpty { complaints.append("\(word.form) has no lemma") }
        }
        return complaints
    }

    private func nameComplaints() -> [String] {
        var end = 0
        return names.compactMap { name in
            defer { end = name.words.upperBound }
            return name.words.isEmpty || name.words.lowerBound < end || !isWithinSentence(name.words)
                ? "a name out of place: \(name)" : nil
        }
    }

    private func mentionComplaints() -> [String] {
        var complaints: [String] = []
        var open: [Range<Int>] = []
        var (start, chains) = (0, 0)
        for mention in mentions {
            open.removeAll { $0.upperBound <= mention.words.lowerBound }
            let isNested = open.last.map { mention.words.upperBound <= $0.upperBound } ?? true
            if !isNested || mention.words.lowerBound < start { complaints.append("crosses others: \(mention)") }
            if !isWithinSentence(mention.words) || !mention.words.contains(mention.headWord) {
                complaints.append("lies in no sentence, or not round its head: \(mention)")
            }
            if mention.chain > chains { complaints.append("chains are not counted as they begin: \(mention)") }
            chains = max(chains, mention.chain + 1)
            start = mention.words.lowerBound
            open.append(mention.words)
        }
        return complaints
    }

    private func isWithinSentence(_ range: Range<Int>) -> Bool {
        // The last sentence that begins no later.
        var (low, high) = (0, sentences.count)
        while low < high {
            let middle = (low + high) / 2
            if sentences[middle].words.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low > 0 && range.upperBound <= sentences[low - 1].words.upperBound
    }
}
