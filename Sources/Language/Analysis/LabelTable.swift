/// What the labels of a model mean, and how words come by them.
struct LabelTable: Sendable {
    /// The group of the BIO labels of names.
    let name: Int
    /// The group of the labels of cues: outside, begins, goes on.
    let cue: Int
    private let start: Int
    private let tag, pennTag: Int
    private let tags: [UniversalTag]
    private let pennTags: [String]
    private let features: [Feature]
    private let relations: [String]
    private let rootRelation: Int

    private struct Feature {
        var group: Int
        var name: String
        /// nil: a word does not have the feature.
        var values: [String?]
    }

    /// nil where the model lacks a group, has one twice, or a label means nothing.
    init?(groups: [WeightFile.Header.Group], relations: [String]) {
        func index(_ name: String) -> Int? { groups.firstIndex { $0.name == name } }
        guard let start = index("start"), let tag = index("upos"), let pennTag = index("xpos"),
            let name = index("name"), let cue = index("cue"),
            let root = relations.firstIndex(of: "root")
        else { return nil }
        let tags = groups[tag].labels.compactMap(UniversalTag.init(rawValue:))
        let names = groups.map(\.name) + groups.flatMap(\.labels) + relations
        guard groups[start].labels == ["0", "1"], groups[cue].labels == ["O", "B", "I"],
            tags.count == groups[tag].labels.count,
            names.allSatisfy(Self.isLabel), Set(groups.map(\.name)).count == groups.count
        else { return nil }
        (self.start, self.tag, self.pennTag, self.name, self.cue) = (start, tag, pennTag, name, cue)
        self.tags = tags
        pennTags = groups[pennTag].labels.map { $0 == "_" ? "" : $0 }
        self.relations = relations
        rootRelation = root
        features = groups.indices.filter { ![start, tag, pennTag, name, cue].contains($0) }.map { group in
            Feature(
                group: group, name: groups[group].name, values: groups[group].labels.map { $0 == "_" ? nil : $0 })
        }
    }

    /// Whether CoNLL-U could print it as it is: no white space, and nothing that parts fields.
    private static func isLabel(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "=") }
    }

    func beginsSentence(_ row: Int, _ scores: WordScores) -> Bool { scores.best(ofGroup: start, for: row) == 1 }

    /// Sets tags and features of a word.
    func tag(_ word: inout Word, _ row: Int, _ scores: WordScores) {
        word.tag = tags[scores.best(ofGroup: tag, for: row)]
        word.pennTag = pennTags[scores.best(ofGroup: pennTag, for: row)]
        for feature in features {
            if let value = feature.values[scores.best(ofGroup: feature.group, for: row)] {
                word.features[feature.name] = value
            }
        }
    }

    /// The best relation of each arc: "root" for what has no head, and only for that.
    func relations(_ scores: [Float], heads: [Int?]) -> [String] {
        heads.enumerated().map { word, head in
            guard head != nil else { return relations[rootRelation] }
            let row = word * relations.count
            var best: Int?
            for relation in relations.indices where relation != rootRelation {
                if let found = best, !(scores[row + found] < scores[row + relation]) { continue }
                best = relation
            }
            return best.map { relations[$0] } ?? "dep"
        }
    }
}
