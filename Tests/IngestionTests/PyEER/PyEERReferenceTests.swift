import Foundation
import Pilots
import TestSupport
import Testing

@testable import Ingestion

/// The example files of PyEER in the reference data; counts are the lines of the files.
@Suite("Real score files of PyEER", .enabled(if: ReferenceData.isPresent, "the reference data are not here"))
struct PyEERReferenceTests {
  static func files(_ name: String) -> String {
    let url = ReferenceData.url("scores/pyeer").path
    return "{mated: \(url)/\(name)_true.txt, nonmated: \(url)/\(name)_false.txt}"
  }

  @Test(
    "scores are read as they stand", arguments: [("non_hist_exp1", 2793, 4950), ("non_hist_exp2", 180, 3619)])
  func scores(_ name: String, _ mated: Int, _ nonmated: Int) throws {
    let files = Self.files(name)
    let data = try Folder().comparisons("  inputs: [{baseline: \(files), augmented: \(files)}]\n")
    #expect(
      data.comparisons.isMated.count { $0 } == mated && data.comparisons.isMated.count { !$0 } == nonmated)
    #expect(data.scores.baseline.missing == 0 && data.findings.isEmpty)
  }

  @Test("the histogram of the third experiment gives its scores, each as often")
  func histogram() throws {
    let table = { (name: String, histogram: Bool) in
      let files = Self.files(name)
      let settings = try #require(
        try Folder.verification(
          "  inputs: [{histogram: \(histogram), baseline: \(files), augmented: \(files)}]\n"))
      let text = try ComparisonReader.baselineTable(settings, folder: "/").text(.csv)
      return String(decoding: text, as: UTF8.self).split(separator: "\n").sorted()
    }
    let counted = try table("hist_exp1", true)
    let listed = try table("non_hist_exp3", false)
    #expect(counted.count == 1 + 2786 + 66_633 && counted == listed)
  }
}
