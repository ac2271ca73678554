import Statistics
import Vocabulary

/// The share of impostors accepted, each weighted by the inverse of its chance of being checked.
///
/// Unknown without truth: a log does not know who is genuine.
///
/// - Reference: Begg & Greenes (1983), Biometrics 39, 207–215, on verification bias.
struct FalseAcceptMeasure {
  let impostors: [Transaction]
  let level: ConfidenceLevel

  var records: [KPIRecord] {
    Arm.allCases.map { arm in
      let own = impostors.filter { $0.arm == arm }
      let weight = NeumaierSum(own.map { 1 / $0.truthProbability }).value
      let accepted = NeumaierSum(own.filter(\.isAccepted).map { 1 / $0.truthProbability }).value
      let estimate =
        own.isEmpty
        ? Estimate.unknown("no impostor is known: the log holds no truth for this arm", level: level)
        : Estimate(
          accepted / weight, nil, level: level, method: nil, reason: "weighted labels have no interval yet")
      return KPIRecord(
        kpi: .falseAcceptRate, arm: arm, set: "all", numerator: nil, denominator: own.count,
        estimate: estimate)
    }
  }
}
