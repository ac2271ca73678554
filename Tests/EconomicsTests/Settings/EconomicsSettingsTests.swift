import Economics
import Foundation
import Testing

@Suite("economics settings")
struct EconomicsSettingsTests {
  private func settings(_ json: String) throws -> EconomicsSettings {
    try JSONDecoder().decode(EconomicsSettings.self, from: Data(json.utf8))
  }

  private func input(_ json: String) throws -> CostInput {
    try JSONDecoder().decode(CostInput.self, from: Data(json.utf8))
  }

  private static let whole = """
    {"currency": "JPY", "tax": "excluded", "prices": "real", "rate_per_year": 0.04, "horizon_months": 24,
     "compatible_templates": true,
     "volumes": {"gate_entry": [{"from": "2027-01", "per_month": 250000},
                                {"from": "2029-05", "per_month": 100000, "reason": "site closes"}]},
     "ramp": [[2, 0.05], [2, 0.5], [32, 1.0]],
     "inputs": {"review_handle_seconds": {"kind": "measured"},
       "attempt_cost": {"baseline": {"kind": "quoted", "value": 1.2}, "augmented": {"kind": "quoted", "value": 1.3}},
       "recover_share": {"kind": "assumed", "pert": [0.2, 0.5, 0.7], "owner": "Sales", "source": "workshop",
                         "date": "2026-10-05"}},
     "one_off": {"data_rights": {"kind": "assumed", "lognormal": [1500000, 9000000]}},
     "running_per_month": {"monitoring": {"kind": "quoted", "value": 120000}},
     "updates": {"per_year": 2, "cost": {"kind": "quoted", "value": 1800000}},
     "alternatives": {"own_pose_data": {"one_off": {"kind": "assumed", "value": 1}}}}
    """

  @Test("the whole section is read, and reads the same after writing")
  func roundTrip() throws {
    let read = try settings(Self.whole)
    #expect(read.volumes["gate_entry"]?.last?.from == YearMonth(year: 2029, month: 5))
    #expect(read.ramp.first == RampStep(months: 2, share: 0.05))
    #expect(read.inputs[.attemptCost]?[.augmented].range?.base == 1.3)
    #expect(read.inputs[.recoverShare]?[.baseline].owner == "Sales")
    let again = try JSONDecoder().decode(EconomicsSettings.self, from: JSONEncoder().encode(read))
    #expect(again == read)
  }

  @Test("volumes of one flow that follow one another are read, whatever their order")
  func volumes() throws {
    let read = try settings(
      #"""
      {"volumes": {"gate": [{"from": "2028-01", "per_month": 3}, {"from": "2027-01", "to": "2027-06", "per_month": 1},
                            {"from": "2027-07", "per_month": 2}]}}
      """#)
    #expect(read.volumes["gate"]?.map(\.perMonth) == [3, 1, 2])
  }

  @Test("what is not stated takes its default")
  func defaults() throws {
    let read = try settings(#"{"volumes": {"gate": [{"from": "2027-01", "per_month": 1}]}}"#)
    #expect(read.horizonMonths == 36 && read.ratePerYear == 0.05 && !read.compatibleTemplates)
    #expect(read.currency == nil && read.tax == nil && read.inputs.entries.isEmpty)
  }

  @Test("a misspelt input is refused by its name")
  func misspelt() {
    let json = #"""
      {"volumes": {"gate": [{"from": "2027-01", "per_month": 1}]},
       "inputs": {"review_handel_seconds": {"kind": "measured"}}}
      """#
    #expect(throws: DecodingError.self) { try settings(json) }
  }

  @Test(
    "low, base and high of an input follow its distribution",
    arguments: [
      (#"{"kind": "quoted", "value": 3}"#, ValueRange(3)),
      (#"{"kind": "assumed", "pert": [1, 2, 5]}"#, ValueRange(low: 1, base: 2, high: 5)),
      (#"{"kind": "assumed", "triangular": [1, 2, 5]}"#, ValueRange(low: 1, base: 2, high: 5)),
      (#"{"kind": "assumed", "uniform": [1, 5]}"#, ValueRange(low: 1, base: 3, high: 5)),
      (#"{"kind": "assumed", "normal": [1, 5]}"#, ValueRange(low: 1, base: 3, high: 5)),
      (#"{"kind": "assumed", "lognormal": [1, 16]}"#, ValueRange(low: 1, base: 4, high: 16)),
      (#"{"kind": "quoted", "min": 1, "max": 5}"#, ValueRange(low: 1, base: 3, high: 5)),
      (#"{"kind": "quoted", "min": 1, "value": 4, "max": 5}"#, ValueRange(low: 1, base: 4, high: 5)),
    ])
  func ranges(json: String, expected: ValueRange) throws {
    #expect(try input(json).range == expected)
  }

  @Test(
    "an input that contradicts itself is refused",
    arguments: [
      #"{"kind": "assumed"}"#, #"{"kind": "guessed", "value": 1}"#, #"{"value": 1}"#,
      #"{"kind": "assumed", "pert": [1, 2]}"#, #"{"kind": "assumed", "pert": [3, 2, 1]}"#,
      #"{"kind": "assumed", "value": 1, "uniform": [0, 2]}"#, #"{"kind": "assumed", "lognormal": [0, 2]}"#,
    ])
  func contradictions(json: String) {
    #expect(throws: DecodingError.self) { try input(json) }
  }

  @Test(
    "a month is written with year and month, and nothing else", arguments: ["2027-13", "2027", "27-01", "x"])
  func months(text: String) {
    #expect(YearMonth(text) == nil)
    #expect(YearMonth("2027-12")?.advanced(by: 1).description == "2028-01")
  }
}
