import Pilots
import Statistics
import Verification
import Vocabulary

/// The example's evaluation with the parts that it lacks, made up: groups, angles, both readings of missing scores, a
/// calibration set, bands.
enum TechnicalEvaluation {
  /// - Parameter value: the name of a group's value.
  static func full(value: String = "60+") async throws -> PilotEvaluation {
    var measured = await verification(value)
    measured.frontalNonInferiority = frontal
    measured.verdictPolicy = .fixed
    measured.calibration = CalibrationSize(mated: 12, nonMated: 340, subjects: 20, leftOut: 56)
    let kept = measured
    return try ExampleEvaluation.changed { evaluation in
      evaluation.verification = kept
      evaluation.design.primaryFar = 0.1
    }
  }

  /// Three policies, each with a reading of its own, and two of them at frontal pairs' own threshold too.
  static var frontal: FrontalNonInferiority {
    let readings: [FrontalNonInferiority.PolicyReading] = [
      .init(policy: .fixed, delta: delta(0.001, -0.002, 0.004), reading: .nonInferior),
      .init(policy: .fixed, scope: .cell, delta: .unknown("fewer than 10 people"), reading: .undetermined),
      .init(policy: .recalibrated, delta: delta(-0.002, -0.009, 0.005), reading: .undetermined),
      .init(policy: .oracle, delta: delta(-0.02, -0.03, -0.01), reading: .inferior),
      .init(policy: .oracle, scope: .cell, delta: delta(0.002, -0.001, 0.004), reading: .nonInferior),
    ]
    return FrontalNonInferiority(
      margin: 0.005, delta: readings[0].delta, reading: .nonInferior, policy: .fixed, farTarget: 0.1,
      sets: ["f2f"], byPolicy: readings)
  }

  private static func delta(_ value: Double, _ low: Double, _ high: Double) -> Estimate {
    Estimate(value, Interval(low: low, high: high), method: .identityBootstrap)
  }

  /// Forty people, whose comparisons turn further from row to row; scores from a fixed congruence, every fiftieth of the
  /// baseline missing.
  private static func verification(_ value: String) async -> VerificationEvaluation {
    var state: UInt64 = 99
    let draw = { () -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    let rows = (0..<40).flatMap { a in (a..<40).flatMap { b in (0..<3).map { (a, b, $0) } } }
    let base = rows.map { a, b, turn in (a == b ? 0.5 - 0.12 * Double(turn) : 0) + draw() * 0.6 }
    let augmented = zip(rows, base).map { $0.0 == $0.1 ? $1 + 0.05 * Double($0.2) : $1 * 0.99 }
    let names = { (end: Int) in end < 10 ? "p0\(end)" : "p\(end)" }
    let comparisons = ComparisonSet(
      isMated: rows.map { $0.0 == $0.1 },
      subjects: PairColumn(reference: rows.map { names($0.0) }, probe: rows.map { names($0.1) }),
      poseClasses: rows.map { PoseClass.reported[$0.2] },
      poseBins: rows.map {
        [
          PosePair(.frontal, .frontal), PosePair(.frontal, .profileLeft),
          PosePair(.profileLeft, .profileUp),
        ][$0.2]
      },
      poseTurns: PoseTurns(
        reference: rows.map { _ in PoseAngles(yaw: 0, pitch: 0, roll: 0) },
        probe: rows.map { PoseAngles(yaw: 25 * Double($0.2), pitch: 20 * Double($0.2) - 20, roll: 0) }),
      groups: [
        GroupColumn(
          name: "age", column: rows.map { $0.0 % 2 == $0.1 % 2 ? [value, "under 60"][$0.0 % 2] : "" })
      ])
    let missing = base.enumerated().map { ($0 + 1).isMultiple(of: 50) ? .nan : $1 }
    return await VerificationEvaluation.evaluating(
      comparisons,
      PerArm(baseline: ScoreColumn(missing), augmented: ScoreColumn(augmented)),
      design: VerificationDesign(targets: [0.1, 0.01], replicates: 60, seed: 3))
  }
}
