import Economics
import Pilots
import Testing
import Vocabulary

@testable import Reporting

@Suite("What turns the decision, in words")
struct DrawnMoneyTablesTests {
  /// Worth = 12,000·0.06·case_cost − training: nothing at a case cost of 833.
  static func economics(caseCost: InputDistribution) -> EconomicsEvaluation {
    var settings = EconomicsSettings(
      currency: "JPY", tax: .excluded, prices: .real, ratePerYear: 0, horizonMonths: 12,
      volumes: ["gate": [DatedVolume(from: YearMonth(year: 2027, month: 1), perMonth: 1000)]],
      inputs: CostInputs([.caseCost: .shared(CostInput(caseCost, unit: "JPY", kind: .assumed))]),
      oneOff: ["training": CostInput(.point(600_000), unit: "JPY", kind: .quoted)])
    settings.draws = 100
    let rates = { (failure: Double) in
      FlowRates(failure: [failure], leaves: [], toReview: [], lastToReview: 1)
    }
    return EconomicsEvaluation(
      settings, MeasuredInputs(flowRates: PerArm(baseline: rates(0.1), augmented: rates(0.04))), seed: 1)
  }

  private static func tables(
    _ language: ReportLanguage, caseCost: InputDistribution
  ) -> DrawnMoneyTables {
    DrawnMoneyTables(economics: economics(caseCost: caseCost), words: PilotWords(language))
  }

  /// The words of a text, with plain spaces.
  private static func plain(_ text: ReportText?) -> String? { text?.plain.replacing("\u{a0}", with: " ") }

  private static func flip(_ language: ReportLanguage, _ caseCost: InputDistribution) -> String? {
    plain(tables(language, caseCost: caseCost).flip)
  }

  private static func rows(_ language: ReportLanguage, caseCost: InputDistribution) throws -> [[String]] {
    try #require(tables(language, caseCost: caseCost).switching).rows.map { $0.map { plain($0) ?? "" } }
  }

  @Test("an extension is set against the most that it can tell, cheap or dear")
  func extending() throws {
    let range = InputDistribution.uniform(min: 500, max: 1500)
    var economics = Self.economics(caseCost: range)
    let worth = try #require(economics.perfectInformation)
    let said = { (language: ReportLanguage, verdict: Verdict?) in
      DrawnMoneyTables(economics: economics, words: PilotWords(language)).extending(verdict)?.plain
    }
    let verdict = Verdict(rule: .sampleNotReached, daysNeeded: 14)
    #expect(said(.english, verdict) == nil, "nobody says what a day costs")
    economics.extensionPerDay = worth / 28
    #expect(said(.english, verdict)?.hasPrefix("Extending the pilot by 14 days costs ") == true)
    #expect(said(.english, verdict)?.hasSuffix("so it can be worth its cost.") == true)
    #expect(said(.japanese, verdict)?.hasPrefix("パイロットを14日間延長する費用は") == true)
    economics.extensionPerDay = worth / 7
    #expect(said(.english, verdict)?.contains(", more than the ") == true)
    #expect(said(.japanese, verdict)?.hasSuffix("を上回ります。") == true)
    for other in [nil, Verdict(rule: .allCriteriaMet), Verdict(rule: .infeasible, daysNeeded: 14)] {
      #expect(said(.english, other) == nil)
    }
  }

  @Test("the line ends with the share that rests on assumptions, or with why none can be told")
  func share() {
    var economics = Self.economics(caseCost: .point(1000))
    let line = { (language: ReportLanguage) in
      Self.plain(MoneyTables(economics: economics, words: PilotWords(language)).line) ?? ""
    }
    #expect(
      line(.english).contains("at the median; 55 % of the amounts rests on assumptions."), "\(line(.english))"
    )
    (economics.assumptionShare, economics.assumptionShareReason) = (nil, "nothing has a price")
    #expect(
      line(.english).contains("; how much of it rests on assumptions is not known (nothing has a price)."))
    #expect(line(.japanese).contains("仮定に基づく割合は不明です（金額を求められる項目なし）。"))
  }

  @Test("what turns it within its range comes first, and is named on the first page")
  func within() throws {
    let range = InputDistribution.uniform(min: 800, max: 1200)
    let rows = try Self.rows(.english, caseCost: range)
    #expect(rows[0][2] == "833 JPY, loses below" && rows[0][3] == "−17 %", "\(rows)")
    #expect(rows.last?[2] == "720,000 JPY, loses above (no range stated)", "\(rows)")
    #expect(Self.flip(.english, range)?.contains("below 833 JPY") == true)
    #expect(Self.flip(.japanese, range)?.contains("833円を下回ると") == true)
  }

  @Test("an input that turns it beyond its range alone is told so, last, and is not named on the first page")
  func beyond() throws {
    let range = InputDistribution.uniform(min: 900, max: 1100)
    let rows = try Self.rows(.english, caseCost: range)
    #expect(
      rows.last?[2] == "none within its range (from 900 JPY to 1,100 JPY)" && rows.last?[3] == "–", "\(rows)")
    let japanese = try Self.rows(.japanese, caseCost: range)
    #expect(japanese.last?[2] == "想定範囲（900円〜1,100円）内には該当なし", "\(japanese)")
    #expect(Self.flip(.english, range) == "No single input turns it within its stated range.")
    #expect(Self.flip(.japanese, range) == "単独で判断を覆す要因は、想定範囲内にはありません。")
  }

  @Test("an evaluation of an earlier release names what is nearest, since it knows no ranges")
  func earlier() throws {
    var economics = Self.economics(caseCost: .uniform(min: 900, max: 1100))
    economics.switchingValues = economics.switchingValues?.map { row in
      var row = row
      (row.hasRange, row.rangeLow, row.rangeHigh) = (nil, nil, nil)
      return row
    }
    let tables = DrawnMoneyTables(economics: economics, words: PilotWords(.english))
    #expect(Self.plain(tables.flip)?.hasPrefix("What turns it first is") == true)
    #expect(tables.switching?.rows.contains { $0.contains { $0.plain.contains("range") } } == false)
  }
}
