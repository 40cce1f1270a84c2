import Testing

/// `hearsay link` over lines that are none of its stages'.
@Suite struct LinkCommandTests {
    @Test(arguments: [
        ("candidates", #"{"one":"a","other":"b","counts":[7],"shared":3}"#),
        ("candidates", #"{"one":"a","other":"b"}"#),
        ("periods", #"{"count":4611686018427387904}"#),
        ("stories", #"{"story":"a","house":[[9,3]]}"#),
        ("pairs", "[]"),
        ("windows", #"{"window":0}"#),
        ("windows", #"{"window":0,"isOwn":true}"#),
    ])
    func `a line that is none of a stage is named`(stage: String, line: String) throws {
        let run = try HearsayProcess("link", "--stage", stage, input: (line + "\n").utf8)
        #expect(run.status == 1)
        #expect(run.errors.hasPrefix("hearsay: line 1 is none of the stage \(stage): "))
    }
}
