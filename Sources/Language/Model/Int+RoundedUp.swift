extension Int {
    /// The least multiple of a number that is no less.
    func roundedUp(to unit: Int) -> Int { (self + unit - 1) / unit * unit }
}
