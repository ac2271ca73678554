import Foundation
import Testing

@testable import Verification

@Suite("Evaluations of earlier versions")
struct OptionalPartsTests {
  @Test("are read without what they did not know")
  func absent() throws {
    var evaluation = VerificationEvaluation(
      poses: [], operatingPoints: [], contrasts: [], summary: [], curves: [])
    let text = String(decoding: try JSONEncoder().encode(evaluation), as: UTF8.self)
    #expect(!text.contains("representativeness") && !text.contains("trainingSubjectsInTest"))
    #expect(try JSONDecoder().decode(VerificationEvaluation.self, from: Data(text.utf8)) == evaluation)
    evaluation.representativeness = ComparisonSet(isMated: [true]).representativeness
    evaluation.trainingSubjectsInTest = 0
    let known = try JSONEncoder().encode(evaluation)
    #expect(try JSONDecoder().decode(VerificationEvaluation.self, from: known) == evaluation)
  }
}
