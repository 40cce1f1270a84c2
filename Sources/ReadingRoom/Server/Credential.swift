import CCrypt
import Glibc
import Record

/// What is asked of whoever wants in.
public enum Credential: Sendable {
    /// Made by the program, long and random.
    case token(String)
    /// What crypt(3) makes of a password: `$y$…`.
    case passwordHash(String)

    /// A new token: 128 bits in hexadecimal.
    public static func newToken() -> String {
        var generator = SystemRandomNumberGenerator()
        let seed = (0..<4).flatMap { _ in
            withUnsafeBytes(of: UInt64.random(in: .min ... .max, using: &generator), Array.init)
        }
        return SHA256.hexadecimal(of: seed, bytes: 16)
    }

    /// What to keep of a password, by the method that the system holds for best (yescrypt in Debian).
    ///
    /// - Returns: nil for a password with a zero byte, or where the system has no method.
    public static func hash(ofPassword password: String) -> String? {
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        guard crypt_gensalt_rn(nil, 0, nil, 0, &setting, Int32(setting.count)) != nil else { return nil }
        return crypt(password, setting: setting)
    }

    /// Whether it is what somebody gave. Takes some tenths of a second for a password: that is what makes it safe.
    func matches(_ attempt: String) -> Bool {
        switch self {
        case .token(let token): Self.isEqual(token, attempt)
        case .passwordHash(let hash):
            Self.crypt(attempt, setting: Array(hash.utf8CString)).map { Self.isEqual($0, hash) } ?? false
        }
    }

    private static func crypt(_ password: String, setting: [CChar]) -> String? {
        guard !password.utf8.contains(0), password.utf8.count < 512 else { return nil }
        var (data, size) = (nil as UnsafeMutableRawPointer?, 0 as Int32)
        defer { free(data) }
        return crypt_ra(password, setting, &data, &size).map { String(cString: $0) }
    }

    /// In a time that does not tell how much of it is right.
    static func isEqual(_ one: String, _ other: String) -> Bool {
        let (one, other) = (SHA256.digest(of: Array(one.utf8)), SHA256.digest(of: Array(other.utf8)))
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
