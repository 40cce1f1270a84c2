/// The weight of each ``TitleEvidence``, in its order. Learned by `Training/metadata/train.py`.
enum TitleWeights {
    static let weights: [Float] = [
        2.08,  // firstH1
        0.97,  // onlyH1
        1.30,  // otherH1
        1.45,  // headingPart
        0.91,  // firstH2
        0.74,  // titledElement
        0.97,  // openGraph
        0.04,  // twitter
        0.03,  // linkedHeadline
        -0.29,  // linkedName
        0.14,  // metaTitle
        -0.64,  // itemTitle
        0.45,  // titleElement
        -0.26,  // titleWithoutEnd
        -1.07,  // titleWithoutStart
        1.09,  // titleFirstPart
        0.41,  // titleLastPart
        -0.35,  // openGraphWithoutEnd
        -0.73,  // otherWithoutEnd
        -0.67,  // isOutlet
        0.90,  // beginsTitleElement
        1.09,  // insideTitleElement
        0.44,  // beginsOpenGraph
        1.26,  // insideOpenGraph
        -2.04,  // oneWord
        -1.12,  // twoWords
        -0.52,  // fewWords
        -0.33,  // manyWords
        1.30,  // slugMatches
        -1.47,  // slugContradicts
        -1.67,  // containsOutlet
        1.16,  // inArticle
        -1.11,  // inAside
        0.44,  // inHeader
        -0.68,  // inLink
        -1.05,  // inLogo
        -0.37,  // inListed
        0.54,  // twoSources
        1.29,  // threeSources
        0.43,  // longerThanHeading
        -0.89,  // containsHeading
        0.56,  // insideHeading
        -0.59,  // extendsTitleElement
    ]
}
