/// A template that cannot be rendered.
public struct ReportingError: Error, Equatable {
  /// What is wrong, with the line of the template where it has one.
  public var sentence: String
  public var remedy: String

  public init(_ sentence: String, remedy: String) {
    self.sentence = sentence
    self.remedy = remedy
  }
}
