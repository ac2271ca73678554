/// What a member of a zip file may be called.
enum ZipName {
  /// Whether a name is relative and could not lead out of a folder, nor hide what it is.
  ///
  /// Judged byte by byte: a combining mark after a separator makes another character of it, but not another path.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isRelative = parts.first?.isEmpty == false
    let isPrintable = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }
    return isRelative && isPrintable && isPlain && !parts.contains { $0.elementsEqual("..".utf8) }
  }
}
