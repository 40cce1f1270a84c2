import Archive
import Fetch
import Record

/// Tells what is new to saved searches: on standard output, and to a webhook. The reading room has each as a feed.
///
/// What was told is not told again; what a webhook did not take is.
struct AlertTeller {
    let archive: Archive
    let printer: AnswerPrinter
    let webhook: Webhook?
    /// Whether what is told stays new.
    var keepsNew = false

    /// - Returns: How much was new, and whether the webhook took all of it.
    func tell() async throws -> (count: Int, isWhole: Bool) {
        do throws(Failure) {
            var (count, isWhole) = (0, true)
            for alert in try archive.alerts() {
                let lines = alert.lines
                count += lines.count
                for line in lines { printer.print(line) { line.view(printer) } }
                printer.output.flush()
                let isTaken = await post(lines)
                if isTaken, !keepsNew { try archive.markTold(alert) }
                isWhole = isWhole && isTaken
            }
            return (count, isWhole)
        } catch  where error.code == .timedOut {
            // Another program keeps the archive locked: what is new stays so until the next time.
            _ = ArchiveChoice.end(with: error)
            return (0, false)
        } catch {
            throw ArchiveChoice.end(with: error)
        }
    }

    /// Whether the webhook took all, or there is none.
    private func post(_ lines: [AlertLine]) async -> Bool {
        guard let webhook else { return true }
        do throws(Failure) {
            for line in lines { try await webhook.post(json: line.jsonLine()) }
            return true
        } catch {
            _ = ArchiveChoice.end(with: error)
            return false
        }
    }
}

/// One thing that is new to a saved search.
struct AlertLine: JSONWritable {
    private enum Keys: String, CodingKey { case schema, search, hit }
    enum Hit { case article(ArticleHit), statement(StatementHit) }

    let search: String
    let hit: Hit

    func write(to json: inout JSONWriter) {
        json.object {
            $0.field(Keys.schema, "hearsay.alert/1")
            $0.field(Keys.search, search)
            switch hit {
            case .article(let hit): $0.field(Keys.hit, hit)
            case .statement(let hit): $0.field(Keys.hit, hit)
            }
        }
    }

    func view(_ printer: AnswerPrinter) -> [String] {
        let lines =
            switch hit {
            case .article(let hit): ArticleHitView(hit, printer).lines
            case .statement(let hit): StatementHitView(hit, printer).lines
            }
        return [printer.style.dim(Visible.line("\(search):"))] + lines
    }
}

extension Alert {
    var lines: [AlertLine] {
        finding.articles.map { AlertLine(search: search.name, hit: .article($0)) }
            + finding.statements.map { AlertLine(search: search.name, hit: .statement($0)) }
    }
}
