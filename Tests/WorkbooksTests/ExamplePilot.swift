import Economics
import Foundation
import Pilots
import Testing
import Vocabulary

/// The example pilot as its run recorded it, and its money computed once more from what was recorded.
struct ExamplePilot {
  let evaluation: PilotEvaluation
  private let economics: EconomicsEvaluation

  init() throws {
    let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("../../Examples/gate-pilot/expected/evaluation.json").standardizedFileURL
    evaluation = try PilotEvaluation(json: try Data(contentsOf: file))
    economics = try #require(evaluation.economics)
  }

  /// The central case with another wage of reviewers, by the cost model itself.
  func netPresentValue(wage: Double) -> Double {
    let traffic = economics.traffic ?? []
    let settings = EconomicsSettings(
      currency: economics.currency, ratePerYear: economics.ratePerYear,
      horizonMonths: economics.horizonMonths,
      volumes: ["all": traffic.map { DatedVolume(from: $0.month, perMonth: $0.transactions) }],
      ramp: traffic.map { RampStep(months: 1, share: $0.adoptedShare) }, inputs: inputs(wage: wage),
      oneOff: spending(.oneOff), runningPerMonth: spending(.running),
      updates: spending(.update).values.first.map {
        UpdatePlan(perYear: economics.updatesPerYear ?? 0, cost: $0)
      })
    return EconomicsEvaluation(settings, measured).npv.base
  }

  private var measured: MeasuredInputs {
    let none = FlowRates(failure: [0], leaves: [], toReview: [], lastToReview: 0)
    return MeasuredInputs(
      flowRates: PerArm { arm in economics.flow?.first { $0.arm == arm }?.rates ?? none },
      falseAcceptRate: PerArm { value("false_accept_rate", $0) })
  }

  private func inputs(wage: Double) -> CostInputs {
    var entries: [CostInputName: CostInputEntry] = [:]
    for name in CostInputName.allCases where name != .falseAcceptRate {
      guard let baseline = value(name.rawValue, .baseline), let augmented = value(name.rawValue, .augmented)
      else { continue }
      entries[name] = .perArm(baseline: point(baseline), augmented: point(augmented))
    }
    entries[.reviewWagePerHour] = .shared(point(wage))
    return CostInputs(entries)
  }

  private func spending(_ part: InputRow.Part) -> [String: CostInput] {
    Dictionary(
      uniqueKeysWithValues: economics.inputs.filter { $0.part == part }.map { ($0.name, point($0.base)) })
  }

  private func value(_ name: String, _ arm: Arm) -> Double? {
    economics.inputs.first {
      $0.part == .transaction && $0.name == name && ($0.arm == nil || $0.arm == arm)
    }?.base
  }

  private func point(_ value: Double) -> CostInput { CostInput(.point(value), kind: .quoted) }
}
