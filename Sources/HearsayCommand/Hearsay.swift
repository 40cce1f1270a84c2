import ArgumentParser

@main
struct Hearsay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads the news and keeps the record: who did what to whom, who said so, and on whose word it rests.",
        version: "0.1.0")
}
