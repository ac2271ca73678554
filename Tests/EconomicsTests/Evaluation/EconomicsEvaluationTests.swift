import Economics
import Foundation
import Testing
import Vocabulary

@Suite("economics evaluation")
struct EconomicsEvaluationTests {
  private func settings(
    perMonth: Double = 1000, _ inputs: [CostInputName: CostInputEntry], oneOff: Double = 600_000
  ) -> EconomicsSettings {
    EconomicsSettings(
      currency: "JPY", tax: .excluded, prices: .real, ratePerYear: 0, horizonMonths: 12,
      volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: perMonth)]],
      inputs: CostInputs(inputs), oneOff: ["training": quoted(oneOff)])
  }

  private func quoted(_ value: Double) -> CostInput {
    CostInput(.point(value), kind: .quoted, owner: "IT", source: "offer", date: "2026-09-20")
  }

  /// One attempt: of the baseline's transactions 10 % go to review, of the augmented model's 4 %.
  private var measured: MeasuredInputs {
    MeasuredInputs(
      flowRates: PerArm(
        baseline: FlowRates(failure: [0.1], leaves: [], toReview: [], lastToReview: 1),
        augmented: FlowRates(failure: [0.04], leaves: [], toReview: [], lastToReview: 1)))
  }

  private func saving(_ result: EconomicsEvaluation, _ term: ReportedTerm) throws -> AnnualSaving {
    try #require(result.annualSaving.first { $0.term == term })
  }

  @Test("a year of reviews is priced as by hand")
  func byHand() throws {
    let result = EconomicsEvaluation(settings([.caseCost: .shared(quoted(1000))]), measured)
    // 12,000 transactions, 1,200 reviews against 480, at 1,000 each; one-off 600,000.
    let baseline = try #require(result.annualCost.first { $0.arm == .baseline && $0.term == .manualReview })
    #expect(abs((baseline.estimate.value ?? 0) - 1_200_000) < 1e-6)
    #expect(abs((result.totals.saving.value ?? 0) - 720_000) < 1e-6)
    #expect(abs(result.npv.base - 120_000) < 1e-6)
    #expect(abs((result.roi.value ?? 0) - 0.2) < 1e-9)
    #expect(abs((result.paybackMonths.value ?? 0) - 10) < 1e-9)
    #expect(result.npv.p50 == nil && result.npv.reason != nil)
  }

  @Test("an unknown false accept rate leaves its term without a number, and says so")
  func unknownFalseAccepts() throws {
    let result = EconomicsEvaluation(
      settings([
        .impostorShare: .shared(quoted(0.1)), .lossShare: .shared(quoted(1)), .loss: .shared(quoted(5)),
      ]),
      measured)
    let term = try saving(result, .falseAccept)
    #expect(term.estimate.value == nil)
    #expect(term.estimate.reason == "false_accept: false_accept_rate is not known for both arms")
    #expect(result.warnings.contains { $0.code == "M012" })
    #expect(result.unpriced.contains { $0.term == .falseAccept })
  }

  @Test("false accept rates that differ and have no price are M006")
  func differingFalseAccepts() {
    var seen = measured
    seen.falseAcceptRate = PerArm(baseline: 0.001, augmented: 0.002)
    let result = EconomicsEvaluation(settings([.caseCost: .shared(quoted(1))]), seen)
    #expect(result.warnings.contains { $0.code == "M006" })
    #expect(!result.warnings.contains { $0.code == "M012" })
  }

  @Test("swapping the arms turns the sign of every saving")
  func swapped() throws {
    let inputs: [CostInputName: CostInputEntry] = [
      .caseCost: .shared(quoted(1000)), .attemptCost: .perArm(baseline: quoted(1), augmented: quoted(3)),
    ]
    let mirrored: [CostInputName: CostInputEntry] = [
      .caseCost: .shared(quoted(1000)), .attemptCost: .perArm(baseline: quoted(3), augmented: quoted(1)),
    ]
    var other = measured
    other.flowRates = PerArm(baseline: measured.flowRates.augmented, augmented: measured.flowRates.baseline)
    let (one, two) = (
      EconomicsEvaluation(settings(inputs), measured), EconomicsEvaluation(settings(mirrored), other)
    )
    for term in [ReportedTerm.compute, .manualReview] {
      let (a, b) = (try saving(one, term).estimate.value, try saving(two, term).estimate.value)
      #expect(try #require(a) == -(try #require(b)))
    }
  }

  @Test("twice the volume doubles every term")
  func doubled() throws {
    let inputs: [CostInputName: CostInputEntry] = [
      .caseCost: .shared(quoted(1000)), .attemptCost: .shared(quoted(1)), .fallbackCost: .shared(quoted(7)),
      .reviewHandleSeconds: .shared(quoted(90)), .reviewWagePerHour: .shared(quoted(2400)),
    ]
    let once = EconomicsEvaluation(settings(inputs), measured)
    let twice = EconomicsEvaluation(settings(perMonth: 2000, inputs), measured)
    for (a, b) in zip(once.annualCost, twice.annualCost) {
      #expect(a.estimate.value.map { $0 * 2 } == b.estimate.value)
    }
  }

  @Test("the low case sets each input against the augmented model")
  func lowCase() throws {
    let range = CostInput(.uniform(min: 500, max: 1500), kind: .assumed)
    let result = EconomicsEvaluation(
      settings([.caseCost: .shared(range), .attemptCost: .perArm(baseline: quoted(1), augmented: range)]),
      measured)
    #expect(result.npv.low < result.npv.base && result.npv.base < result.npv.high)
    // Reviews are dearer, which helps the model that needs fewer; its own attempts are dearer, which does not.
    #expect(abs(result.npv.low - (720 * 500 - 12_000 * 1499 - 600_000)) < 1e-6)
    #expect(abs(result.npv.high - (720 * 1500 - 12_000 * 499 - 600_000)) < 1e-6)
    let term = try saving(result, .compute).estimate
    let (low, high) = (try #require(term.low), try #require(term.high))
    #expect(low < high)
    #expect(result.paybackMonths.value == nil && result.paybackMonths.reason == "not within 12 months")
  }

  @Test("freed labour becomes cash only as far as declared")
  func cashable() throws {
    var inputs: [CostInputName: CostInputEntry] = [
      .reviewHandleSeconds: .shared(quoted(360)), .reviewWagePerHour: .shared(quoted(2000)),
    ]
    let undeclared = EconomicsEvaluation(settings(inputs), measured)
    #expect(
      undeclared.warnings.contains {
        $0.code == "M019" && $0.place == "economics.inputs.labour_cashable_share"
      })
    #expect(try saving(undeclared, .manualReview).cash.value == 0)
    inputs[.labourCashableShare] = .shared(quoted(0.5))
    let declared = try saving(EconomicsEvaluation(settings(inputs), measured), .manualReview)
    #expect(abs((declared.estimate.value ?? 0) - 720 * 200) < 1e-6)
    #expect(abs((declared.cash.value ?? 0) - 720 * 100) < 1e-6)
  }

  @Test("what is not declared is warned of")
  func undeclared() {
    let bare = EconomicsSettings(
      volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: 1)]],
      inputs: CostInputs([
        .caseCost: .shared(CostInput(.point(1), unit: "USD/case", kind: .quoted, owner: "IT"))
      ]))
    let result = EconomicsEvaluation(bare, measured)
    let sentences = result.warnings.map(\.sentence)
    #expect(sentences.contains("currency is not declared; JPY is taken"))
    #expect(sentences.contains("tax is not declared; excluded is taken"))
    #expect(sentences.contains("case_cost is stated in USD, the pilot in JPY"))
    #expect(sentences.contains("case_cost has no source, date"))
    #expect(sentences.contains("data_rights is not in the cost"))
    #expect(result.warnings.contains { $0.code == "M013" })
  }

  @Test("the evaluation reads the same after writing")
  func roundTrip() throws {
    let result = EconomicsEvaluation(settings([.caseCost: .shared(quoted(1000))]), measured)
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let data = try encoder.encode(result)
    #expect(String(decoding: data, as: UTF8.self).contains("\"annual_cost\""))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    #expect(try decoder.decode(EconomicsEvaluation.self, from: data) == result)
  }
}
