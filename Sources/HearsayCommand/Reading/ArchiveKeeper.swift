import Fetch
import Pages
import Record

/// Keeps what went over the wire in a web archive.
struct ArchiveKeeper: ExchangeRecorder {
    let path: String
    let archive: WARCWriter

    func record(_ exchange: Exchange) async throws(Failure) {
        let capture = WARCCapture(
            address: exchange.address, time: exchange.time, ipAddress: exchange.server.description,
            request: exchange.request, response: exchange.response)
        do throws(Failure) {
            try archive.append(capture)
        } catch {
            throw Failure(
                input: exchange.address, code: error.code, message: "it could not be kept in \(path): \(error.message)")
        }
    }
}
