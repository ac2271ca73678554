/// A model as the manifest names it.
public struct ModelSettings: Codable, Sendable, Equatable {
  public var name: String
  public var version: String
  /// The threshold in service; `nil`: fitted on the comparisons.
  public var threshold: Double?
  /// What was added to its training data.
  public var data: TrainingData?
  /// How many models it was chosen from, itself included; `nil`: it was not chosen.
  public var candidates: Int?
  /// Whether it was tested, after the choice, on people that took no part in it.
  public var freshTest: Bool?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, version, threshold, data, candidates
    case freshTest = "fresh_test"
  }
}

/// Data that a model was trained with in addition.
public struct TrainingData: Codable, Sendable, Equatable {
  public var source: String
  /// Share of the source that was used.
  public var share: Double?
  public var images: Int?
  public var subjects: Int?

  enum CodingKeys: String, CodingKey, CaseIterable { case source, share, images, subjects }
}
