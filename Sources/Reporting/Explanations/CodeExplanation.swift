/// What one code means: when it is raised, why it matters, what to do.
public struct CodeExplanation: Encodable, Equatable, Sendable {
  public let code: String
  public let title: String
  public let when: String
  public let why: String
  public let remedy: String

  /// - Returns: `nil` unless the head is `[CODE] title` and every field is there.
  public init?(head: Substring, fields: [String: String]) {
    guard head.first == "[", let end = head.firstIndex(of: "]"), let when = fields["when"],
      let why = fields["why"], let remedy = fields["do"]
    else { return nil }
    code = String(head[head.index(after: head.startIndex)..<end])
    title = String(head[head.index(after: end)...].drop { $0 == " " })
    (self.when, self.why, self.remedy) = (when, why, remedy)
  }
}
