import ArgumentParser
import Record
import Stories

/// The stages of linking that can run apart, in their order.
enum LinkStage: String, CaseIterable, ExpressibleByArgument {
    /// A record to what linking keeps of it.
    case signatures
    /// The articles that have one shingle to the pairs among them.
    case pairs
    /// How many shingles a pair shares, to whether it is worth a close look.
    case candidates
    /// A pair to whether both go back to one text.
    case related
    /// All pairs that do, to the family of each of their articles.
    case families
    /// The families of the articles that have one shingle, to the articles, where it is boilerplate.
    case boilerplate
    /// A pair to the words that it shares, if these are enough.
    case align
    /// How many articles there are, to the windows in which they are looked at.
    case periods
    /// The articles of a window to groups that tell of the same.
    case windows
    /// The groups of all windows, in order, to the story of each article.
    case chain
    /// The articles of a story to the story.
    case stories
}

/// What the stages read and print: the fields of their lines.
enum LinkLine {
    struct Signature: Codable {
        var id: String
        /// Days since 1970, null where nobody knows.
        var day: Double?
        /// The letters of its name.
        var publisher: String?
        var shingles: [UInt64]
        var signature: Stories.Signature
        var subject: LinkedArticle.Subject
        var testimony: LinkedArticle.Testimony
    }

    struct Holder: Codable {
        var shingle: UInt64
        var article: String
        /// How many shingles the article has.
        var count: Int?
        var family: String?
    }

    struct Pair: Codable {
        var one: String
        var other: String
        /// How many shingles each of them has, and how many both.
        var counts: [Int]?
        var shared: Int?
    }

    struct Couple: Codable {
        var one: Stories.Signature
        var other: Stories.Signature
        var boilerplate: Set<UInt64>?
    }

    struct Family: Codable {
        var article: String
        var family: String
    }

    struct Count: Codable { var count: Int }

    /// Ends exclusive.
    struct Period: Codable {
        var period: [Int]
        var window: [Int]
    }

    /// An article of a window or a pair among its articles.
    struct Windowed: Codable {
        var window: Int
        var signature: Stories.Signature?
        var subject: LinkedArticle.Subject?
        /// Whether it is of the period, not before it.
        var isOwn: Bool?
        var pair: DuplicatePair?

        var article: LinkedArticle? {
            guard let signature, let subject else { return nil }
            return LinkedArticle(signature: signature, subject: subject, testimony: LinkedArticle.Testimony())
        }
    }

    struct Grouped: Codable {
        var window: Int
        var groups: [[String]]
        var before: [String]
        /// Of articles of the period, the words that are their outlets'.
        var house: [String: [Range<Int>]]
    }

    struct Placed: Codable {
        var article: String
        var story: String
        var house: [Range<Int>]
    }

    /// An article of a story, one that shares words with it, or a pair among these.
    struct Told: Codable {
        var story: String
        var signature: Stories.Signature?
        var subject: LinkedArticle.Subject?
        var testimony: LinkedArticle.Testimony?
        var house: [Range<Int>]?
        var isMember: Bool?
        var pair: DuplicatePair?

        var article: LinkedArticle? {
            guard let signature, let subject, let testimony else { return nil }
            return LinkedArticle(signature: signature, subject: subject, testimony: testimony)
        }
    }
}
