import Record

/// The weights that tell, for a cue, which of the words around it are its source and its content.
///
/// Word and cue are brought together by sum and product, with their distance and the paragraphs between them; three
/// convolutions over the words follow, and a linear-chain conditional random field (J. Lafferty et al., Conditional
/// Random Fields, 2001) over the roles.
struct AttributionHead: Sendable {
    /// The words that are looked at: as many before the first word of a cue, and as many from it on.
    static let before = 64
    static let behind = 128
    /// Words from a word to its neighbours in each convolution.
    static let dilations = [1, 3, 6]
    /// From two or more before the cue to two or more behind it.
    static let paragraphs = 5

    let width: Int
    /// What is added for a word, and what the factor of the cue is multiplied with; the same for a cue.
    let word, cue: Matrix
    let distance, paragraph: Tensor<Float>
    /// Each to what a word gives to the one behind it, itself, and the one before it.
    let convolutions: [Matrix]
    let out: Matrix
    /// From role to role.
    let transition: Tensor<Float>
    /// What makes a confidence of the log-odds of a cue and the log-likelihood of its roles: a constant and two factors.
    let calibration: Tensor<Float>

    init(of file: WeightFile, _ kernels: Kernels) throws(Failure) {
        let (hidden, width) = (file.header.config.hidden, file.header.config.statement)
        self.width = width
        word = try Matrix("statement.word", outputs: 2 * width, inputs: hidden, of: file, for: kernels)
        cue = try Matrix("statement.cue", outputs: 2 * width, inputs: hidden, of: file, for: kernels)
        distance = try file.floats("statement.distance", Self.before + Self.behind, width)
        paragraph = try file.floats("statement.paragraph", Self.paragraphs, width)
        var convolutions: [Matrix] = []
        for number in Self.dilations.indices {
            let name = "statement.convolution.\(number)"
            convolutions.append(try Matrix(name, outputs: 3 * width, inputs: width, of: file, for: kernels))
        }
        self.convolutions = convolutions
        out = try Matrix("statement.out", outputs: AttributionRole.count, inputs: width, of: file, for: kernels)
        transition = try file.floats("statement.transition", AttributionRole.count, AttributionRole.count)
        calibration = try file.floats("statement.calibration", 3)
    }
}

/// What a word is to a cue.
enum AttributionRole: Int {
    case none, source, content

    static let count = 3
}
