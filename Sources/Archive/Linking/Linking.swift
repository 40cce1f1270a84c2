import FoundationEssentials
import GRDB
import Glibc
import Record
import Stories

extension Archive {
    /// The stories of all articles, the latest last, as people corrected them.
    ///
    /// What came in since they were asked for last is linked first, as ``link(anew:)`` does. An archive that can only be
    /// read keeps nothing: there they are worked out each time.
    ///
    /// - Complexity: As long as nothing came in, linear in what is returned.
    public func stories() throws(Failure) -> [Story] {
        var stories: [Story] = []
        try forEachStory { stories.append($0) }
        return stories
    }

    /// Hands out the stories one by one, as ``stories()`` has them. Those that are kept are not in memory all at once.
    ///
    /// - Parameter body: must not ask the archive for anything.
    public func forEachStory(_ body: (Story) throws -> Void) throws(Failure) {
        try bringStoriesUpToDate()
        if try !forEachKeptStory(body) {
            let stories = try linkInMemory()
            try attempt(path) { try stories.forEach(body) }
        }
    }

    /// Links what came in, where the archive can be written to: the table of stories is that of the present articles then.
    ///
    /// - Parameter afterRound: is called whenever that is linked which had come in when the round began; where more comes
    ///   in all the time, often.
    public func bringStoriesUpToDate(afterRound: () -> Void = {}) throws(Failure) {
        guard try !storiesAreCurrent() else { return }
        do {
            try writer().link(afterRound: afterRound)
        } catch  where [.permissionDenied, .diskFull].contains(error.code) {
            // They are worked out in memory then, or those of before are shown.
        }
    }

    private func writer() throws(Failure) -> Archive {
        database.configuration.readonly ? try Archive(path: path, access: .writing) : self
    }

    private func linkInMemory() throws(Failure) -> [Story] {
        var linker = StoryLinker()
        var records = try records()
        while let record = try records.nextRecord() {
            if record.article.isArticle >= Self.articleThreshold { linker.add(record) }
        }
        let corrections = try corrections()
        return StoryCorrections(Correction.inForce(corrections)).applied(to: linker.stories()) { _ in false }
    }

    /// - Returns: Whether they are those of the present articles; else none is handed out.
    private func forEachKeptStory(_ body: (Story) throws -> Void) throws(Failure) -> Bool {
        try read { database in
            guard try Self.counter("linked", database) == Self.counter("changes", database) else { return false }
            let rows = try Row.fetchCursor(database, sql: "SELECT json, number FROM stories ORDER BY day, first")
            while let row = try rows.next() {
                let line = try StoredRecord.bytes(row, number: row.value(1), path: path)
                try body(JSONDecoder().decode(Story.self, from: Data(line)))
            }
            return true
        }
    }

    /// Puts what came in since the last time into stories, in steps that are each kept: what breaks off goes on there.
    ///
    /// Near duplicates come out as ``StoryLinker`` finds them among all articles at once. So do stories, as long as
    /// articles come in the order of their dates or no more than ``StoryWindow/firstPeriod`` there are. Else an article is
    /// put with those near it in time, and stories keep their ids.
    ///
    /// - Parameters:
    ///   - anew: As if nothing had been linked before, but that stories keep their ids as far as they can.
    ///   - afterRound: as ``bringStoriesUpToDate(afterRound:)`` has it.
    /// - Complexity: Time is about linear in what came in and in the windows of time and stories that it touches; memory
    ///   is bounded by a window and the largest story.
    public func link(anew: Bool = false, afterRound: () -> Void = {}) throws(Failure) {
        if anew { try write { try $0.execute(sql: LinkingSchema.startAnew) } }
        var isCurrent = false
        while !isCurrent {
            let changes = try read { try Self.counter("changes", $0) }
            while try step(signing) {}
            while try step({ try StoryPlacing(table: $0).placeFirst() }) {}
            try write { try StoryKeeping(table: SignatureTable(database: $0, path: path)).takeBackCorrections() }
            let publishers = try read { try String.fetchSet($0, sql: "SELECT letters FROM publishers") }
            while try step({ try telling($0, publishers) }) {}
            isCurrent = try write { database in
                try StoryKeeping(table: SignatureTable(database: database, path: path)).correct()
                guard try Self.counter("changes", database) == changes else { return false }
                try database.execute(sql: "UPDATE counters SET value = ? WHERE name = 'linked'", arguments: [changes])
                return true
            }
            afterRound()
        }
    }

    private static let (signedAtOnce, toldAtOnce) = (128, 64)

    /// The part of a step's time for which the archive is left alone behind it.
    private static let pauseShare = 1.0 / 30

    /// Takes a step that is kept.
    ///
    /// Those who wait to write look ten times a second whether they may: a pause that grows with the step is found by one of
    /// the next looks, however long all steps take.
    private func step(_ body: (SignatureTable) throws -> Bool) throws(Failure) -> Bool {
        let began = ContinuousClock.now
        let isMore = try write { try body(SignatureTable(database: $0, path: path)) }
        usleep(UInt32(min(1, (ContinuousClock.now - began) / .seconds(1) * Self.pauseShare) * 1e6))
        return isMore
    }

    /// Makes the signatures of some articles, and finds whose words they share.
    private func signing(_ table: SignatureTable) throws -> Bool {
        let numbers = try table.unsigned(limit: Self.signedAtOnce)
        guard !numbers.isEmpty else { return false }
        let rejections = try Rejections(table.database)
        var (new, old) = ([(Int, LinkedArticle)](), [(Int, Signature)]())
        for number in numbers {
            try table.isSigned(number)
            let former = try table.signature(number)
            let record = try StoredRecord.fetch(table.database, number: number, path: path).map(rejections.applied)
            guard let record, record.article.isArticle >= Self.articleThreshold else {
                if let former {
                    old.append((number, former))
                    try table.markStale(storyOf: number)
                    try table.markStale(periodOf: former)
                    try table.run("DELETE FROM placements WHERE article = ?", [number])
                }
                continue
            }
            let article = LinkedArticle(record)
            try table.markStale(storyOf: number)
            if let former, former.isSame(as: article.signature) {
                try table.keep(number, article, isNew: false)
            } else {
                if let former {
                    old.append((number, former))
                    try table.markStale(periodOf: former)
                }
                new.append((number, article))
            }
            try table.markStale(periodOf: article.signature)
        }
        var search = DuplicateSearch(table)
        try search.update(adding: new, removing: old)
        return true
    }

    private func telling(_ table: SignatureTable, _ publishers: Set<String>) throws -> Bool {
        let keeping = StoryKeeping(table: table)
        let stale = try keeping.stale(limit: Self.toldAtOnce)
        for story in stale { try keeping.tell(story, publishers: publishers) }
        return !stale.isEmpty
    }

    static func counter(_ name: String, _ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT value FROM counters WHERE name = ?", arguments: [name]) ?? 0
    }
}
