/// What the second stage of the model knows beside a block's own features: how the first stage judged the blocks round it.
///
/// Keep in step with `context` in `Training/blocks/train.py`.
struct BlockContext {
    static let count = 18

    /// Makes the rows of the first stage those of the second: fills the room for ``count`` numbers at each one's end.
    static func fill(_ rows: inout FeatureRows, _ page: PageBlocks, _ layout: PageLayout, judged: [Float]) {
        let context = BlockContext(page, layout.signatures, judged)
        for index in page.blocks.indices {
            var place = (index + 1) * rows.width - count
            context.each(index) {
                rows.values[place] = $0
                place += 1
            }
        }
    }

    private let page: PageBlocks
    private let judged: [Float]
    private let chosenBefore: [Float]
    private let chosenTotal: Float
    private let signatures: [Int32]
    /// By container, by the container's parent + 1, by signature.
    private let ownMean: [Mean]
    private let parentMean: [Mean]
    private let signatureMean: [Mean]
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

    private init(_ page: PageBlocks, _ signatures: [Int32], _ judged: [Float]) {
        self.page = page
        self.signatures = signatures
        self.judged = judged
        var own = [Mean](repeating: Mean(), count: page.containers.count)
        var parent = [Mean](repeating: Mean(), count: page.containers.count)
        var signature = [Mean](repeating: Mean(), count: page.blocks.count)
        var before: [Float] = []
        var sums: [Float] = [0]
        var total: Float = 0
        for (index, block) in page.blocks.enumerated() {
            let p = judged[index]
            before.append(total)
            if p > 0.5 { total += Float(block.words) }
            sums.append(sums[sums.count - 1] + p)
            let weight = Float(block.words) + 1
            own[Int(block.container)].add(p, weight)
            parent[Int(page.containers[Int(block.container)].parent) + 1].add(p, weight)
            signature[Int(signatures[index])].add(p, weight)
        }
        ownMean = own
        parentMean = parent
        signatureMean = signature
        chosenTotal = max(1, total)
        chosenBefore = before
        self.sums = sums
        clusters = Clusters(page, judged)
        behind = Self.distances(page, judged, page.blocks.indices)
        ahead = Self.distances(page, judged, page.blocks.indices.reversed())
    }

    /// For each block, the number of steps back along `order` to a chosen block of eight words and more, 99 at most.
    private static func distances(_ page: PageBlocks, _ judged: [Float], _ order: some Collection<Int>) -> [Float] {
        var result = [Float](repeating: 99, count: order.count)
        var last: Int?
        for index in order {
            if let last { result[index] = Float(min(99, abs(index - last))) }
            if judged[index] > 0.5, page.blocks[index].words >= 8 { last = index }
        }
        return result
    }

    /// Calls with each of the ``count`` numbers of a block.
    @inline(__always) private func each(_ index: Int, _ add: (Float) -> Void) {
        let block = page.blocks[index]
        let count = judged.count
        add(judged[index])
        for offset in [-1, 1, -2, 2, -3, 3] {
            add(judged.indices.contains(index + offset) ? judged[index + offset] : -1)
        }
        add(chosenBefore[index] / chosenTotal)
        add(chosenTotal)
        add(ownMean[Int(block.container)].value)
        add(parentMean[Int(page.containers[Int(block.container)].parent) + 1].value)
        add(signatureMean[Int(signatures[index])].value)
        add(behind[index])
        add(ahead[index])
        let (low, high) = (max(index - 5, 0), min(index + 6, count))
        add((sums[high] - sums[low]) / Float(high - low))
        add(clusters.share[index])
        add(clusters.distance[index])
        add(clusters.mainShare)
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
