import Statistics

/// The control chart of runs between which nothing was changed on purpose.
///
/// Shares with counts make Laney's p′ chart, other numbers the XmR chart; fewer than eight points, or points that do not vary,
/// make a run chart without limits. A signal is one point beyond a limit, one step beyond the limit of moving ranges, or eight
/// points in a row on one side of the centre. Points on the centre end such a row.
///
/// False alarms of 200 independent normal points, in the mean: 0.54 beyond a limit (2·200·Φ(−3)), 1.8 steps
/// (199·2·Φ(−3.686/√2), where 3.686 = d₂ + 3d₃), 0.76 rows (192/2⁸ + 1/2⁷).
///
/// - Assumes: runs that are independent; runs whose windows share days are not.
/// - Complexity: O(points).
/// - Reference: ``Statistics/ProportionChart``, ``Statistics/IndividualsChart``; Western Electric (1956), Statistical Quality
///   Control Handbook, for the row of eight.
public struct ControlChart: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// Fewer than ``ControlChart/fewestPoints``.
    case few
    /// Every number is the same, or every trial, or none, is a success: there is nothing to take limits from.
    case unvaried
    /// Laney's p′: how much more than counting noise the rates vary.
    case proportion(sigmaZ: Double)
    /// XmR, and the most that a step may be.
    case individuals(largestStep: Double)
  }

  /// With fewer points limits would themselves be chance.
  public static let fewestPoints = 8
  /// Below this counts are too regular to be independent.
  public static let leastSigmaZ = 0.8
  /// So many points in a row on one side are a signal.
  static let longRow = 8

  public let kind: Kind
  /// `nil` without points.
  public let centre: Double?
  /// By point; empty without limits.
  public let limits: [Interval]
  public let signals: [ControlSignal]

  /// - Precondition: every count has trials, every number is finite.
  public init(_ data: ChartData) {
    precondition(data.values.allSatisfy(\.isFinite), "a chart is of finite numbers")
    centre = data.centre
    (kind, limits) = Self.limits(of: data)
    guard let centre, !limits.isEmpty else {
      signals = []
      return
    }
    let values = data.values
    signals = Self.beyond(values, limits) + Self.steps(values, kind) + Self.rows(values, around: centre)
  }

  /// Whether the counts vary less than counting noise alone would make them.
  public var isTooRegular: Bool {
    if case .proportion(let sigmaZ) = kind { return sigmaZ < Self.leastSigmaZ }
    return false
  }

  private static func limits(of data: ChartData) -> (Kind, [Interval]) {
    guard data.count >= fewestPoints else { return (.few, []) }
    let values = data.values
    // Numbers that are equal but for their rounding would lie beyond limits as narrow as that.
    let size = values.map(abs).max() ?? 0
    guard let least = values.min(), let most = values.max(), most - least > 1e-12 * size else {
      return (.unvaried, [])
    }
    switch data {
    case .counts(let counts):
      guard let chart = ProportionChart(counts) else { return (.unvaried, []) }
      return (.proportion(sigmaZ: chart.sigmaZ), chart.limits)
    case .numbers(let numbers):
      guard let chart = IndividualsChart(numbers) else { return (.unvaried, []) }
      return (
        .individuals(largestStep: chart.largestMovingRange),
        Array(repeating: chart.limits, count: numbers.count)
      )
    }
  }

  private static func beyond(_ values: [Double], _ limits: [Interval]) -> [ControlSignal] {
    zip(values, limits).enumerated().compactMap { index, point in
      point.1.contains(point.0)
        ? nil : ControlSignal(.beyondLimit, point.0 > point.1.high ? .above : .below, index...index)
    }
  }

  private static func steps(_ values: [Double], _ kind: Kind) -> [ControlSignal] {
    guard case .individuals(let largest) = kind else { return [] }
    return values.indices.dropFirst().compactMap { index in
      let step = values[index] - values[index - 1]
      return abs(step) > largest
        ? ControlSignal(.largeStep, step > 0 ? .above : .below, (index - 1)...index) : nil
    }
  }

  private static func rows(_ values: [Double], around centre: Double) -> [ControlSignal] {
    let sides = values.map { $0 > centre ? 1 : $0 < centre ? -1 : 0 }
    var signals: [ControlSignal] = []
    var start = 0
    for index in sides.indices where index + 1 == sides.count || sides[index + 1] != sides[index] {
      if sides[index] != 0, index - start + 1 >= longRow {
        signals.append(ControlSignal(.eightInARow, sides[index] > 0 ? .above : .below, start...index))
      }
      start = index + 1
    }
    return signals
  }
}
