/// One source of comparisons; several are appended.
public enum ComparisonInput: Codable, Sendable, Equatable {
  /// Scores as a delimited table of ours.
  case table(TableInput)
  /// Embeddings with pair lists, in EFHQ's layout.
  case efhq(EFHQInput)
  /// Score files of bob, one a model.
  case bob(ScoreFileInput)
  /// Distances as deepface's benchmark writes them, one file a model.
  case deepface(ScoreFileInput)
  /// Score matrices of the Biometric Evaluation Environment.
  case bee(BEEInput)
  /// Template pairs of IJB-B or IJB-C.
  case ijb(IJBInput)
  /// Mated and non-mated scores apart, as PyEER reads them.
  case pyeer(PyEERInput)
  /// LFW's `pairs.txt` with scores or embeddings.
  case lfw(PairListInput)
  /// A pair list as InsightFace's KYC benchmark has it, with scores or embeddings.
  case insightface(PairListInput)
  /// Match logs of NIST's FRTE 1:1.
  case frte(FRTEInput)
  /// No format is named: every form that the keys allow; the files tell which it is.
  case undeclared([ComparisonInput])

  /// What `format` may say.
  public enum Format: String, Codable, CaseIterable, Sendable {
    case efhq, csv, tsv, bob, pyeer, ijb, lfw, frte, bee, deepface, insightface
  }

  private enum FormatKey: String, CodingKey { case format }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: FormatKey.self)
    if let format = try values.decodeIfPresent(Format.self, forKey: .format) {
      self = try Self.read(format, from: decoder)
    } else {
      self = .undeclared(try Self.forms(from: decoder))
    }
  }

  /// The input in one form.
  static func read(_ format: Format, from decoder: any Decoder) throws -> Self {
    let (keys, form) = (try InputKeys(from: decoder), type(of: format))
    if keys.areKnown(to: form), let missing = form.missing(keys) {
      throw InputFault(sentence: "an input of format \(format.rawValue) needs \(missing)", remedy: "add it")
    }
    return switch format {
    case .csv, .tsv: .table(try TableInput(from: decoder))
    case .efhq: .efhq(try EFHQInput(from: decoder))
    case .bob: .bob(try ScoreFileInput(from: decoder))
    case .deepface: .deepface(try ScoreFileInput(from: decoder))
    case .bee: .bee(try BEEInput(from: decoder))
    case .ijb: .ijb(try IJBInput(from: decoder))
    case .pyeer: .pyeer(try PyEERInput(from: decoder))
    case .lfw: .lfw(try PairListInput(from: decoder))
    case .insightface: .insightface(try PairListInput(from: decoder))
    case .frte: .frte(try FRTEInput(from: decoder))
    }
  }

  /// The manifest type of a format.
  static func type(of format: Format) -> any FormattedInput.Type {
    switch format {
    case .csv, .tsv: TableInput.self
    case .efhq: EFHQInput.self
    case .bob, .deepface: ScoreFileInput.self
    case .bee: BEEInput.self
    case .ijb: IJBInput.self
    case .pyeer: PyEERInput.self
    case .lfw, .insightface: PairListInput.self
    case .frte: FRTEInput.self
    }
  }

  private var content: any FormattedInput {
    switch self {
    case .table(let input): input
    case .efhq(let input): input
    case .bob(let input), .deepface(let input): input
    case .bee(let input): input
    case .ijb(let input): input
    case .pyeer(let input): input
    case .lfw(let input), .insightface(let input): input
    case .frte(let input): input
    // The last: the first one, a table, writes defaults that the others do not know.
    case .undeclared(let forms): forms[forms.count - 1].content
    }
  }

  /// The input with its format written into it, once that is known.
  public func declared(as format: Format) -> Self {
    switch self {
    case .table(let input): .table(input.declared(as: format))
    case .efhq(let input): .efhq(input.declared(as: format))
    case .bob(let input): .bob(input.declared(as: format))
    case .deepface(let input): .deepface(input.declared(as: format))
    case .bee(let input): .bee(input.declared(as: format))
    case .ijb(let input): .ijb(input.declared(as: format))
    case .pyeer(let input): .pyeer(input.declared(as: format))
    case .lfw(let input): .lfw(input.declared(as: format))
    case .insightface(let input): .insightface(input.declared(as: format))
    case .frte(let input): .frte(input.declared(as: format))
    case .undeclared: self
    }
  }

  /// The format that is written into the input; `nil` if it is to be told.
  public var format: Format? { content.format }

  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}
