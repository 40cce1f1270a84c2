extension BlockModel {
    static let plainTextFirst = BlockModel(features: [-1], thresholds: [0], children: [0], roots: [0])
    static let plainTextSecond = plainTextFirst
}
