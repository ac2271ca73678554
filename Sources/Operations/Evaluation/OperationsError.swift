/// Why a log cannot be evaluated: what is wrong, what to do.
public struct OperationsError: Error, Sendable, Equatable {
  public let sentence: String
  public let remedy: String

  public init(_ sentence: String, remedy: String) {
    self.sentence = sentence
    self.remedy = remedy
  }
}
