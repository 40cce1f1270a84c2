import CEnglishModel
import Record

/// What Hearsay knows of a language: an encoder and its heads, in one file with a version.
///
/// Many tasks may read with one model at once.
public struct LanguageModel: Sendable {
    let model: Model
    let labels: LabelTable
    let names: NameDecoder

    /// The version that records name.
    public var version: String { model.version }

    /// The model of English that is part of the program. Opening it takes some milliseconds.
    public static func english() throws(Failure) -> LanguageModel {
        let bytes = UnsafeRawBufferPointer(start: hearsay_english_model(), count: hearsay_english_model_size())
        return try LanguageModel(WeightFile(embedded: bytes, name: "the model of English"))
    }

    /// A model of one's own, made by `Training/language`.
    ///
    /// - Throws: a ``Failure`` where the file is missing, no model, of another version, or damaged.
    public init(path: String) throws(Failure) { try self.init(WeightFile(path: path)) }

    private init(_ file: WeightFile) throws(Failure) {
        model = try Model(file)
        guard let labels = LabelTable(groups: model.groups, relations: model.relations),
            let names = NameDecoder(labels: model.groups[labels.name].labels)
        else { throw file.damaged("its labels are none that this program knows") }
        self.labels = labels
        self.names = names
    }
}
