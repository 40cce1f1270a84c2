/// What the second stage of the model knows beside a block's own features: how the first stage judged the blocks round it.
///
/// Keep in step with `context` in `Training/blocks/train.py`.
struct BlockContext {
    static let count = 15

    /// The rows of the second stage: each block's features, then ``count`` numbers more.
    static func rows(_ page: PageBlocks, features: [Float], judged: [Float]) -> [Float] {
        let context = BlockContext(page, judged)
        var rows: [Float] = []
        rows.reserveCapacity(features.count + page.blocks.count * count)
        for index in page.blocks.indices {
            rows += features[index * BlockFeatures.count..<(index + 1) * BlockFeatures.count]
            context.append(index, to: &rows)
        }
        return rows
    }

    private let page: PageBlocks
    private let judged: [Float]
    private let chosenBefore: [Float]
    private let chosenTotal: Float
    private let ownMean: [Int: Mean]
    private let parentMean: [Int: Mean]
    private let signatureMean: [UInt64: Mean]
    private let behind: [Float]
    private let ahead: [Float]
    private let sums: [Float]

    private struct Mean {
        var mass: Float = 0
        var weighted: Float = 0
        var value: Float { weighted / mass }
        mutating func add(_ value: Float, _ weight: Float) {
            mass += weight
            weighted += weight * value
        }
    }

    private init(_ page: PageBlocks, _ judged: [Float]) {
        self.page = page
        self.judged = judged
        var own: [Int: Mean] = [:]
        var parent: [Int: Mean] = [:]
        var signature: [UInt64: Mean] = [:]
        var before: [Float] = []
        var sums: [Float] = [0]
        var total: Float = 0
        for (block, p) in zip(page.blocks, judged) {
            before.append(total)
            if p > 0.5 { total += Float(block.words) }
            sums.append(sums[sums.count - 1] + p)
            let weight = Float(block.words) + 1
            own[Int(block.container), default: Mean()].add(p, weight)
            parent[Int(page.containers[Int(block.container)].parent), default: Mean()].add(p, weight)
            signature[page.signature(of: block), default: Mean()].add(p, weight)
        }
        ownMean = own
        parentMean = parent
        signatureMean = signature
        chosenTotal = max(1, total)
        chosenBefore = before
        self.sums = sums
        behind = Self.distances(page, judged, page.blocks.indices.map { $0 })
        ahead = Self.distances(page, judged, page.blocks.indices.reversed().map { $0 })
    }

    /// For each block, the number of steps back along `order` to a chosen block of eight words and more, 99 at most.
    private static func distances(_ page: PageBlocks, _ judged: [Float], _ order: [Int]) -> [Float] {
        var result = [Float](repeating: 99, count: order.count)
        var last: Int?
        for index in order {
            if let last { result[index] = Float(min(99, abs(index - last))) }
            if judged[index] > 0.5, page.blocks[index].words >= 8 { last = index }
        }
        return result
    }

    private func append(_ index: Int, to rows: inout [Float]) {
        let block = page.blocks[index]
        let count = judged.count
        rows.append(judged[index])
        for offset in [-1, 1, -2, 2, -3, 3] {
            rows.append(judged.indices.contains(index + offset) ? judged[index + offset] : -1)
        }
        rows.append(chosenBefore[index] / chosenTotal)
        rows.append(chosenTotal)
        rows.append(ownMean[Int(block.container)]?.value ?? 0)
        rows.append(parentMean[Int(page.containers[Int(block.container)].parent)]?.value ?? 0)
        rows.append(signatureMean[page.signature(of: block)]?.value ?? 0)
        rows.append(behind[index])
        rows.append(ahead[index])
        let (low, high) = (max(index - 5, 0), min(index + 6, count))
        rows.append((sums[high] - sums[low]) / Float(high - low))
    }
}
