import Statistics
import Vocabulary

/// What was promised of one KPI beside what the augmented arm showed, by month and by fiscal year.
///
/// Counts of the runs of a period are added up; of times and other numbers their mean is taken. A run belongs to the period in
/// which its log ended.
public struct TargetOutcome: Sendable, Equatable {
  public struct Period: Sendable, Equatable {
    /// `2026-04`, or the year in which a fiscal year begins, `2026`: from April to March.
    public let name: String
    public let runs: Int
    /// `nil` of numbers that are no count over another.
    public let count: BinomialCount?
    public let value: Double
  }

  public let key: SeriesKey
  public let unit: TrendValue.Unit
  /// As the last run states it.
  public let target: Double
  /// The oldest first.
  public let months: [Period]
  public let fiscalYears: [Period]

  /// - Parameter values: The numbers of the KPI with the day on which each run's log ended, `yyyy-MM-dd`.
  /// - Returns: `nil` without numbers.
  init?(_ key: SeriesKey, target: Double, values: [(day: String, value: TrendValue)]) {
    guard let first = values.first else { return nil }
    self.key = key
    unit = first.value.unit
    self.target = target
    months = Self.periods(values) { String($0.prefix(7)) }
    fiscalYears = Self.periods(values, named: Self.fiscalYear)
  }

  /// January to March belong to the fiscal year that began in the calendar year before.
  static func fiscalYear(_ day: String) -> String {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count >= 2 else { return String(day.prefix(4)) }
    return "\(parts[1] >= 4 ? parts[0] : parts[0] - 1)"
  }

  private static func periods(
    _ values: [(day: String, value: TrendValue)], named name: (String) -> String
  ) -> [Period] {
    Dictionary(grouping: values) { name($0.day) }.sorted { $0.key < $1.key }.compactMap { name, values in
      let numbers = values.compactMap(\.value.plotted)
      guard !numbers.isEmpty else { return nil }
      let counts = values.compactMap(\.value.count)
      let count =
        counts.count == numbers.count ? counts.reduce(BinomialCount(successes: 0, trials: 0), +) : nil
      return Period(
        name: name, runs: numbers.count, count: count,
        value: count?.rate ?? numbers.reduce(0, +) / Double(numbers.count))
    }
  }
}
