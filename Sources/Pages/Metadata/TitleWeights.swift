/// The weight of each ``TitleEvidence``, in its order. Learned by `Training/metadata/train.py`.
enum TitleWeights {
    static let weights: [Float] = [
        2.49,  // firstH1
        0.92,  // onlyH1
        1.68,  // otherH1
        1.91,  // headingPart
        1.12,  // firstH2
        0.96,  // titledElement
        1.12,  // openGraph
        -0.03,  // twitter
        0.02,  // linkedHeadline
        -0.44,  // linkedName
        0.06,  // metaTitle
        -0.87,  // itemTitle
        0.67,  // titleElement
        -0.46,  // titleWithoutEnd
        -1.31,  // titleWithoutStart
        1.41,  // titleFirstPart
        0.34,  // titleLastPart
        -0.39,  // openGraphWithoutEnd
        -0.89,  // otherWithoutEnd
        -0.52,  // isOutlet
        1.13,  // beginsTitleElement
        1.27,  // insideTitleElement
        0.50,  // beginsOpenGraph
        1.75,  // insideOpenGraph
        -2.99,  // oneWord
        -1.52,  // twoWords
        -0.76,  // fewWords
        -0.39,  // manyWords
        1.32,  // slugMatches
        -1.63,  // slugContradicts
        -2.18,  // containsOutlet
        1.19,  // inArticle
        -1.28,  // inAside
        0.41,  // inHeader
        -1.12,  // inLink
        -1.48,  // inLogo
        -0.46,  // inListed
        0.44,  // twoSources
        1.22,  // threeSources
        0.26,  // longerThanHeading
        -0.87,  // containsHeading
        0.54,  // insideHeading
        -1.01,  // extendsTitleElement
    ]
}
