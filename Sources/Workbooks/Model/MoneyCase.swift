import Economics
import Pilots
import Vocabulary

/// The parts of an evaluation that the formulas are made of, all of them known.
struct MoneyCase: Sendable {
  let evaluation: PilotEvaluation
  let economics: EconomicsEvaluation
  let traffic: [TrafficMonth]
  /// What is priced apart; a single one without a name where one set of rates prices every volume.
  let flows: [PricedRates]

  init(_ evaluation: PilotEvaluation) throws(WorkbookError) {
    guard let economics = evaluation.economics else {
      throw .noMoney(evaluation.economicsReason ?? "the pilot states no costs")
    }
    let flow = PerArm { arm in economics.flow?.first { $0.arm == arm }?.rates }
    guard let traffic = economics.traffic, let baseline = flow.baseline, let augmented = flow.augmented,
      economics.inputs.allSatisfy({ $0.part != nil })
    else { throw .earlierRelease }
    self.evaluation = evaluation
    self.economics = economics
    self.traffic = traffic
    flows =
      PricedRates.named(economics.ratesByFlow ?? []) ?? [
        PricedRates(rates: PerArm(baseline: baseline, augmented: augmented))
      ]
  }

  /// The terms that have an amount in both arms.
  var priced: [CostTerm] {
    CostTerm.allCases.filter { term in !economics.unpriced.contains { $0.term == term } }
  }

  /// Whole units for currencies that have no smaller coin.
  var money: NumberFormat { .money(decimals: ["JPY", "KRW", "VND"].contains(economics.currency) ? 0 : 2) }

  /// `JPY excl. tax`.
  var currency: String { "\(economics.currency) \(economics.tax == .excluded ? "excl." : "incl.") tax" }

  /// What no sheet may leave unsaid.
  var alarms: [String] {
    let simulated = evaluation.pilot.simulated ? ["Simulated data: every number is made up."] : []
    guard isHeld else { return simulated }
    let checks = failedChecks.isEmpty ? "" : " (\(failedChecks.joined(separator: ", ")))"
    return simulated + [
      "No verdict: the experiment failed its health checks\(checks). Neither the comparison nor this money can be trusted."
    ]
  }

  /// Whether a health check failed, so that no difference between the arms can be trusted.
  var isHeld: Bool { !failedChecks.isEmpty || evaluation.verdict?.decision == .hold }

  var failedChecks: [String] {
    (evaluation.operations?.health ?? []).filter { $0.status == .fail }.map(\.code)
  }
}
