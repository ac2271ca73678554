/// Why an input cannot be of the form that its keys, or its `format`, say.
public struct InputFault: Error, Sendable, Equatable {
  public let sentence: String
  public let remedy: String
}
