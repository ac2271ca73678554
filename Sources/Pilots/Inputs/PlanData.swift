/// A frozen plan, as read.
public struct PlanData: Sendable, Equatable {
  /// SHA-256 of the file's bytes, hexadecimal: the plan's name.
  public var sha256: String
  public var content: JSONTree
  public var input: InputRecord

  public init(sha256: String, content: JSONTree, input: InputRecord) {
    self.sha256 = sha256
    self.content = content
    self.input = input
  }
}
