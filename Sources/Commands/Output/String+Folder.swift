extension String {
  /// The folder that a path lies in, empty if it names none.
  ///
  /// Foundation's own `deletingLastPathComponent` traps on a path of one character.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "" }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
