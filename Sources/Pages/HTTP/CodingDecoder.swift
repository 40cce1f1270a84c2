/// Undoes one coding of one body, step by step. Owned by one task at a time.
protocol CodingDecoder: AnyObject {
    var coding: ContentCoding { get }
    /// Whether the coding's own end was reached; what follows it is padding.
    var isAtEnd: Bool { get }

    /// Decodes from the beginning of the input as much as fits into the output.
    ///
    /// - Returns: the bytes taken and the bytes given. Neither: more input is needed, or the end is reached.
    func step(_ input: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>)
        throws(BodyDamage) -> (taken: Int, given: Int)
}
