import Gazetteer
import Language

/// Places that are described: "the Hungarian capital", and "the Alaskan city" of one that the article names.
struct PlaceDescriptions {
    struct Description {
        var words: Range<Int>
        var place: KnownPlace
    }
    let syntax: Syntax
    let gazetteer: Gazetteer

    private static let nouns: Set = ["city", "town", "village", "port", "island", "region", "province"]

    /// - Parameter resolved: what the words mean that begin a resolved name.
    func descriptions(_ resolved: [Int: KnownPlace]) -> [Description] {
        let chains = chains(resolved)
        var found: [Description] = []
        for name in syntax.reading.names where name.kind == .demonym {
            let noun = name.words.upperBound
            guard noun < syntax.words.count, let homeland = gazetteer.homeland(of: syntax.text(name.words)),
                // "the Hungarian capital Budapest" names it.
                resolved[noun + 1] == nil, resolved[noun + 2] == nil
            else { continue }
            let lemma = syntax.lemma(noun)
            if lemma == "capital", syntax.words[noun].features["Number"] != "Plur" {
                if let place = gazetteer.capital(of: homeland) {
                    found.append(Description(words: name.words.lowerBound..<noun + 1, place: place))
                }
            } else if Self.nouns.contains(lemma), let place = chains.place(of: noun), homeland.holds(place) {
                found.append(Description(words: name.words.lowerBound..<noun + 1, place: place))
            }
        }
        return found
    }

    /// The places that chains of mentions name.
    private struct Chains {
        var places: [Int: KnownPlace] = [:]
        var chains: [Int: Int] = [:]

        func place(of word: Int) -> KnownPlace? { chains[word].flatMap { places[$0] } }
    }

    private func chains(_ resolved: [Int: KnownPlace]) -> Chains {
        var chains = Chains()
        for mention in syntax.reading.mentions {
            if mention.head == .nominal { chains.chains[mention.headWord] = mention.chain }
            if mention.head == .name, chains.places[mention.chain] == nil {
                chains.places[mention.chain] = resolved[mention.headWord] ?? resolved[mention.words.lowerBound]
            }
        }
        return chains
    }
}
