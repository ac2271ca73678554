import Findings
import Foundation
import Pilots
import Testing
import Verification
import Vocabulary

@testable import Commands

@Suite("What check lists")
struct InputListingTests {
  static func data(_ people: (String, String), _ finding: String) -> ComparisonData {
    let scores = ScoreColumn([0.1])
    return ComparisonData(
      comparisons: ComparisonSet(
        isMated: [false], subjects: PairColumn(reference: [people.0], probe: [people.1])),
      scores: PerArm(baseline: scores, augmented: scores), inputs: [],
      findings: [Finding(.warning, finding, "a finding of the reader")])
  }

  @Test("what was found in reading the calibration stands beside what was found in the test")
  func calibration() throws {
    let text = """
      {"schema": "contrapose/pilot/1", "name": "listed",
       "models": {"baseline": {"name": "old", "version": "1"}, "augmented": {"name": "new", "version": "2"}},
       "verification": {"inputs": [], "calibration": {"split": "subjects"}}}
      """
    let inputs = PilotInputs(
      manifest: try JSONDecoder().decode(PilotManifest.self, from: Data(text.utf8)),
      comparisons: Self.data(("a", "b"), "V103"), calibration: Self.data(("c", "d"), "V127"))
    let codes = InputListing(inputs).findings.map(\.code)
    #expect(codes.contains("V103") && codes.contains("V127"))
  }
}
