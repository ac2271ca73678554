import Vocabulary

/// Score matrices of the Biometric Evaluation Environment, one a model, with a mask and sigsets: every query against
/// every target.
public struct BEEInput: FormattedInput, Codable, Sendable, Equatable {
  /// One model's scores.
  public struct Matrix: Codable, Sendable, Equatable {
    /// `.mtx`: a float a cell, rows are queries, columns targets.
    public var matrix: String

    enum CodingKeys: String, CodingKey, CaseIterable { case matrix }
  }

  /// `nil`: told from the keys.
  public var format: ComparisonInput.Format?
  public var baseline: Matrix
  public var augmented: Matrix
  /// Which cells are mated, non-mated or left out; `nil`: the sigsets tell.
  public var mask: String?
  /// The references of the columns, as a sigset.
  public var targets: String?
  /// The probes of the rows, as a sigset.
  public var queries: String?
  /// Which way a threshold of the manifest points; the scores themselves follow the header of their file.
  public var higherIs: ScoreDirection?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, baseline, augmented, mask, targets, queries
    case higherIs = "higher_is"
  }

  static var keys: [String] { CodingKeys.allCases.names }
  static var armKeys: [String] { Matrix.CodingKeys.allCases.names }

  static func missing(_ keys: InputKeys) -> String? {
    if let model = keys.missing(allOf: "matrix") { return model }
    switch (keys.top.contains("targets"), keys.top.contains("queries")) {
    case (true, false): return "'queries' beside 'targets'"
    case (false, true): return "'targets' beside 'queries'"
    case (false, false) where !keys.top.contains("mask"):
      return "a 'mask', or the sigsets 'targets' and 'queries', or all"
    default: return nil
    }
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    format = try values.decodeIfPresent(ComparisonInput.Format.self, forKey: .format)
    baseline = try values.decode(Matrix.self, forKey: .baseline)
    augmented = try values.decode(Matrix.self, forKey: .augmented)
    mask = try values.decodeIfPresent(String.self, forKey: .mask)
    targets = try values.decodeIfPresent(String.self, forKey: .targets)
    queries = try values.decodeIfPresent(String.self, forKey: .queries)
    higherIs = try values.decodeIfPresent(ScoreDirection.self, forKey: .higherIs)
    guard (targets == nil) == (queries == nil), mask != nil || targets != nil else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "an input of format bee names a 'mask', or the sigsets 'targets' and 'queries', or all"))
    }
  }
}
