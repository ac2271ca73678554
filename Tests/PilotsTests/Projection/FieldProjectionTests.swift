import Operations
import Statistics
import TestSupport
import Testing
import Verification
import Vocabulary

@testable import Pilots

@Suite("From the laboratory to the field")
struct FieldProjectionTests {
  static let errors: [PoseBin: (Double, Double)] = [.frontal: (0.01, 0.01), .profileLeft: (0.2, 0.1)]

  private static func point(_ bin: PoseBin, _ arm: Arm, _ rate: Double) -> OperatingPointRecord {
    OperatingPointRecord(
      arm: arm, set: "frontal-\(bin.rawValue)", farTarget: 1e-3, policy: .oracle, scope: .global,
      failure: .reject, threshold: 0.3, mated: 100, matedAccepted: 90, nonMated: 1000, falseAccepts: 1,
      farBudget: 1, farReached: 1e-3, support: .ok,
      tar: Estimate(1 - rate, Interval(low: 1 - rate - 0.02, high: 1 - rate + 0.02), method: .wilson),
      far: .unknown("not asked"))
  }

  static var verification: VerificationEvaluation {
    var result = VerificationEvaluation(
      poses: [], operatingPoints: [], contrasts: [], summary: [], curves: [])
    for (bin, rates) in errors {
      result.operatingPoints += [point(bin, .baseline, rates.0), point(bin, .augmented, rates.1)]
      let gain = rates.0 - rates.1
      result.contrasts.append(
        ContrastRecord(
          set: "frontal-\(bin.rawValue)", farTarget: 1e-3, policy: .oracle, scope: .global, quantity: .tar,
          delta: Estimate(gain, Interval(low: gain - 0.01, high: gain + 0.01), method: .identityBootstrap),
          p: nil, pAdjusted: nil, reading: .better))
    }
    return result
  }

  private static func operations(_ mix: [(PoseBin, Int)], seen: Double = 0.05) -> OperationsEvaluation {
    var result = VerdictRulesTests.operations()
    for (bin, count) in mix {
      for arm in Arm.allCases {
        result.kpis.append(
          KPIRecord(
            kpi: .firstAttemptSuccessRate, arm: arm, set: bin.rawValue, numerator: 0, denominator: count / 2,
            estimate: .unknown("not asked")))
      }
    }
    for arm in Arm.allCases {
      result.kpis.append(
        KPIRecord(
          kpi: .falseRejectRateProxy, arm: arm, set: "all", numerator: 50, denominator: 1000,
          estimate: Estimate(seen, Interval(low: seen - 0.01, high: seen + 0.01), method: .wilson)))
    }
    return result
  }

  @Test("by hand: nine tenths frontal at 1 % and a tenth in profile at 20 and 10 % make 2.9 and 1.9 %")
  func byHand() throws {
    let operations = Self.operations([(.frontal, 900), (.profileLeft, 100)])
    let projection = try #require(FieldProjection(Self.verification, operations, far: 1e-3))
    #expect(isClose(projection.falseRejectRate.baseline.value ?? 0, 0.029, within: 1e-12))
    #expect(isClose(projection.falseRejectRate.augmented.value ?? 0, 0.019, within: 1e-12))
    #expect(isClose(projection.change.value ?? 0, -0.01, within: 1e-12))
    // Half-widths 0.02: σ² = (0.02/1.96)²; (0.9 + 0.1)² of it, since nothing tells how the poses vary together, and 0.09·0.19²
    // of the mix over 2,100 units.
    let sigma = 0.02 / 1.959963984540054
    let error = (sigma * sigma + 0.09 * 0.19 * 0.19 / 2100).squareRoot()
    let interval = try #require(projection.falseRejectRate.baseline.interval)
    #expect(isClose(interval.high, 0.029 + 1.959963984540054 * error, within: 1e-9))
    #expect(isClose(interval.low, 0.029 - 1.959963984540054 * error, within: 1e-12))
    #expect(projection.unmeasuredShare == 0)
  }

  @Test("poses vary together as their replicates do, the changes as theirs")
  func together() throws {
    var verification = Self.verification
    verification.poseCorrelations = [(Arm?.some(.baseline), 0.5), (.some(.augmented), -0.2), (nil, 0)].map {
      PoseCorrelation(
        farTarget: 1e-3, policy: .oracle, arm: $0, sets: ["frontal-profile_left", "frontal-frontal"],
        lower: [$1])
    }
    let operations = Self.operations([(.frontal, 900), (.profileLeft, 100)])
    let projection = try #require(FieldProjection(verification, operations, far: 1e-3))
    let z = 1.959963984540054
    let sigma = 0.02 / z
    let mix = { (gap: Double) in 0.09 * gap * gap / 2100 }
    let expected = [
      (projection.falseRejectRate.baseline, (0.82 + 0.18 * 0.5) * sigma * sigma + mix(0.19)),
      (projection.falseRejectRate.augmented, (0.82 - 0.18 * 0.2) * sigma * sigma + mix(0.09)),
      (projection.change, 0.82 * sigma * sigma / 4 + mix(0.1)),
    ]
    for (estimate, variance) in expected {
      let interval = try #require(estimate.interval)
      #expect(isClose(interval.width / 2, z * variance.squareRoot(), within: 1e-9))
    }
  }

  @Test("a replay counts its first attempts and people once")
  func replay() throws {
    var operations = Self.operations([(.frontal, 900), (.profileLeft, 100)])
    let both = try #require(FieldProjection(Self.verification, operations, far: 1e-3))
    operations.design = .shadow
    let replayed = try #require(FieldProjection(Self.verification, operations, far: 1e-3))
    #expect(replayed.poses.map(\.firstAttempts) == both.poses.map { $0.firstAttempts / 2 })
    #expect(replayed.poses.map(\.share) == both.poses.map(\.share))
    let widths = [replayed, both].map { $0.falseRejectRate.baseline.interval?.width ?? 0 }
    #expect(widths[0] > widths[1])
    #expect(operations.allUnits == operations.units.baseline)
  }

  @Test("a pose that was not measured widens the projection by all that it could be, and many of them end it")
  func unmeasured() throws {
    let few = Self.operations([(.frontal, 880), (.profileLeft, 100), (.profileUp, 20)])
    let projection = try #require(FieldProjection(Self.verification, few, far: 1e-3))
    let whole = try #require(
      FieldProjection(
        Self.verification, Self.operations([(.frontal, 880), (.profileLeft, 100)]), far: 1e-3))
    let (wide, narrow) = (
      try #require(projection.falseRejectRate.baseline.interval),
      try #require(whole.falseRejectRate.baseline.interval)
    )
    #expect(isClose(wide.high, 0.98 * narrow.high + 0.02, within: 1e-9) && wide.low <= narrow.low)
    let many = Self.operations([(.frontal, 500), (.profileUp, 500)])
    let unknown = try #require(FieldProjection(Self.verification, many, far: 1e-3))
    #expect(unknown.falseRejectRate.baseline.value == nil && unknown.unmeasuredShare == 0.5)
  }

  @Test("without poses in the log, or none that the laboratory measured, nothing is projected")
  func none() {
    #expect(FieldProjection(Self.verification, Self.operations([]), far: 1e-3) == nil)
    #expect(FieldProjection(Self.verification, Self.operations([(.profileUp, 10)]), far: 1e-3) == nil)
    #expect(FieldProjection(nil, Self.operations([(.frontal, 10)]), far: 1e-3) == nil)
    #expect(FieldProjection(Self.verification, nil, far: 1e-3) == nil)
  }

  @Test("a field that lies outside what was projected is noted, one inside is not")
  func noted() throws {
    let mix = [(PoseBin.frontal, 900), (.profileLeft, 100)]
    let far = try #require(
      FieldProjection(Self.verification, Self.operations(mix, seen: 0.12), far: 1e-3))
    #expect(far.findings.map(\.code) == ["L216", "L216"])
    #expect(
      far.findings[0].sentence.contains("the field rejects 12.00 % of first attempts of the baseline model"))
    let near = try #require(
      FieldProjection(Self.verification, Self.operations(mix, seen: 0.03), far: 1e-3))
    #expect(near.findings.isEmpty)
  }
}
