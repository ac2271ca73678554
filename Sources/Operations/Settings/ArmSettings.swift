/// What one arm is expected to have served with, where the log does not say it for each decision.
public struct ArmSettings: Codable, Sendable, Hashable {
  public var modelId: String?
  public var threshold: Double?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case modelId = "model_id"
    case threshold
  }

  public init(modelId: String? = nil, threshold: Double? = nil) {
    self.modelId = modelId
    self.threshold = threshold
  }
}
