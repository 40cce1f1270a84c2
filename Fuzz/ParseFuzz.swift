import Glibc

/// libFuzzer's entry: any bytes must give a document whose links, ranges and text are sound, in time in proportion.
///
/// The first byte chooses between a whole document and the contents of an element.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let source = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    let start = processorSeconds()
    let document = parsed(source, choice: data[0])
    let seconds = processorSeconds() - start
    guard seconds < 0.2 + Double(count) * 100e-6 else { fatalError("\(seconds) s for \(count) bytes") }
    DocumentCheck(document: document).run()
    return 0
}

private func parsed(_ source: [UInt8], choice: UInt8) -> Document {
    var limits = ParserLimits()
    if choice & 0x80 != 0 {
        limits.depth = 18
        limits.nodes = 300
    }
    switch choice & 0x7F {
    case 0x00...0x3F: return Document(parsing: source, limits: limits)
    case 0x70...0x77: return Document(parsingFragment: source, context: .svg, namespace: .svg, limits: limits)
    case 0x78...0x7F: return Document(parsingFragment: source, context: .mi, namespace: .mathML, limits: limits)
    default:
        let contexts: [Tag] = [
            .div, .table, .tbody, .tr, .td, .select, .template, .title, .script, .form, .html, .colgroup, .caption,
            .frameset, .plaintext, .style,
        ]
        return Document(parsingFragment: source, context: contexts[Int(choice & 0x0F)], limits: limits)
    }
}

private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
