import Findings
import Foundation
import Testing
import Vocabulary

@testable import Economics

@Suite("Warnings about the money")
struct EconomicsWarningsTests {
  typealias Draws = MoneyDrawsTests

  /// Nothing to warn of but what each test adds.
  private static func settings(_ inputs: [CostInputName: CostInputEntry] = [:]) -> EconomicsSettings {
    let known: [CostInputName: CostInputEntry] = [
      .caseCost: .shared(quoted(1000)), .labourCashableShare: .shared(quoted(0)),
    ]
    var settings = Draws.settings(
      known.merging(inputs) { $1 },
      oneOff: ["data_rights": quoted(500_000), "re_enrolment": quoted(1), "reviewer_training": quoted(1)],
      running: ["monitoring": quoted(1)],
      alternatives: ["threshold_only": Alternative(effectShare: quoted(0))])
    settings.draws = 200
    return settings
  }

  private static func quoted(_ value: Double, kind: CostInput.Kind = .quoted, source: String = "offer")
    -> CostInput
  {
    CostInput(.point(value), kind: kind, owner: "IT", source: source, date: "2026-10-01")
  }

  private static func codes(_ settings: EconomicsSettings, _ rates: (Double, Double) = (0.1, 0.04))
    -> [String]
  {
    let measured = MeasuredInputs(
      flowRates: Draws.rates(rates.0, rates.1), falseAcceptRate: PerArm(baseline: 0.001, augmented: 0.001))
    return EconomicsEvaluation(settings, measured, seed: 1).warnings.map(\.code)
  }

  @Test("a pilot that states everything has none")
  func none() { #expect(Self.codes(Self.settings()).isEmpty) }

  @Test("freed minutes all counted as cash, and nobody answers for it, are M001")
  func minutes() {
    let orphan = CostInput(.point(1), kind: .assumed, source: "w", date: "2026-10-01")
    #expect(Self.codes(Self.settings([.labourCashableShare: .shared(orphan)])).contains("M001"))
    #expect(!Self.codes(Self.settings([.labourCashableShare: .shared(Self.quoted(1))])).contains("M001"))
  }

  @Test("revenue in place of margin is M002", arguments: ["annual revenue 2025", "LTV model", "売上明細", "売上高"])
  func revenue(_ source: String) {
    let margin = CostInputEntry.shared(Self.quoted(620, source: source))
    #expect(Self.codes(Self.settings([.contributionMargin: margin])).contains("M002"))
    var input = Self.quoted(620)
    input.unit = "JPY revenue"
    #expect(Self.codes(Self.settings([.contributionMargin: .shared(input)])).contains("M002"))
  }

  @Test(
    "margin that is told apart from revenue is not M002",
    arguments: [
      "margin accounts", "margin, not revenue", "without any revenue of others", "revenuecat.example export",
      "売上総利益", "売上ではなく限界利益",
    ])
  func margin(_ source: String) {
    let margin = CostInputEntry.shared(Self.quoted(620, source: source))
    #expect(!Self.codes(Self.settings([.contributionMargin: margin])).contains("M002"))
  }

  /// Findings M014 of a pilot with one more cost spent once.
  private static func sunk(_ name: String, _ source: String = "offer", isSunk: Bool? = nil) -> (
    severity: Finding.Severity?, oneOff: Double?
  ) {
    var settings = Self.settings()
    settings.oneOff[name] = Self.quoted(100, source: source)
    settings.oneOff[name]?.isSunk = isSunk
    let evaluation = EconomicsEvaluation(settings, MeasuredInputs(flowRates: Draws.rates(0.1, 0.04)))
    return (evaluation.warnings.first { $0.code == "M014" }?.severity, evaluation.oneOff.value)
  }

  @Test(
    "what is named or paid like a cost before the decision is M014",
    arguments: [
      ("proof_of_concept_2025", "offer"), ("PoC-2", "offer"), ("pilot", "offer"), ("実証実験", "offer"),
      ("integration", "paid in May"), ("integration", "支払済"),
    ])
  func spent(_ name: String, _ source: String) {
    #expect(Self.sunk(name, source).severity == .warning && Self.sunk(name, source).oneOff == 500_002 + 100)
    // The pilot's own word goes first, and leaves out what is spent.
    #expect(Self.sunk(name, source, isSunk: false).severity == nil)
    #expect(Self.sunk(name, source, isSunk: true).severity == .note)
    #expect(Self.sunk(name, source, isSunk: true).oneOff == 500_002)
  }

  @Test(
    "what only sounds like it is not",
    arguments: [
      ("epoch_training", "offer"), ("autopilot_licence", "offer"), ("integration", "to be paid in May"),
      ("integration", "not yet paid"), ("integration", "unpaid offer"), ("integration", "支払済ではない"),
    ])
  func unspent(_ name: String, _ source: String) { #expect(Self.sunk(name, source).severity == nil) }

  @Test("a cost of transactions stated again as a sum is M003, which bars a GO")
  func twice() {
    var settings = Self.settings()
    settings.runningPerMonth["manual_review"] = Self.quoted(10)
    #expect(Self.codes(settings).contains("M003"))
  }

  @Test("false accepts that differ and have no price are M006, none seen and none priced M012")
  func falseAccepts() {
    let measured = { (a: Double?, b: Double?) in
      MeasuredInputs(flowRates: Draws.rates(0.1, 0.04), falseAcceptRate: PerArm(baseline: a, augmented: b))
    }
    let codes = { EconomicsEvaluation(Self.settings(), $0).warnings.map(\.code) }
    #expect(codes(measured(0.001, 0.002)).contains("M006") && codes(measured(nil, nil)).contains("M012"))
    #expect(codes(measured(0, 0)).contains("M012"))
  }

  @Test("scenarios of false accepts that differ and have no price, or the price 0, are M006 as well")
  func scenarios() {
    let scenario: [CostInputName: CostInputEntry] = [
      .falseAcceptRate: .perArm(baseline: Self.quoted(0.001), augmented: Self.quoted(0.01))
    ]
    let priced: [CostInputName: CostInputEntry] = [
      .impostorShare: .shared(Self.quoted(0.01)), .lossShare: .shared(Self.quoted(1)),
      .loss: .shared(Self.quoted(5)),
    ]
    let codes = { (inputs: [CostInputName: CostInputEntry]) in
      EconomicsEvaluation(Self.settings(inputs), MeasuredInputs(flowRates: Draws.rates(0.1, 0.04))).warnings
        .map(\.code)
    }
    #expect(codes(scenario).contains("M006"))
    #expect(!codes(scenario.merging(priced) { $1 }).contains("M006"))
    let free = scenario.merging(priced) { $1 }.merging([.loss: .shared(Self.quoted(0))]) { $1 }
    #expect(codes(free).contains("M006"))
  }

  @Test("a term that is stated in part is M022, one that is not stated at all is none")
  func inPart() {
    let part: [CostInputName: CostInputEntry] = [.contactRate: .shared(Self.quoted(0.1))]
    #expect(Self.codes(Self.settings(part)).contains("M022"))
    #expect(!Self.codes(Self.settings()).contains("M022"))
  }

  @Test(
    "a negative cost, an end of a flow without volume, or a date that is no day, is refused when read",
    arguments: [
      #""running_per_month": {"monitoring": {"kind": "quoted", "value": -1}}"#,
      #""one_off": {"data_rights": {"kind": "assumed", "uniform": [-5, 10]}}"#,
      #""pilot_cost": {"kind": "quoted", "value": -1}"#,
      #""ends": [{"from": "2027-05", "flow": "gaet", "reason": "law"}]"#,
      #""one_off": {"data_rights": {"kind": "quoted", "value": 1, "date": "abc"}}"#,
      #""alternatives": {"other": {"one_off": {"kind": "quoted", "value": -1}}}"#,
      #""alternatives": {"other": {"running_per_month": {"kind": "quoted", "value": -1}}}"#,
      #""alternatives": {"other": {"one_off": {"kind": "quoted", "value": 1, "sunk": true}}}"#,
      #""pilot_cost": {"kind": "quoted", "value": 1, "sunk": false}"#,
      #""alternatives": {"other": {"effect_share": {"kind": "assumed", "pert": [-1, 0.1, 0.3]}}}"#,
      #""running_per_month": {"monitoring": {"kind": "quoted", "value": 1, "sunk": true}}"#,
      #""running_per_month": {"monitoring": {"kind": "quoted", "value": 1, "date": "-1"}}"#,
      #""inputs": {"case_cost": {"kind": "quoted", "value": 1, "date": "2026-02-30"}}"#,
    ])
  func refused(_ part: String) {
    let json = #"{"volumes": {"gate": [{"from": "2027-01", "per_month": 1}]}, \#(part)}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(EconomicsSettings.self, from: Data(json.utf8))
    }
  }

  @Test("one number for an assumed input that moves the money much is M007, a distribution is not")
  func point() {
    let assumed = CostInputEntry.shared(Self.quoted(1000, kind: .assumed))
    #expect(Self.codes(Self.settings([.caseCost: assumed])).contains("M007"))
    let spread = CostInput(
      .uniform(min: 900, max: 1100), kind: .assumed, owner: "IT", source: "w", date: "2026-10-01")
    #expect(!Self.codes(Self.settings([.caseCost: .shared(spread)])).contains("M007"))
  }

  @Test("a cost that is left out is M010, and 0 with its reason is none")
  func omitted() {
    var settings = Self.settings()
    settings.oneOff["data_rights"] = nil
    #expect(Self.codes(settings).contains("M010"))
    settings.oneOff["data_rights"] = Self.quoted(0, source: "own data alone")
    #expect(!Self.codes(settings).contains("M010"))
  }

  @Test("volume after a dated end is M011, unless the volume ends too")
  func end() {
    var settings = Self.settings()
    settings.ends = [VolumeEnd(from: YearMonth(year: 2027, month: 6), reason: "the law changes")]
    #expect(Self.codes(settings).contains("M011"))
    settings.ends = [VolumeEnd(from: YearMonth(year: 2029, month: 6), reason: "the law changes")]
    #expect(!Self.codes(settings).contains("M011"))
    settings.ends = [
      VolumeEnd(from: YearMonth(year: 2027, month: 6), flow: "gate", reason: "the law changes")
    ]
    settings.volumes = [
      "gate": [
        DatedVolume(from: YearMonth(year: 2027, month: 1), to: YearMonth(year: 2027, month: 5), perMonth: 9)
      ]
    ]
    #expect(!Self.codes(settings).contains("M011"))
  }

  @Test(
    "no threshold-only alternative is M013, what is spent already M014, real and nominal money mixed M015")
  func frame() {
    var settings = Self.settings()
    settings.alternatives = [:]
    #expect(Self.codes(settings).contains("M013"))
    settings = Self.settings()
    settings.oneOff["pilot"] = Self.quoted(100)
    #expect(Self.codes(settings).contains("M014"))
    settings = Self.settings()
    settings.rateBasis = .nominal
    #expect(Self.codes(settings).contains("M015"))
    settings.prices = .nominal
    #expect(!Self.codes(settings).contains("M015"))
  }

  @Test("a return in percent without scale is M016")
  func scale() {
    var settings = Self.settings()
    settings.oneOff = settings.oneOff.mapValues { _ in Self.quoted(1) }
    #expect(Self.codes(settings).contains("M016"))
  }

  @Test("freed labour as cash where the desk keeps its people is M017")
  func staff() throws {
    var settings = Self.settings([
      .reviewHandleSeconds: .shared(Self.quoted(180)), .labourCashableShare: .shared(Self.quoted(0.5)),
    ])
    settings.staffing = try JSONDecoder().decode(
      StaffingSettings.self,
      from: Data(
        #"{"live_desk": {"transactions_per_hour": 600, "target_seconds": 20, "service_level": 0.8}}"#.utf8))
    #expect(Self.codes(settings, (0.1, 0.099)).contains("M017"))
    #expect(!Self.codes(settings, (0.1, 0.04)).contains("M017"))
  }

  @Test("an undeclared or mixed currency is M018, an input without origin M019")
  func origin() {
    var settings = Self.settings()
    settings.currency = nil
    #expect(Self.codes(settings).contains("M018"))
    let dollars = CostInput(
      .point(1), unit: "USD", kind: .quoted, owner: "IT", source: "o", date: "2026-10-01")
    #expect(Self.codes(Self.settings([.fallbackCost: .shared(dollars)])).contains("M018"))
    let orphan = CostInput(.point(1), kind: .quoted)
    #expect(Self.codes(Self.settings([.fallbackCost: .shared(orphan)])).contains("M019"))
  }

  @Test(
    "so are those of rivals, of the pilot and of what is expected",
    arguments: [
      #""alternatives": {"threshold_only": {"effect_share": §}}"#,
      #""alternatives": {"other": {"one_off": §, "effect_share": {"kind": "quoted", "value": 1}}}"#,
      #""alternatives": {"other": {"running_per_month": §}}"#, #""pilot_cost": §"#,
      #""extension_per_day": §"#, #""expected": {"failure": [0.1], "reduction": §}"#,
      #""updates": {"per_year": 1, "cost": §}"#,
    ])
  func priced(_ part: String) throws {
    let input = #"{"kind": "quoted", "value": 0.5, "unit": "USD", "owner": "IT"}"#
    let stated = part.replacing("§", with: input)
    let settings = try JSONDecoder().decode(
      EconomicsSettings.self,
      from: Data(#"{"volumes": {"gate": [{"from": "2027-01", "per_month": 1}]}, \#(stated)}"#.utf8))
    let measured = MeasuredInputs(flowRates: Draws.rates(0.1, 0.04))
    let warnings = EconomicsEvaluation(settings, measured).warnings
    let mixed = try #require(warnings.first { $0.code == "M018" && $0.sentence.contains("USD") })
    let orphan = try #require(
      warnings.first { $0.code == "M019" && $0.sentence.hasSuffix("has no source, date") })
    #expect(mixed.place == orphan.place && mixed.place?.hasPrefix("economics.") == true)
  }

  @Test("a share of assumptions that cannot be told has its reason")
  func share() {
    let evaluation = { (settings: EconomicsSettings) in
      EconomicsEvaluation(settings, MeasuredInputs(flowRates: Draws.rates(0.1, 0.04)))
    }
    let known = evaluation(Self.settings())
    #expect(known.assumptionShare == 0 && known.assumptionShareReason == nil)
    let unpriced = evaluation(Draws.settings())
    #expect(unpriced.assumptionShare == nil && unpriced.assumptionShareReason == "nothing has a price")
    let free = evaluation(Draws.settings(oneOff: ["training": Self.quoted(0)]))
    #expect(free.assumptionShare == nil && free.assumptionShareReason == "every amount is 0")
  }

  @Test("only a part of the saving is realised where that is stated")
  func realised() {
    let whole = EconomicsEvaluation(Self.settings(), MeasuredInputs(flowRates: Draws.rates(0.1, 0.04)))
    let half = EconomicsEvaluation(
      Self.settings([.realisedShare: .shared(Self.quoted(0.5))]),
      MeasuredInputs(flowRates: Draws.rates(0.1, 0.04)))
    // 720,000 a year, of which 360,000 are realised; costs stay.
    #expect(abs((whole.npv.base - half.npv.base) - 360_000) < 1e-6)
    #expect(half.totals.saving.value == (whole.totals.saving.value ?? 0) / 2)
    #expect(half.totals.baseline.value == whole.totals.baseline.value)
  }
}
