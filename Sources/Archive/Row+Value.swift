import GRDB

extension Row {
    /// What a column has. In a damaged archive that may be something else than it should be, for which GRDB's subscript
    /// stops the program.
    ///
    /// - Throws: `RowDecodingError` where it is no such value.
    func value<Value: DatabaseValueConvertible>(_ column: Int) throws -> Value { try decode(atIndex: column) }
}
