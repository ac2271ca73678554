/// One source of comparisons; several are appended.
public enum ComparisonInput: Codable, Sendable, Equatable {
  /// Scores as a delimited table.
  case table(TableInput)
  /// Embeddings with pair lists, in EFHQ's layout.
  case efhq(EFHQInput)

  /// What `format` may say.
  public enum Format: String, Codable, CaseIterable, Sendable { case efhq, csv, tsv }

  private enum FormatKey: String, CodingKey { case format }

  public init(from decoder: any Decoder) throws {
    let format = try decoder.container(keyedBy: FormatKey.self).decode(Format.self, forKey: .format)
    self = format == .efhq ? .efhq(try EFHQInput(from: decoder)) : .table(try TableInput(from: decoder))
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .table(let input): try input.encode(to: encoder)
    case .efhq(let input): try input.encode(to: encoder)
    }
  }
}
