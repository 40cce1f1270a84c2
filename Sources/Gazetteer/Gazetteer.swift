import CGazetteer
import Record

/// What Hearsay knows of the world: tables of names, each a part of the program (`Sources/CGazetteer`).
public struct Gazetteer: Sendable {
    let regions: NameTable

    /// Opens the tables, which takes some milliseconds.
    public init() throws(Failure) {
        regions = try NameTable(
            embedded: UnsafeRawBufferPointer(start: hearsay_regions_table(), count: hearsay_regions_table_size()),
            name: "the table of regions")
    }
}
