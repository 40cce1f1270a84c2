/// A table of numbers: a row for each block, one after the other, for a ``BlockModel`` to judge.
struct FeatureRows {
    /// The numbers of a row.
    let width: Int
    /// The number of rows.
    let count: Int
    var values: [Float]

    /// Fills a table row by row. `fill` appends up to `width` numbers to what it is given; the rest of a row are zeros,
    /// to be set later.
    init(width: Int, count: Int, fill: (_ index: Int, _ row: inout OutputSpan<Float>) -> Void) {
        self.width = width
        self.count = count
        values = [Float](capacity: width * count) { values in
            for index in 0..<count {
                fill(index, &values)
                while values.count < (index + 1) * width { values.append(0) }
            }
        }
    }
}
