extension Sequence where Element: Hashable {
    /// Each element once, where it first stands.
    func uniqued() -> [Element] {
        var met: Set<Element> = []
        return filter { met.insert($0).inserted }
    }
}
