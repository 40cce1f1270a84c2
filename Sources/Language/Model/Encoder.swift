import CKernels

/// Vectors of words, row by row: what the encoder makes of them, and the heads read.
package struct WordVectors: Sendable {
    let width: Int
    var values: [Float] = []

    package var count: Int { values.count / width }
}

/// Runs windows through the layers of a model. 8-bit weights and rows, 32-bit sums, all else floating point; the same
/// bits on every processor.
package struct Encoder {
    let model: Model
    private let memory: EncoderMemory

    /// An encoder with memory of its own: one for each task.
    package init(_ model: Model) {
        self.model = model
        memory = EncoderMemory(model.configuration)
    }

    private var kernels: hearsay_kernels { model.kernels.functions }
    private var width: Int { model.configuration.hidden }

    /// The vectors of all words, in the order of the windows: those of their first pieces.
    ///
    /// Time is linear in the number of pieces, and for each piece in the length of its window. Windows are taken together
    /// up to ``EncoderMemory/rowsAtOnce`` pieces: memory does not grow with their number.
    ///
    /// - Precondition: no window is longer than ``Model/longestWindow``, and all pieces are of the model's.
    package func vectors(of windows: [Window]) -> WordVectors {
        var vectors = WordVectors(width: width)
        vectors.values.reserveCapacity(width * windows.reduce(0) { $0 + $1.words.count })
        var batch = windows[...].prefix(0)
        var rows = 0
        for (index, window) in windows.enumerated() {
            precondition(window.length <= model.longestWindow, "a window is longer than the model can read")
            if rows > 0, rows + window.length > EncoderMemory.rowsAtOnce {
                encode(batch, into: &vectors)
                batch = windows[index..<index]
                rows = 0
            }
            batch = windows[batch.startIndex...index]
            rows += window.length
        }
        if rows > 0 { encode(batch, into: &vectors) }
        return vectors
    }

    private func encode(_ windows: ArraySlice<Window>, into vectors: inout WordVectors) {
        let words = windows.reduce(0) { $0 + $1.words.count }
        guard words > 0 else { return }
        let rows = windows.reduce(0) { $0 + $1.length }
        embed(windows, rows: rows)
        for (number, layer) in model.layers.enumerated() {
            attend(layer, in: windows, rows: rows)
            // Of the last layer only the vectors of words are wanted.
            let isLast = number == model.layers.count - 1
            if isLast { gatherWords(of: windows) }
            finish(layer, rows: isLast ? words : rows)
        }
        vectors.values.append(contentsOf: UnsafeBufferPointer(start: memory.hidden, count: words * width))
    }

    /// The sum of what is known of each piece.
    private func embed(_ windows: ArraySlice<Window>, rows: Int) {
        let embeddings = model.embeddings
        var row = 0
        func add(_ piece: Window.Piece, at position: Int) {
            precondition(0 <= piece.id && Int(piece.id) < model.configuration.pieces, "a piece that the model lacks")
            memory.embeddings[row] = hearsay_embedding(
                piece: embeddings.piece.start + Int(piece.id) * width,
                scale: embeddings.pieceScale.elements[Int(piece.id)],
                others: (
                    embeddings.position.start + position * width,
                    embeddings.shape.start + Int(piece.shape.rawValue) * width,
                    embeddings.space.start + Int(piece.space.rawValue) * width,
                    embeddings.quotation.start + Int(piece.quotation.rawValue) * width
                ))
            row += 1
        }
        for window in windows {
            add(Window.Piece(id: model.wordPieces.start, shape: .special, space: .none, quotation: .outside), at: 0)
            for (index, piece) in window.pieces.enumerated() { add(piece, at: index + 1) }
            let end = Window.Piece(id: model.wordPieces.end, shape: .special, space: .none, quotation: .outside)
            add(end, at: window.pieces.count + 1)
        }
        kernels.embed(memory.embeddings, rows, width, memory.hidden)
        normalize(rows: rows, adding: nil, embeddings.norm)
    }

    /// The attention of a layer, window by window, into `memory.added`.
    private func attend(_ layer: Model.Layer, in windows: ArraySlice<Window>, rows: Int) {
        kernels.quantize(memory.hidden, rows, width, memory.bytes, memory.scales)
        layer.queryKeyValue.withKernel { matrix in
            var row = 0
            for window in windows {
                kernels.attention(
                    matrix, memory.bytes + row * width, memory.scales + row, window.length,
                    memory.added + row * width, memory.attention)
                row += window.length
            }
        }
    }

    /// Moves the rows of the words' first pieces to the front.
    private func gatherWords(of windows: ArraySlice<Window>) {
        var start = 0
        var word = 0
        for window in windows {
            for piece in window.words {
                let row = start + piece + 1
                for rows in [memory.hidden, memory.added] {
                    (rows + word * width).update(from: rows + row * width, count: width)
                }
                word += 1
            }
            start += window.length
        }
    }

    /// What follows attention in a layer, row by row.
    private func finish(_ layer: Model.Layer, rows: Int) {
        kernels.quantize(memory.added, rows, width, memory.bytes, memory.scales)
        layer.attentionOut.withKernel {
            kernels.product($0, memory.bytes, memory.scales, rows, hearsay_activation_none, memory.added)
        }
        normalize(rows: rows, adding: memory.added, layer.attentionNorm)
        kernels.quantize(memory.hidden, rows, width, memory.bytes, memory.scales)
        for row in stride(from: 0, to: rows, by: EncoderMemory.innerRows) {
            widen(layer, rows: row..<min(row + EncoderMemory.innerRows, rows))
        }
        normalize(rows: rows, adding: memory.added, layer.outputNorm)
    }

    /// To the intermediate width and back, few rows at a time: so that they stay near the processor.
    private func widen(_ layer: Model.Layer, rows: Range<Int>) {
        let start = rows.lowerBound
        layer.up.withKernel {
            kernels.product(
                $0, memory.bytes + start * width, memory.scales + start, rows.count, hearsay_activation_gelu,
                memory.inner)
        }
        kernels.quantize(
            memory.inner, rows.count, model.configuration.intermediate, memory.innerBytes, memory.innerScales)
        layer.down.withKernel {
            kernels.product(
                $0, memory.innerBytes, memory.innerScales, rows.count, hearsay_activation_none,
                memory.added + start * width)
        }
    }

    private func normalize(rows: Int, adding added: UnsafePointer<Float>?, _ norm: Model.Norm) {
        kernels.normalize(memory.hidden, added, rows, width, norm.weight.start, norm.bias.start)
    }
}
