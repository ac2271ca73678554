import Statistics

/// Another way to reach a part of the augmented model's effect, and what the augmented model is worth beside it.
public struct Rival: Sendable, Hashable, Codable {
  /// As the pilot names it: `threshold_only`, `own_pose_data`.
  public var name: String
  /// Net present value in the central case; `nil` if it could not be worked out, for `reason`.
  public var npv: Double?
  public var quantiles: DrawnQuantity
  /// The augmented model's net present value less the rival's, draw by draw.
  public var difference: DrawnQuantity
  /// Share of draws in which the augmented model is worth more.
  public var probabilityBehind: Double?
  public var reason: String?
}

/// What a rival needs to be drawn: the cash saving that it reaches, less what it costs.
struct RivalDraws {
  let name: String
  /// Net present value by draw, and in the central case; `nil` if a part is not stated.
  let worth: [Double]?
  let base: Double?
  let reason: String?

  init(_ name: String, _ alternative: Alternative, _ draws: MoneyDraws, _ random: InputDraws) {
    self.name = name
    guard let effect = alternative.effectShare?.distribution else {
      (worth, base) = (nil, nil)
      reason = "its share of the effect is not stated"
      return
    }
    let parts: [(String, InputDistribution?)] = [
      ("effect_share", effect), ("one_off", alternative.oneOff?.distribution),
      ("running_per_month", alternative.runningPerMonth?.distribution),
    ]
    let annuity = draws.model.annuity
    let value = { (outcome: MoneyOutcome, numbers: [Double]) in
      outcome.profitability.presentBenefits * min(max(numbers[0], 0), 1) - max(numbers[1], 0)
        - max(numbers[2], 0) * annuity
    }
    worth = draws.outcomes.indices.map { draw in
      value(
        draws.outcomes[draw],
        parts.map { part, shape in
          shape.map { random.value(of: "alternatives.\(name).\(part)", $0, at: draw) } ?? 0
        })
    }
    base = value(draws.base, parts.map { $0.1?.range.base ?? 0 })
    reason = nil
  }

  /// What is told of it beside the augmented model's worth by draw.
  func rival(beside augmented: [Double]) -> Rival {
    guard let worth else {
      let unknown = DrawnQuantity(unknown: reason ?? "")
      return Rival(name: name, quantiles: unknown, difference: unknown, reason: reason)
    }
    let differences = zip(augmented, worth).map { $0 - $1 }
    return Rival(
      name: name, npv: base, quantiles: DrawnQuantity(worth), difference: DrawnQuantity(differences),
      probabilityBehind: differences.isEmpty
        ? nil : Double(differences.count { $0 > 0 }) / Double(differences.count))
  }
}
