/// The weights of the features of places, in the order of ``PlaceFeature``.
enum PlaceWeights {
    /// Before it is known what the other names of the article mean.
    static let alone: [Double] = [
        1.5, 0.5, 6, 4, 3, 9, -1, 5, 1, 4, -2, 2, 4, -2, 1, 0, 0, 0, 0, 0, 0,
    ]
    /// Where it is.
    static let together: [Double] = [
        1.2, 0.5, 6, 4, 3, 9, -1, 5, 1, 4, -2, 2, 4, -2, 1, 2, 5, 5, 1, 1, 1,
    ]
}
