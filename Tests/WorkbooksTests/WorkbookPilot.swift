import Economics
import Pilots
import Testing
import Vocabulary

/// Made-up pilots whose money goes into workbooks.
struct WorkbookPilot: Sendable, CustomTestStringConvertible {
  var settings: EconomicsSettings
  var measured: MeasuredInputs
  let testDescription: String

  var economics: EconomicsEvaluation { EconomicsEvaluation(settings, measured, seed: 7) }

  var evaluation: PilotEvaluation {
    PilotEvaluation(
      pilot: PilotIdentity(
        name: "gate", title: LocalizedText(en: "=cmd|' /C calc'!A0", ja: "ゲート"),
        models: PerArm(
          baseline: ModelIdentity(name: "old", version: "1"),
          augmented: ModelIdentity(name: "new", version: "2")),
        simulated: true),
      provenance: Provenance(
        runId: "0123456789abcdef", toolVersion: "0.1.0", seed: 7, createdAt: "2026-11-23T00:00:00Z",
        inputs: []),
      economics: economics)
  }

  /// Every kind of input, dated volumes, a ramp, updates.
  static let whole = WorkbookPilot(settings: wholeSettings, measured: threeAttempts, testDescription: "whole")

  static let all = [
    whole, dear, free, short, single, unpriced, partly, financed, losing, twoFlows, oneOfTwo,
  ]

  /// Only a part of the saving is realised.
  private static let partly = whole.changed("partly") {
    $0.inputs.entries[.realisedShare] = .shared(quoted(0.7))
  }

  /// Both flows have rates of their own, and fewer attempts at one of them.
  static let twoFlows: WorkbookPilot = {
    var pilot = whole.changed("two flows") {
      $0.volumes["b"] = [DatedVolume(from: YearMonth(year: 2027, month: 7), perMonth: 330_000)]
    }
    pilot.measured.ratesByFlow = [
      "a": threeAttempts.flowRates,
      "b": PerArm(
        baseline: FlowRates(failure: [0.21, 0.4], leaves: [0.3], toReview: [0.05], lastToReview: 0.6),
        augmented: FlowRates(failure: [0.12, 0.33], leaves: [0.25], toReview: [0.04], lastToReview: 0.5)),
    ]
    return pilot
  }()

  /// One volume, whose flow has rates of its own; its name is no name of a cell.
  private static let oneOfTwo: WorkbookPilot = {
    var pilot = single.changed("one of two flows") {
      $0.volumes = ["窓口 1": $0.volumes["gate"] ?? []]
    }
    pilot.measured.ratesByFlow["窓口 1"] = PerArm(
      baseline: FlowRates(failure: [0.2], leaves: [], toReview: [], lastToReview: 0.5),
      augmented: FlowRates(failure: [0.1], leaves: [], toReview: [], lastToReview: 0.5))
    return pilot
  }()

  /// Never pays back.
  private static let dear = whole.changed("dear") { $0.oneOff["rights"] = quoted(9e9) }

  /// Rates of the modified rate of return that are not the discount rate.
  private static let financed = whole.changed("financed") {
    ($0.financeRatePerYear, $0.reinvestmentRatePerYear) = (0.08, 0.02)
  }

  /// Does not bring back what it costs, so that its rate of return is far below 0.
  static let losing = whole.changed("losing") { $0.oneOff["rights"] = quoted(60_000_000) }

  /// Nothing is spent.
  private static let free = whole.changed("free") {
    ($0.oneOff, $0.runningPerMonth, $0.updates) = ([:], [:], nil)
  }

  /// A horizon below a year.
  private static let short = whole.changed("short") { $0.horizonMonths = 5 }

  /// One attempt, and nothing but its price.
  static let single = WorkbookPilot(
    settings: EconomicsSettings(
      currency: "EUR", tax: .included, horizonMonths: 24,
      volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 3), perMonth: 1000)]],
      inputs: CostInputs([.caseCost: .shared(quoted(3))])),
    measured: MeasuredInputs(
      flowRates: PerArm(
        baseline: FlowRates(failure: [0.1], leaves: [], toReview: [], lastToReview: 0.5),
        augmented: FlowRates(failure: [0.04], leaves: [], toReview: [], lastToReview: 1))),
    testDescription: "single")

  /// No term has a price.
  private static let unpriced = single.changed("unpriced") { $0.inputs = CostInputs() }

  private func changed(_ name: String, _ change: (inout EconomicsSettings) -> Void) -> WorkbookPilot {
    var settings = settings
    change(&settings)
    return WorkbookPilot(settings: settings, measured: measured, testDescription: name)
  }

  static func quoted(_ value: Double) -> CostInput {
    CostInput(
      .point(value), unit: nil, kind: .quoted, owner: "=HYPERLINK(\"x\")", source: "-offer",
      date: "2026-09-20")
  }

  private static let threeAttempts = MeasuredInputs(
    flowRates: PerArm(
      baseline: FlowRates(
        failure: [0.062, 0.34, 0.49], leaves: [0.07, 0.068], toReview: [0.01, 0.2], lastToReview: 0.86),
      augmented: FlowRates(
        failure: [0.046, 0.28, 0.35], leaves: [0.08, 0.082], toReview: [0.02, 0.1], lastToReview: 0.87)),
    falseAcceptRate: PerArm(baseline: 0.001, augmented: 0.0011),
    values: [.reviewHandleSeconds: PerArm(baseline: ValueRange(80.2), augmented: ValueRange(90.4))])

  private static let wholeSettings: EconomicsSettings = {
    let shared: [CostInputName: Double] = [
      .retryUserSeconds: 6, .userTimeValuePerHour: 1200, .userTimeCashableShare: 0.1,
      .reviewWagePerHour: 2400,
      .shrinkage: 0.12, .labourCashableShare: 0.4, .caseCost: 40, .contributionMargin: 620,
      .fallbackCost: 180,
      .contactRate: 0.04, .contactCost: 700, .impostorShare: 3e-5, .lossShare: 0.5, .loss: 21_000,
    ]
    var entries = shared.mapValues { CostInputEntry.shared(quoted($0)) }
    entries[.attemptCost] = .perArm(baseline: quoted(0.05), augmented: quoted(0.06))
    entries[.recoverShare] = .shared(
      CostInput(.pert(min: 0.6, mode: 0.75, max: 0.85), kind: .assumed, owner: "Sales"))
    var settings = EconomicsSettings(
      currency: "JPY", tax: .excluded, prices: .real,
      volumes: [
        "a": [
          DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: 250_000),
          DatedVolume(from: YearMonth(year: 2029, month: 5), perMonth: 100_000),
        ],
        "b": [DatedVolume(from: YearMonth(year: 2027, month: 7), perMonth: 30_000)],
      ],
      ramp: [
        RampStep(months: 2, share: 0.05), RampStep(months: 2, share: 0.5), RampStep(months: 32, share: 1),
      ],
      inputs: CostInputs(entries),
      oneOff: [
        "data rights": CostInput(.lognormal(p10: 500_000, p90: 2_000_000), kind: .assumed),
        "data-rights": quoted(300_000), "=1+1": quoted(70_000),
      ],
      runningPerMonth: ["monitoring": quoted(12_000), "権利": quoted(8_000)],
      updates: UpdatePlan(perYear: 2, cost: quoted(90_000)))
    settings.draws = 400
    return settings
  }()
}
