import Glibc

/// Measures the parts of Hearsay that have a peer to be compared with: `benchmarks PART ARGUMENT...`.
let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "parse" where arguments.count >= 2:
    try ParseBenchmark(folder: arguments[1], rounds: arguments.count > 2 ? Int(arguments[2]) ?? 9 : 9).run()
default:
    print("usage: benchmarks parse FOLDER [ROUNDS]")
    exit(2)
}
