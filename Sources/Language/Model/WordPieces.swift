/// Cuts words into the pieces that the encoder knows: the greedy longest match of Y. Wu et al. (Google's neural machine
/// translation system, 2016) over lower case without accents, as BERT's uncased models have it.
package struct WordPieces: Sendable {
    /// A word keeps so many pieces: enough to know it, and a word of a megabyte costs no more than another.
    static let piecesPerWord = 8
    /// A longer run of characters is unknown.
    static let longestRun = 100

    /// The pieces [CLS], [SEP] and [UNK].
    let start, end, unknown: Int32
    private let table: PieceTable
    private let folding: Folding

    /// The number of pieces.
    var count: Int { table.count }

    /// - Parameters:
    ///   - vocabulary: the pieces, one a line; those that continue a word begin with "##".
    ///   - folding: see ``Folding``.
    ///
    /// nil where the vocabulary lacks [CLS], [SEP] or [UNK], or one of the two is of another form.
    init?(vocabulary: Tensor<UInt8>, folding: Tensor<UInt8>) {
        guard let table = PieceTable(vocabulary), let folding = Folding(folding),
            let start = table.id(of: "[CLS]"), let end = table.id(of: "[SEP]"), let unknown = table.id(of: "[UNK]")
        else { return nil }
        (self.table, self.folding, self.start, self.end, self.unknown) = (table, folding, start, end, unknown)
    }

    /// The pieces of a word: one at least, ``piecesPerWord`` at most.
    package func pieces(of form: String) -> [Int32] {
        var pieces: [Int32] = []
        var run = Run()
        for scalar in form.unicodeScalars.prefix(Self.piecesPerWord * Self.longestRun) {
            folding.fold(scalar) { folded in
                guard Self.isAlone(folded) else { return run.append(folded) }
                match(&run, into: &pieces)
                run.append(folded)
                match(&run, into: &pieces)
            }
            if pieces.count >= Self.piecesPerWord { return Array(pieces.prefix(Self.piecesPerWord)) }
        }
        match(&run, into: &pieces)
        return pieces.isEmpty ? [unknown] : Array(pieces.prefix(Self.piecesPerWord))
    }

    /// Characters that are matched together.
    private struct Run {
        var bytes: [UInt8] = []
        var count = 0

        mutating func append(_ scalar: Unicode.Scalar) {
            count += 1
            if count <= WordPieces.longestRun { bytes.append(contentsOf: scalar.utf8) }
        }

        mutating func removeAll() {
            bytes.removeAll(keepingCapacity: true)
            count = 0
        }
    }

    private func match(_ run: inout Run, into pieces: inout [Int32]) {
        guard run.count > 0 else { return }
        defer { run.removeAll() }
        let known = pieces.count
        var place = run.count > Self.longestRun ? run.bytes.count : 0
        if place > 0 { pieces.append(unknown) }
        while place < run.bytes.count {
            guard let piece = table.longest(in: run.bytes[place...], continuesWord: place > 0) else {
                pieces.removeSubrange(known...)
                return pieces.append(unknown)
            }
            pieces.append(piece.id)
            place += piece.length
        }
    }

    /// Whether a character is a run of its own: punctuation as BERT has it, and Chinese characters.
    private static func isAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        case 0..<0x80: true
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2CEAF, 0x2F800...0x2FA1F: true
        default:
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                true
            default: false
            }
        }
    }
}
