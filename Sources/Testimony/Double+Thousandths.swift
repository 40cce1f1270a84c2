extension Double {
    /// Rounded to thousandths, as records have likelihoods.
    var inThousandths: Double { (self * 1000).rounded() / 1000 }
}
