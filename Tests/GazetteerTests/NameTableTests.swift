import CGazetteer
import Gazetteer
import Record
import Testing

@Suite struct NameTableTests {
    private static var embedded: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: hearsay_regions_table(), count: hearsay_regions_table_size())
    }

    @Test func aNameIsFoundHoweverItIsWritten() throws {
        let table = try NameTable(embedded: Self.embedded, name: "regions")
        let rows = table.rows(named: "Black Sea")
        #expect(rows.map { table.string(0, of: $0) } == ["Black Sea"])
        #expect(abs(table.degrees(1, of: rows[0]) - 43.4) < 1e-4)
        #expect(table.rows(named: "BLACK-SÉA") == rows)
        #expect(table.rows(named: "the Black Sea").isEmpty)
        #expect(table.rows(named: "Black").isEmpty)
        #expect(table.rows(named: "").isEmpty)
        #expect(table.rows(named: "zzz").isEmpty)
    }

    @Test func everyRowIsFoundByItsName() throws {
        let table = try NameTable(embedded: Self.embedded, name: "regions")
        for row in 0..<table.count { #expect(table.rows(named: table.string(0, of: row)).contains(row)) }
    }

    @Test func whatDoesNotExistIsEmpty() throws {
        let table = try NameTable(embedded: Self.embedded, name: "regions")
        #expect(table.number(0, of: -1) == 0)
        #expect(table.string(0, of: table.count) == "")
        #expect(table.number(table.fields, of: 0) == 0)
    }

    @Test func aDamagedTableIsRefused() {
        for (place, value) in [(0, 0), (7, 9), (12, 0xFF), (60, 0xA5)] {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.embedded.count, alignment: 8)
            defer { copy.deallocate() }
            copy.copyMemory(from: Self.embedded)
            copy[place] = UInt8(value)
            #expect(throws: Failure.self) {
                try NameTable(embedded: UnsafeRawBufferPointer(copy), name: "a damaged table")
            }
        }
        #expect(throws: Failure.self) {
            try NameTable(embedded: UnsafeRawBufferPointer(rebasing: Self.embedded[..<39]), name: "a torn table")
        }
    }

    @Test(arguments: [
        ("São Paulo", "sao paulo"), ("Sana'a", "sanaa"), ("U.S.", "us"), ("Winston-Salem", "winston salem"),
        (" St.  Louis ", "st louis"), ("Łódź", "lodz"), ("Ærø", "aero"), ("Київ", "Київ"), ("--", ""), ("", ""),
    ])
    func namesAreFolded(_ name: String, _ folded: String) {
        #expect(String(decoding: FoldedName.bytes(of: name.utf8), as: UTF8.self) == folded)
    }
}
