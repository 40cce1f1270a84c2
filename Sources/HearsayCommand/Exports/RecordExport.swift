import Record

/// A format in which an archive goes out record by record: what it keeps does not grow with them.
protocol RecordExport {
    /// What stands before the first record.
    var heading: [UInt8] { get }

    func lines(of record: Record) -> [UInt8]
}

extension RecordExport {
    var heading: [UInt8] { [] }
}
