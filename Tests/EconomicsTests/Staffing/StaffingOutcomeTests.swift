import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Economics

@Suite("What reviews ask of people")
struct StaffingOutcomeTests {
  typealias Draws = MoneyDrawsTests

  private func settings(_ json: String) throws -> StaffingSettings {
    try JSONDecoder().decode(StaffingSettings.self, from: Data(json.utf8))
  }

  private func values(_ seconds: Double?, _ baseline: Double = 0.1, _ augmented: Double = 0.04) -> CaseValues
  {
    let measured = MeasuredInputs(flowRates: Draws.rates(baseline, augmented))
    let settings = Draws.settings(
      seconds.map { [.reviewHandleSeconds: .shared(CostInput(.point($0), kind: .quoted))] } ?? [:])
    return CaseValues(CaseInput.all(settings, measured), measured)
  }

  @Test("a desk falls by whole posts, and its hours by the load")
  func desk() throws {
    let live = try settings(
      #"{"live_desk": {"transactions_per_hour": 600, "target_seconds": 20, "service_level": 0.8, "occupancy_max": 1}}"#
    )
    let outcome = try #require(StaffingOutcome(live, values(180)))
    // 60 cases of 3 minutes an hour are 3 erlangs, 24 are 1.2: five people, then three, for 80 % within 20 s.
    #expect(outcome.desk?.baseline.servers == 5 && outcome.desk?.augmented.servers == 3)
    #expect(outcome.postsFreed == 2 && isClose(outcome.hoursFreedPerBusyHour ?? 0, 1.8, within: 1e-12))
    let little = try #require(StaffingOutcome(live, values(180, 0.1, 0.099)))
    #expect(little.postsFreed == 0 && little.freesHoursOnly)
  }

  @Test("a back office works off its line within its hours")
  func office() throws {
    let office = try settings(
      #"{"back_office": {"transactions_per_hour": 100, "people": 1, "opens": 9, "closes": 17, "within_hours": 24}}"#
    )
    let line = try #require(StaffingOutcome(office, values(120))?.line)
    // 10 cases an hour arrive, 30 are done in each of eight hours; the augmented model's 4 are done by far.
    #expect(line.baseline.casesPerWeek == 1680 && line.augmented.casesPerWeek == 672)
    #expect(line.baseline.unserved > line.augmented.unserved)
    #expect((line.augmented.shareInTime ?? 0) > 0.85)
  }

  @Test("nothing is said without staffing, or without the time of a case")
  func absent() throws {
    #expect(StaffingOutcome(nil, values(180)) == nil)
    let live = try settings(
      #"{"live_desk": {"transactions_per_hour": 600, "target_seconds": 20, "service_level": 0.8}}"#)
    #expect(StaffingOutcome(live, values(nil)) == nil)
  }

  @Test("a desk that no number of people could staff is refused when read")
  func refused() {
    let bad = [
      #"{"live_desk": {"transactions_per_hour": -1, "target_seconds": 20, "service_level": 0.8}}"#,
      #"{"live_desk": {"transactions_per_hour": 1, "target_seconds": 20, "service_level": 1}}"#,
      #"{"back_office": {"transactions_per_hour": 1, "people": 1, "opens": 9, "closes": 9}}"#,
    ]
    for json in bad { #expect(throws: DecodingError.self) { try settings(json) } }
  }
}
