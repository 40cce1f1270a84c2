import GRDB
import GRDBSQLite
import Glibc

/// How well a row of an index fits what is searched: BM25 (Robertson and Zaragoza, The Probabilistic Relevance
/// Framework, 2009).
///
/// FTS5's own `bm25` counts, in every search, all rows that each phrase stands in, which takes longer than all else where
/// a word is in half of a million. Here the first of them are counted, and how many there are is told from how far into
/// the index they reach.
enum Relevance {
    /// So many rows of a phrase are counted.
    private static let counted = 1000
    /// How soon more of the same counts less, and how much the length of a row does.
    private static let (saturation, lengthShare) = (1.2, 0.75)
    /// The rarity of what is in more than half of all rows, as FTS5 has it.
    private static let leastRarity = 1e-6

    /// What is known of a search as a whole.
    private final class Search {
        var averageLength = 1.0
        /// Of each phrase.
        var rarities: [Double] = []
    }

    private struct Count {
        var rows = 0
        var last: Int64 = 0
    }

    /// Makes the SQL function `relevance(INDEX, LAST, WEIGHT…)` known: `LAST` is a number that no row is beyond, then comes
    /// what each column counts. Greater is better.
    static func register(in database: Database) throws {
        let api = FTS5.api(database)
        let code = api.pointee.xCreateFunction(
            UnsafeMutablePointer(mutating: api), "relevance", nil,
            { api, context, result, count, values in
                guard let api, let values else { return }
                let arguments = UnsafeBufferPointer(start: values, count: Int(count))
                do throws(Refusal) {
                    let score = try Relevance.score(api.pointee, context, arguments)
                    sqlite3_result_double(result, score)
                } catch {
                    sqlite3_result_error_code(result, error.code)
                }
            }, nil)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }

    /// What SQLite says is wrong.
    private struct Refusal: Error {
        var code: Int32
    }

    private static func check(_ code: Int32) throws(Refusal) {
        guard code == SQLITE_OK else { throw Refusal(code: code) }
    }

    private static func score(
        _ api: Fts5ExtensionApi, _ context: OpaquePointer?, _ arguments: UnsafeBufferPointer<OpaquePointer?>
    ) throws(Refusal) -> Double {
        guard let last = arguments.first else { throw Refusal(code: SQLITE_MISUSE) }
        let search = try search(api, context, last: sqlite3_value_int64(last))
        var (found, length): (Int32, Int32) = (0, 0)
        try check(api.xInstCount(context, &found))
        try check(api.xColumnSize(context, -1, &length))
        var frequencies = [Double](repeating: 0, count: search.rarities.count)
        for index in 0..<found {
            var (phrase, column, offset): (Int32, Int32, Int32) = (0, 0, 0)
            try check(api.xInst(context, index, &phrase, &column, &offset))
            let weight = Int(column) + 1
            frequencies[Int(phrase)] += weight < arguments.count ? sqlite3_value_double(arguments[weight]) : 1
        }
        let norm = saturation * (1 - lengthShare + lengthShare * Double(length) / search.averageLength)
        return zip(search.rarities, frequencies).reduce(0) { sum, phrase in
            sum + phrase.0 * phrase.1 * (saturation + 1) / (phrase.1 + norm)
        }
    }

    /// What the first row of a search finds out, and SQLite keeps for the others.
    private static func search(
        _ api: Fts5ExtensionApi, _ context: OpaquePointer?, last: Int64
    ) throws(Refusal) -> Search {
        if let known = api.xGetAuxdata(context, 0) { return Unmanaged<Search>.fromOpaque(known).takeUnretainedValue() }
        let search = Search()
        var (rows, words): (Int64, Int64) = (0, 0)
        try check(api.xRowCount(context, &rows))
        try check(api.xColumnTotalSize(context, -1, &words))
        search.averageLength = max(1, Double(words) / Double(max(1, rows)))
        for phrase in 0..<api.xPhraseCount(context) {
            let having = min(Double(rows), try rowCount(api, context, phrase: phrase, last: last))
            search.rarities.append(max(leastRarity, log((Double(rows) - having + 0.5) / (having + 0.5))))
        }
        let kept = Unmanaged.passRetained(search).toOpaque()
        try check(api.xSetAuxdata(context, kept) { Unmanaged<Search>.fromOpaque($0!).release() })
        return search
    }

    /// How many rows have a phrase; where there are many, as if the others stood as close as the first.
    private static func rowCount(
        _ api: Fts5ExtensionApi, _ context: OpaquePointer?, phrase: Int32, last: Int64
    ) throws(Refusal) -> Double {
        var count = Count()
        try check(
            api.xQueryPhrase(context, phrase, &count) { api, context, count in
                guard let api, let count = count?.assumingMemoryBound(to: Count.self) else { return SQLITE_ERROR }
                count.pointee.rows += 1
                count.pointee.last = api.pointee.xRowid(context)
                return count.pointee.rows < Relevance.counted ? SQLITE_OK : SQLITE_DONE
            })
        guard count.rows == counted, count.last > 0 else { return Double(count.rows) }
        return Double(count.rows) * max(1, Double(last) / Double(count.last))
    }
}
