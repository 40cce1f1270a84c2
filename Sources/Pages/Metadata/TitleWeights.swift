/// The weight of each ``TitleEvidence``, in its order. Learned by `Training/metadata/train.py`.
enum TitleWeights {
    static let weights: [Float] = [
        2.33,  // firstH1
        0.95,  // onlyH1
        1.53,  // otherH1
        1.73,  // headingPart
        1.04,  // firstH2
        0.86,  // titledElement
        1.07,  // openGraph
        -0.02,  // twitter
        0.02,  // linkedHeadline
        -0.37,  // linkedName
        0.09,  // metaTitle
        -0.79,  // itemTitle
        0.60,  // titleElement
        -0.40,  // titleWithoutEnd
        -1.19,  // titleWithoutStart
        1.32,  // titleFirstPart
        0.28,  // titleLastPart
        -0.36,  // openGraphWithoutEnd
        -0.84,  // otherWithoutEnd
        -0.49,  // isOutlet
        1.04,  // beginsTitleElement
        1.18,  // insideTitleElement
        0.46,  // beginsOpenGraph
        1.62,  // insideOpenGraph
        -2.63,  // oneWord
        -1.36,  // twoWords
        -0.66,  // fewWords
        -0.37,  // manyWords
        1.31,  // slugMatches
        -1.56,  // slugContradicts
        -1.99,  // containsOutlet
        1.18,  // inArticle
        -1.21,  // inAside
        0.42,  // inHeader
        -0.96,  // inLink
        -1.31,  // inLogo
        -0.42,  // inListed
        0.48,  // twoSources
        1.24,  // threeSources
        0.33,  // longerThanHeading
        -0.89,  // containsHeading
        0.55,  // insideHeading
        -0.83,  // extendsTitleElement
    ]
}
