import Testing
import Verification

@testable import Pilots

@Suite("A plan whose thresholds are fixed apart from the test")
struct CalibratedPlanTests {
  static let share = 0.25

  static func manifest(_ primary: ThresholdPolicy?, _ frontal: ThresholdPolicy? = nil) throws -> PilotManifest
  {
    var manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    manifest.verification?.calibration = CalibrationSettings(split: .subjects, share: share)
    manifest.verification?.policies = [.fixed, .recalibrated, .oracle]
    manifest.verification?.primary.policy = primary
    manifest.verification?.frontal.policy = frontal ?? primary
    return manifest
  }

  /// The test could carry FAR 0.001, which needs 300,000 comparisons; of the calibration there are so many.
  static func plan(
    _ manifest: PilotManifest, nonMated: Int = 60, share: Double? = share, states: Bool = false
  ) throws -> VerificationPlan {
    let settings = try #require(manifest.verification)
    let all = SetCounts(set: "all", mated: 10, nonMated: nonMated, people: 10, matedPeople: 10)
    return VerificationPlan(
      pilot: manifest.name, settings: settings, assumptions: PlanAssumptions(settings),
      atHand: PlannedPilot.counts(), calibration: CalibrationCounts(all: all, share: share),
      statesThreshold: states)
  }

  @Test(
    "the FAR is held against the comparisons that fix the threshold of the verdict",
    arguments: [
      (ThresholdPolicy?.none, false, FixingSet.calibration), (.recalibrated, true, .calibration),
      (.fixed, false, .calibration), (.fixed, true, .test), (.oracle, false, .test),
    ])
  func fixing(_ policy: ThresholdPolicy?, _ states: Bool, _ set: FixingSet) throws {
    let plan = try Self.plan(Self.manifest(policy), states: states)
    let need = plan.falseAccepts[1]
    #expect(need.fixedOn == set && need.nonMatedNow == (set == .test ? 400_000 : 60))
    #expect(need.status == (set == .test ? .enough : .notEnough))
    // Pairs are those of the test, whatever fixes the threshold.
    #expect(plan.pairs.map(\.matedNow) == [1_000, 1_000, 1_000])
  }

  @Test("where criteria fix it on both, the scarcer of the two must carry it")
  func both() throws {
    let manifest = try Self.manifest(.recalibrated, .oracle)
    #expect(try Self.plan(manifest).falseAccepts[1].fixedOn == .calibration)
    #expect(try Self.plan(manifest, nonMated: 500_000).falseAccepts[1].fixedOn == .test)
  }

  @Test("people for the test and for the calibration are different people")
  func people() throws {
    // 60 comparisons of 45 couples; 300,000 need 225,000 couples, 672 people, and there are 10. The test lacks 2,640.
    let manifest = try Self.manifest(.recalibrated)
    let split = try Self.plan(manifest)
    #expect(split.falseAccepts[1].morePeople == 662 && split.falseAccepts[1].moreComparisons == 299_940)
    // A split sends three of four people to the test, and one to the calibration: 2,640 / 0.75 beats 662 / 0.25.
    #expect(split.morePeople == 3_520)
    #expect(try Self.plan(manifest, share: nil).morePeople == 2_640 + 662)
  }

  @Test("without data no set is counted, and the need still says which it asks for")
  func noData() throws {
    let plan = try PlannedPilot.plan(Self.manifest(.recalibrated), atHand: nil)
    #expect(plan.falseAccepts[1].fixedOn == .calibration && plan.falseAccepts[1].nonMatedNow == nil)
    #expect(plan.status == .undetermined && plan.falseAccepts[1].reason == "there are no data yet")
  }
}
