import HTMLTree

/// A run of text that stands by itself on the page: a paragraph, a heading, a list item, a table cell, a menu entry.
struct Block {
    /// The innermost block element round it, as an index into ``PageBlocks/containers``.
    var container: Int32
    /// The bytes of ``PageBlocks/text``; lines parted by `br` are parted by a line feed.
    var start: Int32
    var end: Int32
    /// Words: runs of letters or digits; two ideographs count as one.
    var words: Int32 = 0
    var linkWords: Int32 = 0
    var boldWords: Int32 = 0
    var italicWords: Int32 = 0
    var capitalWords: Int32 = 0
    /// Capital letters among ``letters``.
    var capitals: Int32 = 0
    /// Commas, semicolons and their like in other scripts.
    var commas: Int32 = 0
    /// Marks that end sentences, followed by white space or the end.
    var sentences: Int32 = 0
    var digits: Int32 = 0
    var letters: Int32 = 0
    /// Bars, bullets and arrows, as between the entries of a menu.
    var separators: Int32 = 0
    /// The links in it: a range of ``PageBlocks/links``.
    var firstLink: Int32 = 0
    var linkCount: Int32 = 0
    /// What the inline elements in it are called.
    var inlineHints: Hints = []

    var byteCount: Int { Int(end - start) }
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// A block element on the way from the body to the blocks.
struct Container {
    var node: NodeID
    var parent: Int32
    var depth: Int32
    var tag: Tag
    /// Its own topics, by tag and names.
    var hints: Hints
    /// The first block in it, and the one behind its last.
    var firstBlock: Int32
    var endBlock: Int32 = 0
    /// Of all blocks in it.
    var words: Int32 = 0
    var linkWords: Int32 = 0
    /// Words in blocks that read like prose.
    var prose: Int32 = 0
    /// Elements by the same tag and class have the same number.
    var signature: UInt64
}

/// A link in a block.
struct BlockLink {
    /// The bytes of ``PageBlocks/text`` that it covers.
    var start: Int32
    var end: Int32
    var address: TextRange
}

/// The blocks of a page in reading order, and the elements that hold them.
struct PageBlocks {
    var text: [UInt8] = []
    var blocks: [Block] = []
    /// `containers[0]` is the whole page. A container comes before those in it.
    var containers: [Container] = []
    var links: [BlockLink] = []
}
