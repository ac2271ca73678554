import Trends

/// The series of one number: those of both arms, or that of the pilot as a whole.
struct TrendGroup {
  let name: String
  let set: String
  /// The augmented arm first.
  let series: [KPISeries]

  /// In the order of the series.
  static func all(_ trend: Trend) -> [TrendGroup] {
    var groups: [TrendGroup] = []
    for series in trend.series
    where !groups.contains(where: { $0.name == series.key.name && $0.set == series.key.set }) {
      let alike = trend.series.filter { $0.key.name == series.key.name && $0.key.set == series.key.set }
      groups.append(TrendGroup(name: series.key.name, set: series.key.set, series: alike))
    }
    return groups
  }
}
