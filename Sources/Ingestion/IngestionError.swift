/// Why an input cannot be used: place, what is wrong, what to do.
public struct IngestionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Whether there is something to read at all.
  public enum Kind: Sendable, Equatable {
    /// It was read, and cannot be used.
    case unusable
    /// It is not there, or may not be read.
    case missing
  }

  public let file: String
  /// 1-based; `nil` if it is about the whole file.
  public let line: Int?
  public let sentence: String
  public let remedy: String
  public let code: String
  public let kind: Kind

  public init(
    _ file: String, line: Int? = nil, _ sentence: String, remedy: String, code: String, kind: Kind = .unusable
  ) {
    self.file = file
    self.line = line
    self.sentence = sentence
    self.remedy = remedy
    self.code = code
    self.kind = kind
  }

  /// `file:line: sentence; remedy [code]`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(sentence); \(remedy) [\(code)]"
  }
}
