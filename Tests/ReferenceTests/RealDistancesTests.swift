import Foundation
import TestSupport
import Testing
import Verification

/// 280 pairs of real faces, eleven distances each.
@Suite("Real distances", .enabled(if: ReferenceData.isPresent, "needs the reference data"))
struct RealDistancesTests {
  static let columns = [
    "VGG-Face_cosine", "VGG-Face_euclidean", "VGG-Face_euclidean_l2", "Facenet_cosine", "Facenet_euclidean",
    "Facenet_euclidean_l2", "OpenFace_cosine", "OpenFace_euclidean_l2", "DeepFace_cosine",
    "DeepFace_euclidean", "DeepFace_euclidean_l2",
  ]

  @Test("counts, TAR, AUC and EER of every column are the known ones", arguments: columns)
  func column(_ name: String) throws {
    let table = try ReferenceData.data("deepface_pivot/face-recognition-pivot.csv")
    let rows = String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let index = try #require(rows[0].firstIndex { $0 == name })
    let scores = { (label: String) in
      rows.dropFirst().filter { $0[2] == label }.map { -(Double($0[index]) ?? .nan) }
    }
    let tradeoff = ErrorTradeoff(mated: scores("Yes"), nonMated: scores("No"))
    let all = try JSONDecoder().decode(
      [String: JSONValue].self, from: ReferenceData.data("deepface_pivot/reference.json"))
    let known = try #require(all[name]?.object)
    #expect(
      isClose(try #require(tradeoff.areaUnderCurve), try #require(known["auc"]?.number), within: 1e-12))
    #expect(
      isClose(
        try #require(tradeoff.equalErrorRate?.value), try #require(known["eer_linear_roc"]?.number),
        within: 1e-9))
    for (far, key) in [(1e-1, "tar@far=1e-1"), (1e-2, "tar@far=1e-2")] {
      let point = tradeoff.operatingPoint(atFAR: far)
      let answer = try #require(known[key]?.object)
      #expect(Double(point.trueAccepts.successes) == answer["accepted_genuine"]?.number)
      #expect(Double(point.falseAccepts.successes) == answer["false_accepts"]?.number)
      #expect(point.tar == answer["tar"]?.number)
      #expect(point.threshold == answer["threshold_smallest_observed"]?.number)
    }
  }
}
