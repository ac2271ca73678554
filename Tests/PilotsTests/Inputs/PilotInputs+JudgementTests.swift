import Testing

@testable import Pilots

@Suite("What the inputs say of themselves")
struct PilotInputsJudgementTests {
  @Test("people who stand in calibration and test are told of before anything is measured")
  func shared() throws {
    var inputs = try PilotInputsCountsTests.inputs(
      CalibrationSettings(split: nil), apart: CalibratedDataTests.data(["p0", "x", "y", "z"]))
    #expect(inputs.judgement.first?.code == "V102")
    inputs.calibration = CalibratedDataTests.data(["w", "x", "y", "z"])
    #expect(!inputs.judgement.contains { $0.code == "V102" })
  }
}
