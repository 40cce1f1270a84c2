import Record
import Testing

@testable import HearsayCommand

@Suite struct PatienceTests {
    /// An archive that is locked for so many waits.
    private func tries(_ patience: Patience, locked waits: Int, code: Failure.Code = .timedOut) -> (Int, failed: Bool) {
        var count = 0
        do throws(Failure) {
            try patience.run { () throws(Failure) in
                count += 1
                if count <= waits { throw Failure(input: "a.db", code: code, message: "") }
            }
            return (count, false)
        } catch {
            return (count, true)
        }
    }

    @Test func `an archive that stays locked ends what does not wait on`() {
        #expect(tries(.oneWait, locked: 1) == (1, true))
        #expect(tries(.oneWait, locked: 0) == (1, false))
    }

    @Test func `whoever is patient waits until the archive is free`() {
        #expect(tries(.endless, locked: 3) == (4, false))
    }

    @Test func `patience is for locks alone`() {
        #expect(tries(.endless, locked: 3, code: .diskFull) == (1, true))
    }
}
