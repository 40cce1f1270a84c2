import Glibc

/// What is fed with random input, by the name in the environment (`FUZZ_TARGET`).
enum FuzzTarget: String {
    case html, feed, warc, body, lines, address, robots

    func run(_ input: [UInt8], choice: UInt8) {
        switch self {
        case .html: fuzzHTML(input, choice: choice)
        case .feed: fuzzFeed(input, choice: choice)
        case .warc: fuzzArchive(input, choice: choice)
        case .body: fuzzBody(input, choice: choice)
        case .lines: fuzzLine(input, choice: choice)
        case .address: fuzzAddress(input, choice: choice)
        case .robots: fuzzRobots(input, choice: choice)
        }
    }

    static let current = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) } ?? .html
}

/// libFuzzer's entry: any bytes must give something sound, in time in proportion. The first byte chooses how they are
/// read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let input = Array(UnsafeBufferPointer(start: data + 1, count: count - 1))
    let start = processorSeconds()
    FuzzTarget.current.run(input, choice: data[0])
    let seconds = processorSeconds() - start
    require(seconds < 0.3 + Double(count) * 100e-6, "it took too long")
    return 0
}

/// Ends the process where something does not hold, as fuzzing wants it.
func require(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
}

private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
