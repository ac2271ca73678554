import Operations
import Statistics
import Verification
import Vocabulary

/// The section `criteria` of a manifest: what decides, fixed beforehand.
public struct CriteriaSettings: Codable, Sendable, Equatable {
  /// The one gain that the pilot is for.
  public struct Primary: Codable, Sendable, Equatable {
    public var metric: KPI
    /// Poses of the first attempt, pooled; none: all transactions.
    public var poses: [PoseBin]?
    /// The smallest fall that matters.
    public var minimum: DifferenceLimit

    enum CodingKeys: String, CodingKey, CaseIterable { case metric, poses, minimum }
  }

  /// What must not get worse.
  public struct Guardrail: Codable, Sendable, Equatable {
    /// Where the rate comes from.
    public enum Source: String, Codable, CaseIterable, Sendable {
      /// The comparisons.
      case lab
      /// The operational log.
      case field
    }

    public var metric: KPI
    public var poses: [PoseBin]?
    /// The largest rise that counts as unharmed …
    public var margin: DifferenceLimit?
    /// … or the largest ratio.
    public var ratio: Double?
    /// The rise beyond which the pilot stops.
    public var harm: DifferenceLimit?
    public var source: Source?
    /// For rates of the laboratory: which thresholds.
    public var policy: ThresholdPolicy?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case metric, poses, margin, ratio, harm, source, policy
    }
  }

  /// What is expected of the primary metric, from which the pilot's length follows.
  public struct Expected: Codable, Sendable, Equatable {
    /// The baseline's rate, as a fraction.
    public var rate: Double
    /// By how much the augmented model is expected to be better.
    public var change: DifferenceLimit
    /// Trials of the metric's denominator a day, in both arms together.
    public var trialsPerDay: Double
    /// By how much trials that share a person count less than independent ones.
    public var designEffect: Double
    public var power: Double

    enum CodingKeys: String, CodingKey, CaseIterable {
      case rate, change, power
      case trialsPerDay = "trials_per_day"
      case designEffect = "design_effect"
    }

    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      rate = try values.decode(Double.self, forKey: .rate)
      change = try values.decode(DifferenceLimit.self, forKey: .change)
      trialsPerDay = try values.decode(Double.self, forKey: .trialsPerDay)
      designEffect = try values.decodeIfPresent(Double.self, forKey: .designEffect) ?? 1
      power = try values.decodeIfPresent(Double.self, forKey: .power) ?? PlanSettings.defaultPower
      guard rate > 0, rate < 1, change.value > 0, trialsPerDay > 0, (1...1000).contains(designEffect),
        PlanSettings.powerRange.contains(power)
      else {
        throw DecodingError.dataCorrupted(
          .init(
            codingPath: decoder.codingPath,
            debugDescription: "expected: rate lies between 0 and 1, change and trials_per_day above 0, "
              + "design_effect from 1 to 1000, power from 0.5 to 0.999"))
      }
    }
  }

  /// What the money must show.
  public struct MoneyLimit: Codable, Sendable, Equatable {
    /// The largest probability that the net present value is negative.
    public var negativeValueProbability: Double

    enum CodingKeys: String, CodingKey, CaseIterable { case negativeValueProbability = "p_negative_npv_max" }
  }

  /// When the log is looked at.
  public struct Looks: Codable, Sendable, Equatable {
    public typealias Kind = Look.Kind

    public var kind: Kind
    /// Of `group_sequential`: the share of the plan at each look, rising; at most five.
    public var information: [Double]?
    /// Units planned in both arms together; without them the plan is the window's days.
    public var units: Int?

    enum CodingKeys: String, CodingKey, CaseIterable { case kind, information, units }

    /// - Parameter information: of group-sequential looks; without them two, halfway and at the end.
    public var plan: LookPlan {
      switch kind {
      case .fixed: .fixed
      case .groupSequential: .groupSequential(information: information ?? [0.5, 1], units: units)
      case .confidenceSequence: .confidenceSequence(units: units ?? 1)
      }
    }

    /// What is wrong with it; `nil` if nothing is.
    fileprivate var fault: String? {
      if (units ?? 1) < 1 { return "looks plan at least 1 unit" }
      switch kind {
      case .fixed:
        return information == nil && units == nil ? nil : "a fixed look has neither information nor units"
      case .confidenceSequence:
        if information != nil {
          return "a confidence sequence needs no information: it may be looked at any time"
        }
        return units == nil
          ? "a confidence sequence needs units: how many are planned in both arms together" : nil
      case .groupSequential:
        return GroupSequentialBoundaries(information: information ?? [0.5, 1]) == nil
          ? "group-sequential looks need information: one to five shares of the plan, rising to at most 1"
          : nil
      }
    }
  }

  /// The longest that the pilot may last.
  public struct Cap: Codable, Sendable, Equatable {
    public var days: Int

    enum CodingKeys: String, CodingKey, CaseIterable { case days }
  }

  public var stage: Stage
  public var primary: Primary?
  public var guardrails: [Guardrail]
  public var money: MoneyLimit?
  public var looks: Looks?
  public var cap: Cap?
  public var expected: Expected?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case stage, primary, guardrails, money, looks, cap, expected
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    stage = try values.decodeIfPresent(Stage.self, forKey: .stage) ?? .laboratory
    primary = try values.decodeIfPresent(Primary.self, forKey: .primary)
    guardrails = try values.decodeIfPresent([Guardrail].self, forKey: .guardrails) ?? []
    money = try values.decodeIfPresent(MoneyLimit.self, forKey: .money)
    looks = try values.decodeIfPresent(Looks.self, forKey: .looks)
    cap = try values.decodeIfPresent(Cap.self, forKey: .cap)
    expected = try values.decodeIfPresent(Expected.self, forKey: .expected)
    let faults = [
      (guardrails.contains { ($0.margin == nil) == ($0.ratio == nil) })
        ? "a guardrail states either 'margin' or 'ratio'" : nil,
      guardrails.contains { ($0.harm?.value ?? .infinity) < ($0.margin?.value ?? 0) }
        ? "the harm limit of a guardrail lies inside its margin" : nil,
      (cap?.days ?? 1) < 1 ? "the cap is at least 1 day" : nil,
      looks?.fault, unitFault,
      money.map { !(0...1).contains($0.negativeValueProbability) } ?? false
        ? "p_negative_npv_max is a probability" : nil,
    ].compactMap { $0 }
    if let fault = faults.first {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault))
    }
  }

  /// Whether a metric is limited in what it is not measured in.
  private var unitFault: String? {
    var limits: [(key: String, metric: KPI, limit: DifferenceLimit?)] = []
    if let primary {
      limits.append(("minimum", primary.metric, primary.minimum))
      limits.append(("change", primary.metric, expected?.change))
    }
    for guardrail in guardrails {
      limits += [("margin", guardrail.metric, guardrail.margin), ("harm", guardrail.metric, guardrail.harm)]
    }
    for case (let key, let metric, let limit?) in limits
    where !limit.limits(metric.unit) {
      let (kind, form) =
        switch metric.unit {
        case .share: ("a rate", "0.5pt")
        case .seconds: ("a time", "1s or 250ms")
        case .count: ("a plain number", "0.05")
        }
      return "'\(key)' of \(metric.rawValue): the metric is \(kind); write it as \(form)"
    }
    return nil
  }
}
