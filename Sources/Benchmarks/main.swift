import Glibc

/// Measures the parts of Hearsay that have a peer to be compared with: `benchmarks PART FOLDER [ROUNDS]`.
let arguments = Array(CommandLine.arguments.dropFirst())
let rounds = arguments.count > 2 ? max(1, Int(arguments[2]) ?? 9) : 9
switch arguments.first {
case "archive" where arguments.count >= 2:
    let count = arguments.count > 2 ? max(1000, Int(arguments[2]) ?? 100_000) : 100_000
    var benchmark = ArchiveBenchmark(path: arguments[1], count: count)
    try benchmark.run()
case "article" where arguments.count >= 2:
    try ArticleBenchmark(folder: arguments[1], rounds: rounds).run()
case "encoder" where arguments.count >= 2:
    try EncoderBenchmark(model: arguments[1], rounds: rounds).run()
case "language" where arguments.count >= 2:
    let model = arguments.count > 3 ? arguments[3] : nil
    try LanguageBenchmark(path: arguments[1], model: model, rounds: rounds).run()
case "parse" where arguments.count >= 2:
    try ParseBenchmark(folder: arguments[1], rounds: rounds).run()
case "stories" where arguments.count >= 2:
    try StoriesBenchmark(path: arguments[1]).run()
case "times" where arguments.count >= 2:
    try TimesBenchmark(path: arguments[1], rounds: rounds).run()
case "warc" where arguments.count >= 2:
    try WARCBenchmark(path: arguments[1], rounds: rounds).run()
default:
    print(
        """
        usage: benchmarks article|parse FOLDER [ROUNDS], benchmarks encoder|times|warc FILE [ROUNDS],
               benchmarks language FILE [ROUNDS [MODEL]], benchmarks stories FILE,
               benchmarks archive FILE [RECORDS]
        """)
    exit(2)
}
