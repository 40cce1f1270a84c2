import Pages
import Record

/// Reads every record of a web archive with its HTTP head and its whole payload, several times over:
/// `Benchmarks/warc/peer.py` does the same with FastWARC.
struct WARCBenchmark {
    let path: String
    let rounds: Int

    func run() throws {
        var seconds: [Double] = []
        var count = 0
        var payload = 0
        for _ in 0..<rounds {
            (count, payload) = (0, 0)
            let start = UserTime.now()
            var reader = try WARCReader(path: path)
            while let record = try reader.next() {
                count += 1
                payload += record.message?.body.count ?? record.block.count
            }
            seconds.append(UserTime.now() - start)
        }
        seconds.sort()
        print("records \(count), \(payload) bytes of payload, \(rounds) rounds, user CPU")
        print("best \(seconds[0]) s")
        print("median \(seconds[rounds / 2]) s")
    }
}
