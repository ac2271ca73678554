import Vocabulary

/// What transactions are expected to go through while no log tells it: for the money of a laboratory stage, and of a plan.
///
/// The baseline's rates are stated; the augmented model's first attempts fail less often by a share, which is stated or
/// comes from the laboratory, and everything after them is alike.
public struct ExpectedFlow: Sendable, Hashable, Codable {
  /// By attempt number, the share of attempts made that fail.
  public var failure: [Double]
  /// Share of failures at an attempt but the last after which the person leaves; none if not stated.
  public var leaves: [Double]
  /// Share of failures at an attempt but the last that go to manual review.
  public var toReview: [Double]
  /// Share of failures at the last attempt that go to manual review; the rest is refused.
  public var lastToReview: Double
  /// Share by which failures at the first attempt fall with the augmented model: 0 none, 1 all; below 0 they rise. `nil`:
  /// taken from the laboratory.
  public var reduction: CostInput?
  /// Share of first attempts by pose, which weights the laboratory's rates; `nil` raises M004 where they are used.
  public var poseMix: [String: Double]?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case failure, leaves, reduction
    case toReview = "to_review"
    case lastToReview = "last_to_review"
    case poseMix = "pose_mix"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    failure = try values.decode([Double].self, forKey: .failure)
    let none = Array(repeating: 0.0, count: max(0, failure.count - 1))
    leaves = try values.decodeIfPresent([Double].self, forKey: .leaves) ?? none
    toReview = try values.decodeIfPresent([Double].self, forKey: .toReview) ?? none
    lastToReview = try values.decodeIfPresent(Double.self, forKey: .lastToReview) ?? 0
    reduction = try values.decodeIfPresent(CostInput.self, forKey: .reduction)
    poseMix = try values.decodeIfPresent([String: Double].self, forKey: .poseMix)
    if let fault = fault {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault))
    }
  }

  /// What is wrong with it; `nil` if nothing is.
  private var fault: String? {
    let shares = failure + leaves + toReview + zip(leaves, toReview).map { $0 + $1 } + [lastToReview]
    if failure.isEmpty { return "expected.failure names the share of failures of at least one attempt" }
    if leaves.count != failure.count - 1 || toReview.count != failure.count - 1 {
      return
        "expected.leaves and expected.to_review have one number fewer than expected.failure: after the last attempt nobody tries again"
    }
    if !shares.allSatisfy({ (0...1).contains($0) }) {
      return "every number of expected is a share from 0 to 1, and so is leaves + to_review"
    }
    if let poseMix {
      if let stranger = poseMix.keys.sorted().first(where: { PoseBin(rawValue: $0) == nil }) {
        return "expected.pose_mix: '\(stranger)' is no pose; write one of "
          + PoseBin.allCases.map(\.rawValue).joined(separator: ", ")
      }
      let sum = poseMix.values.sorted().reduce(0, +)
      if poseMix.values.contains(where: { $0 < 0 }) || abs(sum - 1) > 0.001 {
        return "expected.pose_mix: the shares of all poses add up to 1"
      }
    }
    if let range = reduction?.range, range.low < -1 || range.high > 1 {
      return "expected.reduction lies between -1 (twice as many failures) and 1 (none left)"
    }
    return nil
  }

  /// The baseline's rates.
  public var baseline: FlowRates {
    FlowRates(failure: failure, leaves: leaves, toReview: toReview, lastToReview: lastToReview)
  }

  /// Both arms, with first failures fallen by a share; they stay shares.
  public func rates(reduction: Double) -> PerArm<FlowRates> {
    let first = min(max(failure[0] * (1 - reduction), 0), 1)
    return PerArm(
      baseline: baseline,
      augmented: FlowRates(
        failure: [first] + failure.dropFirst(), leaves: leaves, toReview: toReview, lastToReview: lastToReview
      ))
  }
}
