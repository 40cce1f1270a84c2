import Record

@testable import Pages

/// Any bytes are a page, a record, a failure that was told, or no document; a record is written as it was read.
func fuzzLine(_ source: [UInt8], choice: UInt8) {
    // Past the name of its schema, so that the rest is looked at more often.
    let head =
        choice & 1 != 0 ? #"{"schema":"\#(Record.schema)","made_by":{"hearsay":"","model":null,"gazetteer":null},"# : ""
    switch DocumentLine.read(Array(head.utf8) + source, input: "x:1", defaults: PageDefaults()) {
    case .record(let record):
        let line = record.jsonLine()
        require((try? Record(json: line)) == record, "a record that is read back")
        require(line.dropLast().firstIndex(of: UInt8(ascii: "\n")) == nil, "a record of one line")
    case .page(let page):
        require(page.input == "x:1", "the name of a page")
    case .failure(let failure):
        require(!failure.message.isEmpty, "what is wrong")
    default: break
    }
}
