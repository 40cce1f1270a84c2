#if canImport(Glibc)
    import Glibc
#endif

/// Runs the conformance suites in a folder: `conformance FOLDER [NAME-PART]`. One line a suite: its name, the cases
/// passed and all of them, and the ids of those that failed.
let suites: [any Suite] =
    [
        TreeConstructionSuite(runsFragments: false),
        TreeConstructionSuite(runsFragments: true),
        TokenizerSuite(),
        EncodingDeclarationSuite(),
        EncodedPagesSuite(isBeyondStandard: false),
        EncodedPagesSuite(isBeyondStandard: true),
        WARCSuite(),
        AddressSuite(),
        DomainSuite(),
        QueryEncodingSuite(),
        FeedparserSuite(isSanitizer: false),
        FeedparserSuite(isSanitizer: true),
        GofeedSuite(),
        OutlineListSuite(),
    ] + RobotsSuite.all + [RobotsDirectiveSuite(), RobotsHelperSuite()]

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
    print("usage: conformance FOLDER [NAME-PART]")
    exit(2)
}
for suite in suites where arguments.count < 3 || suite.path.contains(arguments[2]) {
    guard let score = try suite.run(in: arguments[1]) else { continue }
    let percent = Double(score.passed * 10000 / max(score.total, 1)) / 100
    print(
        "\(suite.path)\(suite.title.isEmpty ? "" : " (\(suite.title))"): \(score.passed) of \(score.total) (\(percent) %)"
    )
    for id in score.failed { print("  \(id)") }
}
