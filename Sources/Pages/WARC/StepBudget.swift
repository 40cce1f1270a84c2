import Record

/// What may be unpacked only to be stepped over: so many bytes, and so many more for each stored byte that they cost.
/// A bomb is left when they are used up.
struct StepBudget {
    private let input: String
    private let limits: WARCLimits
    private let start: Int
    private var spent = 0

    init(input: String, limits: WARCLimits, storedPosition: Int) {
        self.input = input
        self.limits = limits
        start = storedPosition
    }

    /// Whether so many bytes more are within the budget.
    mutating func spend(_ count: Int, storedPosition: Int) -> Bool {
        spent += count
        let (allowed, overflow) = (storedPosition - start).multipliedReportingOverflow(by: limits.ratio)
        return overflow || spent - limits.block <= allowed
    }

    var failure: Failure {
        let reason = "more than \(spent) bytes that are no page are packed there into a few, as in a bomb"
        return Failure(
            input: input, code: .tooLarge,
            message: "\(reason); the rest of the archive is read from the next gzip member on")
    }
}
