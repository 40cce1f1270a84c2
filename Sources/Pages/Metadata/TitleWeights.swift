/// The weight of each ``TitleEvidence``, in its order. Learned by `Training/metadata/train.py`.
enum TitleWeights {
    static let weights: [Float] = [
        2.14,  // firstH1
        1.14,  // onlyH1
        1.32,  // otherH1
        1.45,  // headingPart
        1.08,  // firstH2
        0.61,  // titledElement
        1.04,  // openGraph
        0.10,  // twitter
        0.00,  // linkedHeadline
        -0.31,  // linkedName
        0.07,  // metaTitle
        -0.67,  // itemTitle
        0.36,  // titleElement
        -0.28,  // titleWithoutEnd
        -1.18,  // titleWithoutStart
        1.10,  // titleFirstPart
        0.39,  // titleLastPart
        -0.40,  // openGraphWithoutEnd
        -0.86,  // otherWithoutEnd
        -0.70,  // isOutlet
        0.86,  // beginsTitleElement
        1.13,  // insideTitleElement
        0.57,  // beginsOpenGraph
        1.37,  // insideOpenGraph
        -2.11,  // oneWord
        -1.21,  // twoWords
        -0.52,  // fewWords
        -0.35,  // manyWords
        1.39,  // slugMatches
        -1.50,  // slugContradicts
        -1.72,  // containsOutlet
        1.06,  // inArticle
        -1.30,  // inAside
        0.41,  // inHeader
        -0.78,  // inLink
        -0.83,  // inLogo
        -0.48,  // inListed
        0.68,  // twoSources
        1.48,  // threeSources
        0.42,  // longerThanHeading
        -0.87,  // containsHeading
        0.70,  // insideHeading
        -0.66,  // extendsTitleElement
    ]
}
