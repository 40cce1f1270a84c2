import Glibc

/// The folders of a user in which programs keep what is theirs (https://specifications.freedesktop.org/basedir-spec).
public enum UserFolder {
    /// `hearsay` in `$XDG_DATA_HOME`, else in `~/.local/share`; nil where the environment names neither.
    public static var data: String? { path("XDG_DATA_HOME", else: ".local/share") }

    /// `hearsay` in `$XDG_CACHE_HOME`, else in `~/.cache`; nil where the environment names neither.
    public static var cache: String? { path("XDG_CACHE_HOME", else: ".cache") }

    private static func path(_ name: String, else fallback: String) -> String? {
        // The specification wants relative paths ignored.
        if let base = variable(name), base.hasPrefix("/") { return "\(base)/hearsay" }
        return variable("HOME").map { "\($0)/\(fallback)/hearsay" }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}
