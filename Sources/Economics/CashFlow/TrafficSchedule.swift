/// How many genuine transactions each month brings, and which share of them the augmented model serves.
///
/// Month 1 is the earliest month that any flow names.
public struct TrafficSchedule: Sendable {
  /// Months 1, 2, … of the horizon, and of the first year where the horizon is shorter.
  public let months: [TrafficMonth]
  /// Transactions of months 1, 2, … of the horizon, over all flows.
  public let perMonth: [Double]
  /// Transactions served by the augmented model in months 1, 2, … of the horizon.
  public let adopted: [Double]
  /// Transactions of the first twelve months, as if every one were served.
  public let firstYear: Double

  /// - Parameter flow: counts its transactions alone; `nil` those of every flow.
  /// - Complexity: O(months × entries).
  public init(_ settings: EconomicsSettings, flow: String? = nil) {
    let count = max(settings.horizonMonths, 12)
    let flows = settings.volumes.filter { flow == nil || $0.key == flow }.sorted { $0.key < $1.key }
      .map { $0.value.sorted { $0.from < $1.from } }
    // Months are counted from the first of any flow, whichever is looked at.
    let start = settings.volumes.values.flatMap { $0 }.map(\.from).min() ?? YearMonth(index: 0)
    let shares = Self.shares(settings.ramp, months: count)
    months = zip(0..., shares).map { offset, share in
      let month = start.advanced(by: offset)
      let transactions = flows.reduce(0) { $0 + Self.volume(of: $1, in: month) }
      return TrafficMonth(month: month, transactions: transactions, adoptedShare: share)
    }
    let horizon = months.prefix(settings.horizonMonths)
    firstYear = months.prefix(12).reduce(0) { $0 + $1.transactions }
    perMonth = horizon.map(\.transactions)
    adopted = horizon.map { $0.transactions * $0.adoptedShare }
  }

  /// The last entry that has begun rules, unless its `to` has passed.
  static func volume(of entries: [DatedVolume], in month: YearMonth) -> Double {
    guard let entry = entries.last(where: { $0.from <= month }) else { return 0 }
    if let last = entry.to, month > last { return 0 }
    return entry.perMonth
  }

  private static func shares(_ ramp: [RampStep], months: Int) -> [Double] {
    let stated = ramp.flatMap { Array(repeating: $0.share, count: $0.months) }
    let rest = Array(repeating: stated.last ?? 1, count: max(0, months - stated.count))
    return Array((stated + rest).prefix(months))
  }
}
