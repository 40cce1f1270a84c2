import Foundation
import Record
import Stories

/// Links the records of a file of JSON Lines and prints the stories; on standard error, documents a second of user time.
struct StoriesBenchmark {
    let path: String

    func run() throws {
        let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
        let records = try lines.map { try Record(json: Array($0)) }
        let start = UserTime.now()
        var linker = StoryLinker()
        for record in records { linker.add(record) }
        let stories = linker.stories()
        let seconds = UserTime.now() - start
        for story in stories { FileHandle.standardOutput.write(Data(story.jsonLine())) }
        let rate = Int(Double(records.count) / max(seconds, 0.001))
        FileHandle.standardError.write(
            Data("\(records.count) records, \(stories.count) stories, \(seconds) s, \(rate) records/s\n".utf8))
    }
}
