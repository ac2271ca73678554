import Economics
import Testing
import Vocabulary

/// Values computed with mpmath (40 digits), polynomial roots and numpy-financial, Python 3.11.2, numpy 2.4.6.
@Suite("economics against values computed elsewhere")
struct EconomicsReferenceTests {
  /// |a − b| ≤ 1e-9·max(1, |b|).
  private func agrees(_ a: Double?, _ b: Double) -> Bool {
    a.map { abs($0 - b) <= 1e-9 * max(1, abs(b)) } ?? false
  }

  private let annual: [Double] = [-10_000_000, 3_000_000, 4_500_000, 5_200_000]

  private var monthly: CashFlow {
    CashFlow([annual[0]] + annual.dropFirst().flatMap { Array(repeating: $0 / 12, count: 12) })
  }

  @Test(
    "the net present value at year ends agrees with mpmath and numpy-financial",
    arguments: [(0.05, 1_430_731.0225677572), (0.12, -32_798.83381924198), (0, 2_700_000)])
  func netPresentValue(rate: Double, expected: Double) {
    #expect(agrees(CashFlow(annual).presentValue(rate: rate), expected))
  }

  @Test("the net present value by month agrees with mpmath")
  func monthlyNetPresentValue() {
    let rate = CashFlow.ratePerMonth(0.05)
    #expect(agrees(rate, 0.0040741237836483014))
    #expect(agrees(monthly.presentValue(rate: rate), 1_690_377.7245363006))
  }

  @Test("payback by month agrees, simple and discounted")
  func monthlyPayback() {
    #expect(agrees(monthly.paybackPeriods, 29.76923076923077))
    let rate = CashFlow.ratePerMonth(0.05)
    #expect(agrees(monthly.discounted(rate: rate).paybackPeriods, 31.51668917175013))
  }

  @Test(
    "payback is the last upward crossing",
    arguments: [
      ([-10_000_000.0, 3_000_000, 4_500_000, 5_200_000], 2.480769230769231), ([-100, 120, -50, 60], 2.5),
      ([-100, 30, 30], nil), ([0, 10, 10], 0),
    ] as [([Double], Double?)])
  func payback(amounts: [Double], expected: Double?) {
    let periods = CashFlow(amounts).paybackPeriods
    if let expected { #expect(agrees(periods, expected)) } else { #expect(periods == nil) }
  }

  @Test("return on investment and benefit-cost ratio agree")
  func profitability() {
    let benefits = CashFlow([0, 5_000_000, 6_500_000, 7_200_000]).presentValue(rate: 0.05)
    let costs = CashFlow([10_000_000, 2_000_000, 2_000_000, 2_000_000]).presentValue(rate: 0.05)
    let result = Profitability(presentBenefits: benefits, presentCosts: costs)
    #expect(agrees(benefits, 16_877_227.081308715))
    #expect(agrees(costs, 15_446_496.058740957))
    #expect(agrees(result.netPresentValue, 1_430_731.0225677572))
    #expect(agrees(result.returnOnInvestment, 0.09262495630898288))
    #expect(agrees(result.benefitCostRatio, 1.092624956308983))
  }

  @Test(
    "an internal rate is given only where the flow changes its sign once",
    arguments: [
      ([-10_000_000, 3_000_000, 4_500_000, 5_200_000], 0.11825179969623387), ([-1000, 2300, -1320], nil),
      ([100, -200, 150], nil), ([100, 200], nil), ([-100, 50], -0.5), ([-100, 0, 0], nil),
      ([-5000, -2000, 4000, 6000, 1000], 0.20488727096660123),
    ] as [([Double], Double?)])
  func internalRate(amounts: [Double], expected: Double?) {
    let rate = InternalRate(CashFlow(amounts)).annual(periodsPerYear: 1)
    if let expected { #expect(agrees(rate, expected)) } else { #expect(rate == nil) }
  }

  /// Failure, leaving, review and review at the last attempt; then attempts, success, abandoned, reviewed, refused.
  static let flows: [(FlowRates, [Double])] = [
    (
      FlowRates(failure: [0.05, 0.05, 0.05], leaves: [0.1, 0.1], toReview: [0, 0], lastToReview: 1),
      [1.047025, 0.99467375, 0.005225, 0.00010125, 0]
    ),
    (
      FlowRates(failure: [0.05, 0.42, 0.61], leaves: [0.1, 0.15], toReview: [0, 0.02], lastToReview: 0.8),
      [1.060687, 0.98221793, 0.007835, 0.008033256, 0.001913814]
    ),
    (
      FlowRates(failure: [0.032, 0.38, 0.58], leaves: [0.1, 0.15], toReview: [0, 0.02], lastToReview: 0.8),
      [1.03788352, 0.9896710784, 0.0048416, 0.00443363328, 0.00105368832]
    ),
    (FlowRates(failure: [0.05], leaves: [], toReview: [], lastToReview: 1), [1, 0.95, 0, 0.05, 0]),
    (
      FlowRates(failure: [0, 0, 0], leaves: [0.1, 0.1], toReview: [0, 0], lastToReview: 1), [1, 1, 0, 0, 0]
    ),
    (
      FlowRates(failure: [1, 1, 1], leaves: [0, 0], toReview: [0, 0], lastToReview: 0.5), [3, 0, 0, 0.5, 0.5]
    ),
  ]

  @Test("the end states of a flow agree", arguments: flows)
  func flow(rates: FlowRates, expected: [Double]) {
    let outcome = FlowOutcome(rates)
    let found = [
      outcome.expectedAttempts, outcome.success, outcome.abandoned, outcome.reviewed, outcome.refused,
    ]
    #expect(zip(found, expected).allSatisfy { agrees($0, $1) })
  }

  @Test("the assumption share agrees")
  func assumptionShare() {
    let share = AssumptionShare([
      .init(presentValue: 9_000_000, isAssumed: false), .init(presentValue: 6_000_000, isAssumed: true),
      .init(presentValue: -1_000_000, isAssumed: true), .init(presentValue: -4_000_000, isAssumed: false),
    ]).share
    #expect(agrees(share, 0.35))
  }

  @Test(
    "the centre of a distribution agrees",
    arguments: [
      (InputDistribution.lognormal(p10: 200_000, p90: 3_000_000), 774_596.6692414838),
      (.normal(p10: 2, p90: 5), 3.5), (.uniform(min: 0.2, max: 0.8), 0.5),
    ])
  func centre(distribution: InputDistribution, expected: Double) {
    #expect(agrees(distribution.range.base, expected))
  }

  @Test("a whole case of 36 months with ramp and dated volume reconciles")
  func fullCase() throws {
    let result = EconomicsEvaluation(Self.fullSettings, Self.fullMeasured)
    #expect(agrees(result.npv.base, 8_133_033.685674941))
    #expect(agrees(result.paybackMonths.value, 17.716097890231197))
    #expect(agrees(result.discountedPaybackMonths.value, 18.39040460428322))
    #expect(agrees(result.cashFlow.reduce(0, +), 9_535_564.251000004))
    #expect(agrees(result.oneOff.value, 11_000_000))
    #expect(agrees(result.runningPerYear.value, 2_640_000))
    let labour = try #require(result.annualCost.first { $0.arm == .baseline && $0.term == .manualReview })
    #expect(agrees(labour.estimate.value, (2.1422015999999995 + 0.12049884000000001) * 3_000_000))
    let money = MoneyOutcome.full
    let expected: [CostTerm: Double] = [
      .compute: -503_270.74620671617, .userTime: 0, .reviewLabour: 3_792_694.735460768,
      .reviewCase: 355_565.13144944713, .abandonment: 14_784_169.720997522, .reject: 2_265_650.0362144997,
      .contact: 5_889_683.217819531, .falseAccept: -98_778.44405022736,
    ]
    for (term, value) in expected { #expect(agrees(money.presentSaving[term], value), "\(term)") }
  }

  fileprivate static var fullMeasured: MeasuredInputs {
    MeasuredInputs(
      flowRates: PerArm(baseline: flows[1].0, augmented: flows[2].0),
      falseAcceptRate: PerArm(baseline: 0.004, augmented: 0.005),
      values: [.reviewHandleSeconds: PerArm(baseline: ValueRange(240), augmented: ValueRange(240))])
  }

  fileprivate static var fullSettings: EconomicsSettings {
    let point = { (value: Double) in CostInput(.point(value), kind: .quoted) }
    let shared: [CostInputName: Double] = [
      .retryUserSeconds: 12, .userTimeValuePerHour: 0, .reviewWagePerHour: 2400, .occupancy: 0.8,
      .shrinkage: 0.25, .caseCost: 15, .labourCashableShare: 0.6, .recoverShare: 0.5,
      .contributionMargin: 1500, .fallbackCost: 400, .contactRate: 0.2, .contactCost: 600,
      .impostorShare: 0.0002, .lossShare: 0.3, .loss: 250_000,
    ]
    var entries = shared.mapValues { CostInputEntry.shared(point($0)) }
    entries[.attemptCost] = .perArm(baseline: point(1.2), augmented: point(1.3))
    let start = YearMonth(year: 2027, month: 1)
    return EconomicsSettings(
      volumes: [
        "gate": [
          DatedVolume(from: start, perMonth: 250_000),
          DatedVolume(from: start.advanced(by: 28), perMonth: 100_000),
        ]
      ],
      ramp: [
        RampStep(months: 2, share: 0.05), RampStep(months: 2, share: 0.5), RampStep(months: 32, share: 1),
      ],
      inputs: CostInputs(entries),
      oneOff: [4_000_000, 2_500_000, 3_000_000, 1_500_000].enumerated().reduce(into: [:]) {
        $0["cost\($1.offset)"] = point($1.element)
      },
      runningPerMonth: ["monitoring": point(120_000), "licence": point(100_000)])
  }
}

extension MoneyOutcome {
  fileprivate static var full: MoneyOutcome {
    let (settings, measured) = (EconomicsReferenceTests.fullSettings, EconomicsReferenceTests.fullMeasured)
    let known = CaseInput.all(settings, measured)
    return CostModel(settings).outcome(at: CaseValues(known, measured))
  }
}
