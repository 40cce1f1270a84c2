import CEnglishModel
import Record

/// What Hearsay knows of a language: an encoder and its heads, in one file with a version.
///
/// Many tasks may read with one model at once.
public struct LanguageModel: Sendable {
    let model: Model
    let labels: LabelTable
    let names: NameDecoder
    /// Where the scores of the two hardly differ, no name is likelier than a name; chosen on dev (`docs/measurements.md`).
    private static let outsideBonus = 0.2

    /// The version that records name.
    public var version: String { model.version }

    /// The models that are part of the program.
    public enum Size: Sendable, CaseIterable {
        case full
        /// Some times as fast, and somewhat less exact.
        case small
    }

    /// A model of English that is part of the program. Opening it takes some milliseconds.
    public static func english(_ size: Size = .full) throws(Failure) -> LanguageModel {
        switch size {
        case .full: try LanguageModel(englishFile())
        case .small:
            try LanguageModel(
                WeightFile(
                    embedded: UnsafeRawBufferPointer(
                        start: hearsay_small_english_model(), count: hearsay_small_english_model_size()),
                    name: "the small model of English", base: englishFile))
        }
    }

    private static func englishFile() throws(Failure) -> WeightFile {
        try WeightFile(
            embedded: UnsafeRawBufferPointer(start: hearsay_english_model(), count: hearsay_english_model_size()),
            name: "the model of English")
    }

    /// A model of one's own, made by `Training/language`.
    ///
    /// - Throws: a ``Failure`` where the file is missing, no model, of another version, or damaged.
    public init(path: String) throws(Failure) { try self.init(WeightFile(path: path, base: Self.englishFile)) }

    private init(_ file: WeightFile) throws(Failure) {
        model = try Model(file)
        guard let labels = LabelTable(groups: model.groups, relations: model.relations),
            let names = NameDecoder(labels: model.groups[labels.name].labels, outsideBonus: Self.outsideBonus)
        else { throw file.damaged("its labels are none that this program knows") }
        self.labels = labels
        self.names = names
    }
}
