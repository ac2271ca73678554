/// Makes texts, and hands out the same one again where a long one comes back, so that it is kept once.
struct RepeatedTexts {
  private var known = ByteTable()
  private var texts: [String] = []

  /// Texts that are kept; there are more identifiers than that, and fewer sites.
  private static let limit = 1 << 12
  /// Up to this many bytes a text needs no storage of its own.
  private static let inline = 15

  mutating func text(_ bytes: ByteSlice) -> String {
    guard bytes.count > Self.inline else { return bytes.text }
    if let number = known.find(bytes) { return texts[number] }
    let text = bytes.text
    if known.count < Self.limit {
      known.insert(bytes)
      texts.append(text)
    }
    return text
  }
}
