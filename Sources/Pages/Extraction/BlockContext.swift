/// What the second stage of the model knows beside a block's own features: how the first stage judged the blocks round it.
///
/// Keep in step with `context` in `Training/blocks/train.py`.
struct BlockContext {
    static let count = 18

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
    private let clusters: Clusters

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
        clusters = Clusters(page, judged)
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
        rows.append(clusters.share[index])
        rows.append(clusters.distance[index])
        rows.append(clusters.mainShare)
    }

    /// Runs of chosen blocks with at most ``gap`` others between two of them; the one with most words is the main one.
    private struct Clusters {
        static let gap = 4
        /// For each chosen block, its cluster's share of all words chosen; 0 for the others.
        var share: [Float]
        /// For each block, the signed number of blocks from the main cluster, at most 60; 0 in it.
        var distance: [Float]
        var mainShare: Float = 0

        init(_ page: PageBlocks, _ judged: [Float]) {
            var runs: [(first: Int, last: Int, words: Float)] = []
            var total: Float = 0
            for index in judged.indices where judged[index] > 0.5 {
                let words = Float(page.blocks[index].words)
                total += words
                if let last = runs.last, index - last.last <= Self.gap + 1 {
                    runs[runs.count - 1] = (last.first, index, last.words + words)
                } else {
                    runs.append((index, index, words))
                }
            }
            share = [Float](repeating: 0, count: judged.count)
            distance = [Float](repeating: -99, count: judged.count)
            guard let main = runs.indices.max(by: { runs[$0].words < runs[$1].words }).map({ runs[$0] }), total > 0
            else { return }
            mainShare = main.words / total
            for run in runs {
                for index in run.first...run.last where judged[index] > 0.5 { share[index] = run.words / total }
            }
            for index in judged.indices {
                let steps = index < main.first ? index - main.first : max(0, index - main.last)
                distance[index] = Float(max(-60, min(60, steps)))
            }
        }
    }
}
