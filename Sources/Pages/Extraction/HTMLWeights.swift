extension BlockModel {
    static let htmlFirst = BlockModel(features: [-1], thresholds: [0], children: [0], roots: [0])
    static let htmlSecond = htmlFirst
}
