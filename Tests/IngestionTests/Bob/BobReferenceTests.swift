import Foundation
import Pilots
import TestSupport
import Testing

@testable import Ingestion

/// The files of bob.measure and bob.bio.base in the reference data; counts from its `verification_golden.json`, formats.
@Suite("Real score files of bob", .enabled(if: ReferenceData.isPresent, "the reference data are not here"))
struct BobReferenceTests {
  static func data(_ base: String, _ other: String) throws -> ComparisonData {
    let url = ReferenceData.url("scores").path
    return try Folder().comparisons(
      "  inputs: [{baseline: {file: \(url)/\(base)}, augmented: {file: \(url)/\(other)}}]\n")
  }

  @Test(
    "four and five columns hold the same labels and scores in the same order",
    arguments: ["dev", "test", "scores-cmc"])
  func same(_ name: String) throws {
    let four = try Self.data("bob.bio.base/\(name)-4col.txt", "bob.bio.base/\(name)-4col.txt")
    let five = try Self.data("bob.bio.base/\(name)-5col.txt", "bob.bio.base/\(name)-5col.txt")
    #expect(four.comparisons.count == (name == "scores-cmc" ? 2000 : 910))
    #expect(four.comparisons.isMated == five.comparisons.isMated)
    #expect(four.scores.baseline == five.scores.baseline)
    #expect(four.inputs[0].format == "bob" && four.inputs[0].recognised == "detected by its columns")
  }

  @Test("the CSV has 5,000 mated and 5,000 non-mated rows beside 5,000 attacks")
  func attacks() throws {
    let data = try Self.data("bob.bio.base/vuln-scores-dev.csv", "bob.bio.base/vuln-scores-dev.csv")
    #expect(data.inputs[0].rowsRead == 15_000 && data.inputs[0].rowsDropped == ["presentation-attack": 5000])
    #expect(data.comparisons.count == 10_000 && data.comparisons.isMated.count { $0 } == 5000)
  }

  @Test("the first file of bob.measure has 28 mated and 26 non-mated lines of 1,000 without score")
  func missing() throws {
    let data = try Self.data("bob.measure/dev-1.txt", "bob.measure/dev-1.txt")
    let missing = data.comparisons.isMated.indices.filter { data.scores.baseline.values[$0].isNaN }
    #expect(data.comparisons.count == 1000)
    #expect(missing.count { data.comparisons.isMated[$0] } == 28)
    #expect(missing.count { !data.comparisons.isMated[$0] } == 26)
    #expect(data.inputs[0].unscored == [UnscoredRows(arm: .baseline, mated: 28, nonMated: 26)])
  }
}
