import Testing
import Verification

@testable import Pilots

@Suite("Counts that a plan takes from the inputs")
struct PilotInputsCountsTests {
  static func inputs(_ calibration: CalibrationSettings?, apart: ComparisonData? = nil) throws -> PilotInputs
  {
    var manifest = try PlannedPilot.manifest()
    manifest.seed = 3
    manifest.verification?.calibration = calibration
    return PilotInputs(
      manifest: manifest, comparisons: CalibratedDataTests.data(CalibratedDataTests.people),
      calibration: apart)
  }

  @Test("without a calibration all comparisons are judged")
  func whole() throws {
    let counts = try #require(try Self.inputs(nil).counts)
    // 20 people with themselves, and 20 · 19 / 2 couples.
    #expect(counts.judged[0] == SetCounts(set: "all", mated: 20, nonMated: 190, people: 20, matedPeople: 20))
    #expect(counts.calibration == nil)
  }

  @Test("a split is cut as the run cuts it")
  func split() throws {
    let counts = try #require(try Self.inputs(CalibrationSettings(split: .subjects, share: 0.4)).counts)
    #expect(counts.judged[0] == SetCounts(set: "all", mated: 12, nonMated: 66, people: 12, matedPeople: 12))
    #expect(
      counts.calibration
        == CalibrationCounts(
          all: SetCounts(set: "all", mated: 8, nonMated: 28, people: 8, matedPeople: 8), share: 0.4))
  }

  @Test("of inputs of its own the people of the test are left out")
  func apart() throws {
    let others = CalibratedDataTests.data(["p0", "p1", "x", "y", "z"])
    let counts = try #require(try Self.inputs(CalibrationSettings(split: nil), apart: others).counts)
    #expect(counts.judged[0].nonMated == 190)
    #expect(
      counts.calibration
        == CalibrationCounts(all: SetCounts(set: "all", mated: 3, nonMated: 3, people: 3, matedPeople: 3)))
  }
}
