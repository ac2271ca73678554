/// A series as one line of characters, the lowest value lowest; a bar stands where a phase begins.
struct Sparkline {
  let text: String

  private static let blocks = Array("▁▂▃▄▅▆▇█")
  private static let plain = Array("_.-=+*%#")

  /// - Parameters:
  ///   - starts: Of which points a phase begins.
  ///   - most: So many points at the end of the series are drawn.
  init(_ values: [Double], starts: Set<Int>, most: Int, isASCII: Bool) {
    let first = max(0, values.count - most)
    let shown = values[first...]
    guard let least = shown.min(), let greatest = shown.max() else {
      text = ""
      return
    }
    let signs = isASCII ? Self.plain : Self.blocks
    text = shown.indices.map { index in
      // Values that are all alike lie in the middle.
      let share = greatest > least ? (values[index] - least) / (greatest - least) : 0.5
      let sign = String(signs[min(signs.count - 1, Int(share * Double(signs.count)))])
      return (starts.contains(index) && index > first ? "|" : "") + sign
    }.joined()
  }
}
