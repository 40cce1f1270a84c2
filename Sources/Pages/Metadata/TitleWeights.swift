/// The weight of each ``TitleEvidence``, in its order. Learned by `Training/metadata/train.py`.
enum TitleWeights {
    static let weights: [Float] = [
        2.08,  // firstH1
        0.98,  // onlyH1
        1.29,  // otherH1
        1.45,  // headingPart
        0.91,  // firstH2
        0.72,  // titledElement
        0.97,  // openGraph
        0.04,  // twitter
        0.03,  // linkedHeadline
        -0.29,  // linkedName
        0.13,  // metaTitle
        -0.64,  // itemTitle
        0.49,  // titleElement
        -0.26,  // titleWithoutEnd
        -1.07,  // titleWithoutStart
        1.09,  // titleFirstPart
        0.41,  // titleLastPart
        -0.35,  // openGraphWithoutEnd
        -0.73,  // otherWithoutEnd
        -0.68,  // isOutlet
        0.91,  // beginsTitleElement
        1.10,  // insideTitleElement
        0.43,  // beginsOpenGraph
        1.26,  // insideOpenGraph
        -2.13,  // oneWord
        -1.13,  // twoWords
        -0.51,  // fewWords
        -0.33,  // manyWords
        1.29,  // slugMatches
        -1.47,  // slugContradicts
        -1.68,  // containsOutlet
        1.16,  // inArticle
        -1.10,  // inAside
        0.45,  // inHeader
        -0.66,  // inLink
        -1.05,  // inLogo
        -0.36,  // inListed
        0.54,  // twoSources
        1.29,  // threeSources
        0.41,  // longerThanHeading
        -0.89,  // containsHeading
        0.57,  // insideHeading
        -0.58,  // extendsTitleElement
    ]
}
