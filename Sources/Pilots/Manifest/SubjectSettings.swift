/// Where the identities of the samples come from.
public struct SubjectSettings: Codable, Sendable, Equatable {
  public enum Source: String, Codable, CaseIterable, Sendable {
    /// The columns `ref_subject` and `probe_subject`.
    case column
    /// A part of the sample's path.
    case pathComponent = "path-component"
  }

  public var from: Source
  /// Which part, from 0; `nil` is the first.
  public var index: Int?

  enum CodingKeys: String, CodingKey, CaseIterable { case from, index }

  public init(from source: Source = .column, index: Int? = nil) {
    from = source
    self.index = index
  }
}
