/// A tag or note that the ledger is to keep.
enum Remark {
  static let longestTag = 64
  static let longestNote = 2000

  /// - Throws: ``CommandFailure`` if it is empty, too long, or holds control characters, which no list could show.
  static func check(_ text: String, as kind: String, longest: Int) throws(CommandFailure) {
    let fault: String? =
      if text.allSatisfy(\.isWhitespace) { "is empty" } else if text.count > longest {
        "has \(text.count) characters"
      } else if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        "holds a control character or a line break"
      } else { nil }
    guard let fault else { return }
    throw CommandFailure(
      "the \(kind) \(fault)", remedy: "write one line of at most \(longest) characters", code: "C153",
      status: .wrongUsage)
  }
}
