import Findings

/// One health check of the experiment; any that fails withholds the verdict.
public struct HealthCheck: Codable, Sendable, Equatable {
  public enum Status: String, Codable, CaseIterable, Sendable {
    case pass
    case fail
    /// The data or the manifest give nothing to check against; `sentence` says what is missing.
    case notChecked = "not-checked"
  }

  /// `H101` … `H113`.
  public var code: String
  public var status: Status
  /// The p value of the test behind it, where there is one.
  public var p: Double?
  /// What was looked at and found, in one English sentence with its counts.
  public var sentence: String
  /// What `sentence` is made of, for other languages; `nil` in evaluations of earlier versions.
  public var phrase: Phrase?

  public init(code: String, status: Status, p: Double? = nil, sentence: Phrase) {
    self.code = code
    self.status = status
    self.p = p
    self.sentence = sentence.text
    phrase = sentence
  }
}
