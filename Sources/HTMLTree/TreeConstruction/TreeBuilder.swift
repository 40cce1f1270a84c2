/// The tree construction stage of the HTML standard (section 13.2.6), with scripting off.
///
/// The rules of each insertion mode are in the extensions. A rule either deals with the token (`.done`) or changes the
/// mode or the stack and asks for the token to be processed again (`.again`).
struct TreeBuilder: ~Copyable {
    enum Mode: UInt8 {
        case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText
        case inCaption, inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset
        case afterAfterBody, afterAfterFrameset
    }

    enum Step { case done, again }

    /// An entry of the stack of open elements.
    struct OpenElement {
        var node: Int32
        /// Where its children go: the contents for a template, else the element itself.
        var container: Int32
        var tag: Tag
        var namespace: Node.Namespace
        var flags: TagTraits.Flags

        @inline(__always) func isHTML(_ tag: Tag) -> Bool { self.tag == tag && namespace == .html }

        var isHeading: Bool {
            namespace == .html && tag.rawValue >= Tag.h1.rawValue && tag.rawValue <= Tag.h6.rawValue
        }
    }

    var tokenizer: Tokenizer
    var nodes: GrowableBuffer<Node>
    var stack = GrowableBuffer<OpenElement>(capacity: 64)
    /// How many HTML elements of each tag are open: most searches of the stack end here.
    var openCounts = GrowableBuffer<Int32>(capacity: 256)
    var formatting: [FormattingEntry] = []
    var mode = Mode.initial
    var originalMode = Mode.initial
    var templateModes: [Mode] = []
    var headElement: Int32 = -1
    var formElement: Int32 = -1
    var framesetIsOK = true
    var fosterParenting = false
    var ignoresLineFeed = false
    var quirksMode = Document.QuirksMode.none
    var tableText: [TextRange] = []
    var mergedText = MergedText()
    var rootAttributes = LateAttributes()
    var bodyAttributes = LateAttributes()
    var bodyElement: Int32 = -1
    var limitsReached = false
    var foreignNames = ForeignNames()
    let maximumNodes: Int
    let maximumDepth: Int
    /// The element that a fragment is parsed as the contents of.
    let context: OpenElement?
    let traits = TagTraits.html

    init(source: UnsafePointer<UInt8>, count: Int, limits: ParserLimits, context: OpenElement?) {
        tokenizer = Tokenizer(source: source, count: count)
        nodes = GrowableBuffer(capacity: count / 24)
        // Nodes are numbered by Int32.
        maximumNodes = min(limits.nodes, 1 << 30)
        // The rules for documents and tables need a few levels.
        maximumDepth = max(limits.depth, 16)
        self.context = context
        _ = makeNode(.document)
        if let context { beginFragment(context) }
    }

    /// Reads the whole source.
    mutating func run() {
        while true {
            tokenizer.allowsCDATA = stack.count > 0 && adjustedCurrent.namespace != .html
            var token = tokenizer.next()
            if ignoresLineFeed {
                ignoresLineFeed = false
                if token == .text, dropsFirstLineFeed() { continue }
            }
            if nodes.count >= maximumNodes, token != .endOfFile {
                limitsReached = true
                token = .endOfFile
            }
            process(token)
            if token == .endOfFile { return }
        }
    }

    @inline(__always) private mutating func process(_ token: Tokenizer.Token) {
        while true {
            let step = usesForeignRules(token) ? inForeignContent(token) : follow(mode, token)
            if step == .done { return }
        }
    }

    mutating func follow(_ mode: Mode, _ token: Tokenizer.Token) -> Step {
        switch mode {
        case .inBody: inBody(token)
        case .text: inText(token)
        case .initial: initial(token)
        case .beforeHTML: beforeHTML(token)
        case .beforeHead: beforeHead(token)
        case .inHead: inHead(token)
        case .inHeadNoscript: inHeadNoscript(token)
        case .afterHead: afterHead(token)
        case .inTable: inTable(token)
        case .inTableText: inTableText(token)
        case .inCaption: inCaption(token)
        case .inColumnGroup: inColumnGroup(token)
        case .inTableBody: inTableBody(token)
        case .inRow: inRow(token)
        case .inCell: inCell(token)
        case .inTemplate: inTemplate(token)
        case .afterBody: afterBody(token)
        case .inFrameset: inFrameset(token)
        case .afterFrameset: afterFrameset(token)
        case .afterAfterBody: afterAfterBody(token)
        case .afterAfterFrameset: afterAfterFrameset(token)
        }
    }

    /// Whether the line feed just after `<pre>` was the whole text.
    private mutating func dropsFirstLineFeed() -> Bool {
        guard tokenizer.bytes(of: tokenizer.text).first == 0x0A else { return false }
        tokenizer.text.start += 1
        tokenizer.text.count -= 1
        return tokenizer.text.isEmpty
    }

    /// Takes the whitespace that the current text begins with off it.
    mutating func takeLeadingSpaces() -> TextRange {
        let bytes = tokenizer.bytes(of: tokenizer.text)
        var count = 0
        while count < bytes.count, bytes[count].isHTMLSpace { count += 1 }
        let taken = TextRange(start: tokenizer.text.start, count: Int32(count))
        tokenizer.text.start += Int32(count)
        tokenizer.text.count -= Int32(count)
        return taken
    }

    /// Whether a text is nothing but whitespace.
    @inline(__always) func isBlank(_ text: TextRange) -> Bool {
        tokenizer.bytes(of: text).allSatisfy { $0.isHTMLSpace }
    }
}
