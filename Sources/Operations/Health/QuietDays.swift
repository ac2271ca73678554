/// Days on which hardly anything happened: fewer transactions than one in twenty of what is usual.
///
/// Usual is the median of the days of the same weekday, or of all where there are fewer than three of these; where it is below 40,
/// a quiet day may be chance.
struct QuietDays {
  private static let least = 0.05
  private static let fewestUsual = 40.0
  private static let fewestWeekdays = 3

  /// From 0.
  let days: Set<Int>

  /// - Parameters:
  ///   - counts: of transactions, by day from the first.
  ///   - others: days that are neither judged nor usual, such as those of an outage.
  /// - Complexity: O(days log days).
  init(_ counts: [Int], without others: Set<Int> = []) {
    let judged = counts.indices.filter { !others.contains($0) }
    let all = judged.map { Double(counts[$0]) }.filter { $0 > 0 }
    let usual = (0..<7).map { weekday in
      let own = judged.filter { $0 % 7 == weekday }.map { Double(counts[$0]) }
      return Self.median(own.count < Self.fewestWeekdays ? all : own)
    }
    days = Set(
      judged.filter { day in
        let usual = usual[day % 7]
        return usual >= Self.fewestUsual && Double(counts[day]) < Self.least * usual
      })
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
