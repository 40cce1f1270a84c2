// Made by Training/gazetteer/weights.py.

/// The weights of the features of places, in the order of ``PlaceFeature``.
enum PlaceWeights {
    /// Before it is known what the other names of the article mean.
    static let alone: [Double] = [
        1.256, 1.015, 1.429, 1.227, 0.560, 7.248, -2.363, -0.094, 20.000, 0.290, 5.228, 1.728, 1.837, 4.635,
        0.000, 0.000, 0.000, 0.000, 0.000, 0.000,
    ]
    /// Where it is.
    static let together: [Double] = [
        1.232, 1.075, 2.035, 1.087, -1.602, 7.745, -2.369, 1.002, 20.000, 0.195, 2.512, 0.590, 0.448, 1.765,
        2.103, 3.088, 1.327, 0.582, 1.693, 0.465,
    ]
}
