import Statistics
import Vocabulary

/// The value of one input at which the decision turns: net present value 0, all others central.
public struct SwitchingRow: Sendable, Hashable, Codable {
  /// The input, or ``volume`` or ``errorReduction``.
  public var input: String
  /// `nil` if the input holds for both arms, or was moved by the same share in both.
  public var arm: Arm?
  /// As the pilot states it.
  public var unit: String?
  /// What is taken in the central case.
  public var central: Double
  /// `nil` if no possible value turns the decision.
  public var value: Double?
  /// Whether the net present value is negative above `value`, and not below it; `nil` without one.
  public var losesAbove: Bool?
  /// Whether it is stated, or measured, how far the input may lie from what is taken; `nil` in evaluations of earlier releases.
  public var hasRange: Bool?
  /// The ends of that range.
  public var rangeLow: Double?
  public var rangeHigh: Double?

  /// Whether the decision turns within the range; `nil` if no range is stated.
  public var isInRange: Bool? {
    guard let rangeLow, let rangeHigh else { return nil }
    return value.map { (rangeLow...rangeHigh).contains($0) } ?? false
  }

  /// Genuine transactions of the first twelve months.
  public static let volume = "transactions_per_year"
  /// Fall of the share of first attempts that fail, as a fraction; the rates of later attempts move in step.
  public static let errorReduction = "first_attempt_failure_reduction"

  /// Every input with a value above 0, the volume, and the fall of errors.
  ///
  /// An input is looked for between what it can be at least and a hundred times its value; the same measured input of both
  /// arms moves by one share, and is told as the baseline's.
  ///
  /// - Complexity: about 60 evaluations an input.
  /// - Reference: HM Treasury (2022), The Green Book, section 5 (switching values).
  static func table(_ draws: MoneyDraws) -> [SwitchingRow] {
    let known = draws.inputs.known
    let rows = known.filter { input in
      guard input.range.base > 0 else { return false }
      return input.arm != .augmented || !known.contains { $0.name == input.name && $0.arm == .baseline }
    }.map { row($0, draws) }
    return rows + [volume(draws), errorReduction(draws)].compactMap(\.self)
  }

  private static func row(_ input: CaseInput, _ draws: MoneyDraws) -> SwitchingRow {
    let central = input.range.base
    let ends = input.searched
    let worth = { (value: Double) in
      draws.worth(flow: draws.inputs.centralFlow) { other in
        guard other.name == input.name, other.isSameKind(as: input) else { return other.range.base }
        return other.key == input.key ? value : other.range.base * value / central
      }
    }
    var row = SwitchingRow(input.name, central, in: ends, worth)
    row.unit = input.statement.unit
    row.set(input.statedRange)
    return row
  }

  private static func volume(_ draws: MoneyDraws) -> SwitchingRow? {
    let central = draws.model.traffic.firstYear
    guard central > 0 else { return nil }
    return SwitchingRow(volume, central, in: 0...central * 100) {
      draws.worth(flow: draws.inputs.centralFlow, volumeFactor: $0 / central)
    }
  }

  /// At a share of the fall of every rate of every flow from the baseline to the augmented model, up to where no error
  /// would be left.
  private static func errorReduction(_ draws: MoneyDraws) -> SwitchingRow? {
    let flows = draws.inputs.centralRates
    let first = PerArm { arm in draws.model.mean(of: flows.map { $0[arm].failure.first ?? 0 }) }
    guard first.baseline > first.augmented else { return nil }
    let central = first.baseline - first.augmented
    var row = SwitchingRow(errorReduction, central, in: 0...first.baseline) { value in
      draws.worth(
        flow: flows.map { rates in
          PerArm(
            baseline: FlowOutcome(rates.baseline),
            augmented: FlowOutcome(rates.baseline.moved(toward: rates.augmented, by: value / central)))
        })
    }
    let falls = draws.inputs.firstFailureFalls(mean: draws.model.mean).sorted()
    if let low = falls.sortedQuantile(0.01), let high = falls.sortedQuantile(0.99), low < high {
      row.set(min(low, central)...max(high, central))
    }
    return row
  }

  private mutating func set(_ range: ClosedRange<Double>?) {
    hasRange = range != nil
    (rangeLow, rangeHigh) = (range?.lowerBound, range?.upperBound)
  }

  private init(
    _ input: String, _ central: Double, in range: ClosedRange<Double>, _ worth: (Double) -> Double
  ) {
    self.input = input
    self.central = central
    hasRange = false
    value = SwitchingValue(in: range, worth: worth).value
    losesAbove = value.map { _ in worth(range.upperBound) < worth(range.lowerBound) }
  }
}

extension CaseInput {
  /// The values at which the decision may turn.
  fileprivate var searched: ClosedRange<Double> {
    let most = range.high * 100
    guard case .cost(let name, _) = key else { return 0...most }
    return name.possible.lowerBound...min(name.possible.upperBound, max(most, name.possible.lowerBound))
  }

  /// Where the input lies by what is stated of it: the support of a distribution that has ends, the first to the last
  /// percentile of one that has none, the interval of a measured one, 0 to 1 of a share that is stated as one number.
  fileprivate var statedRange: ClosedRange<Double>? {
    var possible = 0...Double.infinity
    if case .cost(let name, _) = key { possible = name.possible }
    let ends: (low: Double, high: Double)? =
      if range.isPoint {
        possible.upperBound <= 1 ? (possible.lowerBound, possible.upperBound) : nil
      } else {
        switch isFromPilot ? nil : statement.distribution {
        case .normal?, .lognormal?:
          statement.distribution.map { ($0.quantile(0.01), $0.quantile(0.99)) }
        default: (range.low, range.high)
        }
      }
    return ends.map { low, high in
      let low = min(max(low, possible.lowerBound), possible.upperBound)
      return low...min(max(high, low), possible.upperBound)
    }
  }

  /// Whether both are inputs of a transaction's cost, or the same sum of money.
  fileprivate func isSameKind(as other: CaseInput) -> Bool {
    if case .cost = key, case .cost = other.key { return true }
    return key == other.key
  }
}

extension FlowRates {
  /// Every rate at a share of the way to another flow's; beyond it the way goes on, and shares stay shares.
  func moved(toward other: FlowRates, by share: Double) -> FlowRates {
    let move = { (from: [Double], to: [Double]) in
      zip(from, to).map { min(max($0 + share * ($1 - $0), 0), 1) }
    }
    // Shares after a failure that add up to more than 1 are scaled down together.
    let (leaves, reviews) = (move(leaves, other.leaves), move(toReview, other.toReview))
    let scale = zip(leaves, reviews).map { 1 / max($0 + $1, 1) }
    return FlowRates(
      failure: move(failure, other.failure), leaves: zip(leaves, scale).map { $0 * $1 },
      toReview: zip(reviews, scale).map { $0 * $1 },
      lastToReview: move([lastToReview], [other.lastToReview])[0])
  }
}
