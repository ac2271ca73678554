import Foundation
import TestSupport
import Testing

/// Real faces, from a manifest over the files as they are to the JSON that a script reads.
@Suite("Real data through the program", .enabled(if: ReferenceData.isPresent, "needs the reference data"))
struct RealDataTests {
  typealias Object = [String: Any]

  /// Runs a manifest beside a link to the data, and returns the section `verification`.
  static func verification(_ manifest: String, data: [String: String]) throws -> Object {
    let scratch = try Scratch()
    for (name, source) in data {
      try FileManager.default.createSymbolicLink(
        at: scratch.url.appendingPathComponent(name), withDestinationURL: ReferenceData.url(source))
    }
    try scratch.write(manifest, to: "pilot.yaml")
    let outcome = try BuiltProgram.run(
      ["run", "pilot.yaml", "--format", "json", "--lang", "en"], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let root = try JSONSerialization.jsonObject(with: outcome.output) as? Object
    return try #require(root?["verification"] as? Object)
  }

  static func reference(_ path: String) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: ReferenceData.data(path)) as? Object)
  }

  static func point(_ verification: Object, _ arm: String, _ set: String, _ far: Double) throws -> Object {
    let points = try #require(verification["operating_points"] as? [Object])
    return try #require(
      points.first {
        $0["arm"] as? String == arm && $0["set"] as? String == set && $0["far_target"] as? Double == far
          && $0["policy"] as? String == "oracle" && $0["scope"] as? String == "global"
      })
  }

  static func expectPoint(_ point: Object, _ answer: Object, sign: Double = 1) {
    #expect(point["mated_accepted"] as? Int == answer["accepted_genuine"] as? Int)
    #expect(point["false_accepts"] as? Int == answer["false_accepts"] as? Int)
    #expect((point["tar"] as? Object)?["value"] as? Double == answer["tar"] as? Double)
    #expect(point["threshold"] as? Double == answer["threshold_smallest_observed"] as? Double)
  }

  static func expectSummary(_ verification: Object, _ arm: String, _ answer: Object) throws {
    let summaries = try #require(verification["summary"] as? [Object])
    let all = try #require(summaries.first { $0["arm"] as? String == arm && $0["set"] as? String == "all" })
    let auc = try #require((all["auc"] as? Object)?["value"] as? Double)
    let eer = try #require((all["eer"] as? Object)?["value"] as? Double)
    #expect(isClose(auc, try #require(answer["auc"] as? Double), within: 1e-12))
    #expect(isClose(eer, try #require(answer["eer_linear_roc"] as? Double), within: 1e-9))
  }

  @Test("130,000 comparisons: every count, rate, area and difference of the reference comes out")
  func faces() throws {
    let verification = try Self.verification(
      """
      schema: contrapose/pilot/1
      name: faces
      models: {baseline: {name: frontal, version: "1"}, augmented: {name: turned, version: "1"}}
      verification:
        far_targets: [1e-1, 1e-2, 1e-3, 1e-4]
        inputs:
          - format: csv
            file: scores.csv.gz
            columns: {ref_subject: enrolled_id, probe_subject: probe_id, mated: genuine,
                      baseline: score_baseline, augmented: score_augmented}
            groups: {nominal_yaw: nominal_yaw}
      """, data: ["scores.csv.gz": "fei_pose/scores.csv.gz"])
    let answers = try Self.reference("fei_pose/reference.json")
    for arm in ["baseline", "augmented"] {
      let known = try #require(answers["score_\(arm)"] as? Object)
      let all = try #require(known["all"] as? Object)
      for (far, name) in [(1e-1, "1e-1"), (1e-2, "1e-2"), (1e-3, "1e-3"), (1e-4, "1e-4")] {
        Self.expectPoint(
          try Self.point(verification, arm, "all", far), try #require(all["tar@far=\(name)"] as? Object))
      }
      try Self.expectSummary(verification, arm, all)
      for (far, name) in [(1e-2, "1e-2"), (1e-3, "1e-3")] {
        let views = try #require(known["per_yaw@global far=\(name)"] as? [String: Object])
        #expect(views.count == 11)
        for (yaw, answer) in views {
          let point = try Self.point(verification, arm, "group:nominal_yaw=\(yaw)", far)
          #expect((point["tar"] as? Object)?["value"] as? Double == answer["tar"] as? Double)
          #expect((point["far"] as? Object)?["value"] as? Double == answer["far"] as? Double)
        }
      }
    }
    try Self.expectDeltas(verification, answers)
  }

  private static func expectDeltas(_ verification: Object, _ answers: Object) throws {
    let contrasts = try #require(verification["contrasts"] as? [Object])
    for (far, name) in [(1e-2, "1e-2"), (1e-3, "1e-3")] {
      let known = try #require(answers["delta@far=\(name)"] as? Object)
      let contrast = try #require(
        contrasts.first {
          $0["set"] as? String == "all" && $0["far_target"] as? Double == far
            && $0["policy"] as? String == "oracle" && $0["quantity"] as? String == "tar"
        }?["delta"] as? Object)
      let value = try #require(contrast["value"] as? Double)
      #expect(isClose(value, try #require(known["delta"] as? Double), within: 1e-12))
      let ends = try #require(known["ci95_identity_bootstrap_fixed_threshold"] as? [Double])
      let low = try #require(contrast["low"] as? Double)
      let high = try #require(contrast["high"] as? Double)
      // The reference holds the thresholds; ours are found anew in each replicate, which cannot make it surer.
      #expect(low > 0 && ends[0] > 0 && high - low >= ends[1] - ends[0])
    }
  }

  static let distances = [
    "VGG-Face_cosine", "VGG-Face_euclidean", "VGG-Face_euclidean_l2", "Facenet_cosine", "Facenet_euclidean",
    "Facenet_euclidean_l2", "OpenFace_cosine", "OpenFace_euclidean_l2", "DeepFace_cosine",
    "DeepFace_euclidean", "DeepFace_euclidean_l2",
  ]

  @Test(
    "280 pairs with eleven distances: each column's counts, TAR, area and EER come out", arguments: distances)
  func distance(_ column: String) throws {
    let verification = try Self.verification(
      """
      schema: contrapose/pilot/1
      name: distances
      models: {baseline: {name: one, version: "1"}, augmented: {name: one, version: "1"}}
      verification:
        far_targets: [1e-1, 1e-2]
        higher_is: different
        inputs:
          - format: csv
            file: pairs.csv
            columns: {ref_sample: file_x, probe_sample: file_y, mated: decision, baseline: \(column), augmented: \(column)}
        bootstrap: {replicates: 50, level: 0.95}
      """, data: ["pairs.csv": "deepface_pivot/face-recognition-pivot.csv"])
    let known = try #require(try Self.reference("deepface_pivot/reference.json")[column] as? Object)
    for (far, name) in [(1e-1, "1e-1"), (1e-2, "1e-2")] {
      Self.expectPoint(
        try Self.point(verification, "baseline", "all", far),
        try #require(known["tar@far=\(name)"] as? Object))
    }
    try Self.expectSummary(verification, "baseline", known)
  }
}
