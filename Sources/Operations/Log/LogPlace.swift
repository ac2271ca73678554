/// Where in the logs a line stands.
public struct LogPlace: Sendable, Hashable {
  /// Its path as the manifest names it.
  public var file: String
  /// 1-based.
  public var line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
