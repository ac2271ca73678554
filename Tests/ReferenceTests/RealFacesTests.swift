import Compression
import Foundation
import Statistics
import TestSupport
import Testing
import Verification
import Vocabulary

/// 130,000 comparisons of real faces by two models: 100 people, one frontal reference each, thirteen other views.
@Suite("Real faces in many views", .enabled(if: ReferenceData.isPresent, "needs the reference data"))
struct RealFacesTests {
  struct Reference {
    let root: [String: JSONValue]
    let models: PerArm<[String: JSONValue]>

    init(_ data: Data) throws {
      let all = try JSONDecoder().decode([String: JSONValue].self, from: data)
      root = all
      models = PerArm { all["score_\($0.rawValue)"]?.object ?? [:] }
    }
  }

  struct Faces {
    let comparisons: ComparisonSet
    let scores: PerArm<ScoreColumn>

    init() throws {
      let text = try Gzip.inflated(ReferenceData.data("fei_pose/scores.csv.gz"), limit: 1 << 30)
      let rows = String(decoding: text, as: UTF8.self).split(separator: "\n").dropFirst().map {
        $0.split(separator: ",")
      }
      comparisons = ComparisonSet(
        isMated: rows.map { $0[4] == "1" },
        subjects: PairColumn(reference: rows.map { String($0[0]) }, probe: rows.map { String($0[1]) }),
        groups: [GroupColumn(name: "nominal_yaw", column: rows.map { String($0[3]) })])
      scores = PerArm { arm in ScoreColumn(rows.map { Double($0[arm == .baseline ? 5 : 6]) ?? .nan }) }
    }
  }

  @Test("counts, TAR, AUC, EER, each view's rates and the paired difference are the known ones")
  func knownAnswers() async throws {
    let reference = try Reference(ReferenceData.data("fei_pose/reference.json"))
    let faces = try Faces()
    let evaluation = await VerificationEvaluation.evaluating(
      faces.comparisons, faces.scores,
      design: VerificationDesign(
        targets: [1e-1, 1e-2, 1e-3, 1e-4], policies: [.oracle], scopes: [.global], replicates: 400,
        seed: 20_261_123, threads: 2))
    for arm in Arm.allCases {
      let known = reference.models[arm]
      try expectOverall(evaluation, arm, try #require(known["all"]?.object))
      for (far, name) in [(1e-2, "1e-2"), (1e-3, "1e-3")] {
        try expectViews(evaluation, arm, far, try #require(known["per_yaw@global far=\(name)"]?.object))
      }
    }
    for (far, name) in [(1e-2, "1e-2"), (1e-3, "1e-3")] {
      try expectDelta(evaluation, far, try #require(reference.root["delta@far=\(name)"]?.object))
    }
  }

  private func expectOverall(
    _ evaluation: VerificationEvaluation, _ arm: Arm, _ known: [String: JSONValue]
  ) throws {
    for (far, name) in [(1e-1, "1e-1"), (1e-2, "1e-2"), (1e-3, "1e-3"), (1e-4, "1e-4")] {
      let point = try #require(record(evaluation, arm, "all", far))
      let answer = try #require(known["tar@far=\(name)"]?.object)
      #expect(Double(point.matedAccepted) == answer["accepted_genuine"]?.number)
      #expect(Double(point.falseAccepts) == answer["false_accepts"]?.number)
      #expect(point.tar.value == answer["tar"]?.number)
      #expect(point.threshold == answer["threshold_smallest_observed"]?.number)
      #expect(point.thresholdBelow == answer["below"]?.number)
    }
    let summary = try #require(evaluation.summary.first { $0.arm == arm && $0.set == "all" })
    #expect(isClose(try #require(summary.auc.value), try #require(known["auc"]?.number), within: 1e-12))
    #expect(
      isClose(try #require(summary.eer.value), try #require(known["eer_linear_roc"]?.number), within: 1e-9))
  }

  private func expectViews(
    _ evaluation: VerificationEvaluation, _ arm: Arm, _ far: Double, _ known: [String: JSONValue]
  ) throws {
    #expect(known.count == 11)
    for (yaw, value) in known {
      let point = try #require(record(evaluation, arm, "group:nominal_yaw=\(yaw)", far))
      #expect(point.tar.value == value.object?["tar"]?.number)
      #expect(point.far.value == value.object?["far"]?.number)
    }
  }

  private func expectDelta(
    _ evaluation: VerificationEvaluation, _ far: Double, _ known: [String: JSONValue]
  ) throws {
    let contrast = try #require(
      evaluation.contrasts.first { $0.set == "all" && $0.farTarget == far && $0.quantity == .tar })
    #expect(isClose(try #require(contrast.delta.value), try #require(known["delta"]?.number), within: 1e-12))
    let held = try #require(known["ci95_identity_bootstrap_fixed_threshold"]?.array).compactMap(\.number)
    let interval = try #require(contrast.delta.interval)
    #expect(interval.low > 0 && held[0] > 0)
    // The reference holds the thresholds; ours are found anew in each replicate, which cannot make it surer.
    #expect(interval.width >= held[1] - held[0])
    #expect(contrast.reading == .better)
  }

  private func record(
    _ evaluation: VerificationEvaluation, _ arm: Arm, _ set: String, _ far: Double
  ) -> OperatingPointRecord? {
    evaluation.operatingPoints.first { $0.arm == arm && $0.set == set && $0.farTarget == far }
  }
}
