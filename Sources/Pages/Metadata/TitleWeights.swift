/// The weight of each ``TitleEvidence``, in its order. Learned by `Training/metadata/train.py`.
enum TitleWeights {
    static let weights: [Float] = [
        2.08,  // firstH1
        0.99,  // onlyH1
        1.30,  // otherH1
        1.45,  // headingPart
        0.93,  // firstH2
        0.70,  // titledElement
        1.00,  // openGraph
        0.00,  // twitter
        0.04,  // linkedHeadline
        -0.28,  // linkedName
        0.13,  // metaTitle
        -0.63,  // itemTitle
        0.49,  // titleElement
        -0.29,  // titleWithoutEnd
        -0.97,  // titleWithoutStart
        1.16,  // titleFirstPart
        0.18,  // titleLastPart
        -0.30,  // openGraphWithoutEnd
        -0.74,  // otherWithoutEnd
        -0.45,  // isOutlet
        0.92,  // beginsTitleElement
        1.02,  // insideTitleElement
        0.39,  // beginsOpenGraph
        1.38,  // insideOpenGraph
        -2.11,  // oneWord
        -1.11,  // twoWords
        -0.51,  // fewWords
        -0.31,  // manyWords
        1.29,  // slugMatches
        -1.45,  // slugContradicts
        -1.67,  // containsOutlet
        1.16,  // inArticle
        -1.09,  // inAside
        0.44,  // inHeader
        -0.74,  // inLink
        -1.05,  // inLogo
        -0.35,  // inListed
        0.53,  // twoSources
        1.24,  // threeSources
        0.41,  // longerThanHeading
        -0.87,  // containsHeading
        0.56,  // insideHeading
        -0.59,  // extendsTitleElement
    ]
}
