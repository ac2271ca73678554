/// Something a reader should know that does not stop the run.
public struct Finding: Codable, Sendable, Hashable {
  /// How grave it is.
  public enum Severity: String, Codable, CaseIterable, Sendable, Hashable, Comparable {
    case error
    case warning
    case note

    /// Errors come first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
  }

  public var severity: Severity
  /// Letter and three digits, never reused: `V103`.
  public var code: String
  /// File and line, or the field; `nil` if the finding is about the whole.
  public var place: String?
  /// What is so, in one sentence.
  public var sentence: String
  /// What to do about it.
  public var remedy: String?
  /// What `sentence` and `remedy` are made of, for other languages; `nil` in evaluations of earlier versions.
  public var phrase: Phrase?
  public var remedyPhrase: Phrase?

  public init(
    _ severity: Severity, _ code: String, place: String? = nil, _ sentence: Phrase, remedy: Phrase? = nil
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.sentence = sentence.text
    self.remedy = remedy?.text
    phrase = sentence
    remedyPhrase = remedy
  }
}

extension Finding: CustomStringConvertible {
  /// `place: sentence; remedy [code]`, as it is printed after its severity.
  public var description: String {
    let head = place.map { "\($0): " } ?? ""
    let tail = remedy.map { "; \($0)" } ?? ""
    return "\(head)\(sentence)\(tail) [\(code)]"
  }
}
