import Record
import WebAddress

/// An address that wants to be told what is new: each message is posted to it as JSON.
///
/// Its owner named it, so robots.txt is not asked, and it may lie on this machine. Redirects are not followed: they would
/// send what is meant for one to another.
public struct Webhook: Sendable {
    private let text: String
    private let address: WebAddress
    private let options: FetchOptions
    private let client: ExchangeClient

    /// - Throws: where the address is none of the web.
    public init(address text: String, options: FetchOptions) throws(Failure) {
        self.text = text
        address = try AddressRules.address(text, input: text)
        var options = options
        options.allowsPrivateAddresses = true
        self.options = options
        client = ExchangeClient(options: options, resolver: SystemResolver())
    }

    /// Posts a message, and waits until it is taken: answered with a status from 200 to 299.
    ///
    /// - Throws: why it was not.
    public func post(json: [UInt8]) async throws(Failure) {
        var request = ExchangeRequest(time: options.timeLimits.whole)
        request.fields = [("User-Agent", options.userAgent), ("Content-Type", "application/json")]
        request.body = json
        // What it says beside the status is not wanted.
        request.enough = 0
        let status: Int
        do {
            status = try await client.exchange(request, with: address).status
        } catch {
            throw Failure(input: text, error, at: address, options: options)
        }
        guard (200...299).contains(status) else {
            throw Failure(
                input: text, code: .httpStatus, message: "it answered with the status \(status); check the address")
        }
    }
}
