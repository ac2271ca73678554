import Statistics
import TestSupport
import Testing
import Verification
import Vocabulary

@testable import Pilots

@Suite("What an earlier run teaches")
struct EarlierRunTests {
  static let z = 1.959963984540054

  static func estimate(
    _ value: Double, deviation: Double, method: EstimationMethod = .identityBootstrap,
    in range: ClosedRange<Double>
  ) -> Estimate {
    let interval = Interval(low: value - z * deviation, high: value + z * deviation).clamped(to: range)
    return Estimate(value, interval, method: method)
  }

  static func point(
    _ arm: Arm, _ set: String, policy: ThresholdPolicy = .oracle, budget: Int? = 1, tar: Estimate,
    far: Estimate = .unknown("not asked")
  ) -> OperatingPointRecord {
    OperatingPointRecord(
      arm: arm, set: set, farTarget: 1e-3, policy: policy, scope: .global, failure: .reject, threshold: 0.5,
      mated: 1_000, matedAccepted: 800, nonMated: 100_000, falseAccepts: 100, farBudget: budget,
      farReached: 1e-3, support: .ok, tar: tar, far: far)
  }

  static func run(_ points: [OperatingPointRecord], _ contrasts: [ContrastRecord] = []) throws -> EarlierRun {
    var evaluation = VerificationEvaluation.empty
    evaluation.operatingPoints = points
    evaluation.contrasts = contrasts
    let manifest = try PlannedPilot.manifest()
    return try #require(
      EarlierRun(
        PilotEvaluation(
          pilot: manifest.identity(planSha256: nil),
          provenance: Provenance(
            runId: "7f3a91c", toolVersion: "1", seed: 1, createdAt: "2026-01-01T00:00:00Z", inputs: []),
          verification: evaluation)))
  }

  /// TAR 0.8 of 1,000 has the binomial variance 0.00016; a standard error of 0.02 makes it 2.5 times that.
  static let wide = estimate(0.8, deviation: 0.02, in: 0...1)

  @Test("by hand: a standard error of 0.02 at 0.8 of 1,000 is a design effect of 2.5; the larger arm counts")
  func designEffect() throws {
    let narrow = Self.estimate(0.8, deviation: 0.013, in: 0...1)
    let run = try Self.run([
      Self.point(.baseline, "f2p", tar: narrow), Self.point(.augmented, "f2p", tar: Self.wide),
    ])
    #expect(isClose(try #require(run.designEffect("f2p", far: 1e-3)).value, 2.5, within: 1e-9))
    #expect(run.designEffect("f2p", far: 1e-2) == nil && run.designEffect("p2p", far: 1e-3) == nil)
  }

  @Test("an interval cut at 1 counts by its longer side")
  func cut() throws {
    let cut = Self.estimate(0.99, deviation: 0.02, in: 0...1)
    let run = try Self.run([Self.point(.baseline, "f2f", tar: cut)])
    // 0.0004 over 0.99 · 0.01 / 1000.
    #expect(isClose(try #require(run.designEffect("f2f", far: 1e-3)).value, 0.0004 / 9.9e-6, within: 1e-6))
  }

  @Test("an interval that assumed independent pairs teaches nothing about people")
  func assumed() throws {
    let independent = Self.estimate(0.8, deviation: 0.02, method: .pairBootstrap, in: 0...1)
    let unknown = Estimate(0.8, nil, method: nil, reason: "fewer than 10 people")
    let run = try Self.run([
      Self.point(.baseline, "f2p", tar: independent), Self.point(.augmented, "f2p", tar: unknown),
    ])
    #expect(run.designEffect("f2p", far: 1e-3) == nil)
  }

  /// ψ = 0.05 and δ = 0.03 at a design effect of 2.5 give the variance 2.5 · (0.05 − 0.0009) / 1000.
  static func gained(_ delta: Double = 0.03, discordance: Double = 0.05) throws -> EarlierRun {
    let deviation = (2.5 * (discordance - delta * delta) / 1_000).squareRoot()
    return try run(
      [point(.baseline, "f2p", tar: wide), point(.augmented, "f2p", tar: wide)],
      [.made("f2p", .oracle, .tar, estimate(delta, deviation: deviation, in: -1...1), .better)])
  }

  @Test("by hand: gain 4 and loss 1 point come back from the difference and its variance")
  func change() throws {
    let change = try #require(try Self.gained().gain("f2p", far: 1e-3))
    #expect(isClose(change.gain, 0.04, within: 1e-9) && isClose(change.loss, 0.01, within: 1e-9))
    #expect(isClose(try #require(try Self.gained().discordance("f2p", far: 1e-3)), 0.05, within: 1e-9))
  }

  @Test("the pairs planned are those that the measured variance asks for, whatever the design effect")
  func product() throws {
    let change = try #require(try Self.gained().gain("f2p", far: 1e-3))
    let pairs = Double(try #require(change.pairsForSuperiority(power: 0.8))) * 2.5
    // n = N·Var·(z.025 + z.2)²/δ², up to ψ in place of ψ − δ² before the first z.
    let direct =
      2.5 * (0.05 - 0.0009) * (Self.z + 0.8416212335729143) * (Self.z + 0.8416212335729143) / 0.0009
    #expect(isClose(pairs / direct, 1, within: 0.03))
  }

  @Test("a loss is no gain to plan with, and a difference surer than its pairs allow has no loss")
  func limits() throws {
    #expect(try Self.gained(-0.03).gain("f2p", far: 1e-3) == nil)
    #expect(try Self.gained(-0.03).discordance("f2p", far: 1e-3) != nil)
    let sure = try #require(try Self.gained(0.03, discordance: 0.01).gain("f2p", far: 1e-3))
    #expect(isClose(sure.gain, 0.03, within: 1e-12) && sure.loss == 0)
  }

  @Test("non-mated comparisons teach only at a configured threshold")
  func nonMated() throws {
    // FAR 0.001 of 100,000 has the variance 9.99e-9; ten times that.
    let far = Self.estimate(1e-3, deviation: 9.99e-8.squareRoot(), in: 0...1)
    let configured = try Self.run([
      Self.point(.baseline, "all", policy: .fixed, budget: nil, tar: Self.wide, far: far)
    ])
    #expect(isClose(try #require(configured.designEffectNonMated(far: 1e-3)).value, 10, within: 1e-6))
    let fitted = try Self.run([Self.point(.baseline, "all", policy: .fixed, tar: Self.wide, far: far)])
    #expect(fitted.designEffectNonMated(far: 1e-3) == nil)
  }

  @Test("it fills what nobody stated, set by set, and says so")
  func filled() throws {
    let settings = try #require(try PlannedPilot.manifest().verification)
    let assumptions = PlanAssumptions(settings, earlier: try Self.gained())
    let set = try #require(assumptions.sets["f2p"])
    #expect(set.gain?.source == .earlierRun && set.designEffect?.source == .earlierRun)
    #expect(assumptions.sets["p2p"] == SetAssumptions() && assumptions.earlierRun == "7f3a91c")
    let stated = try #require(try PlannedPilot.manifest(plan: #"{"gain": "6pt"}"#).verification)
    // A stated gain is not given the loss of another run.
    #expect(PlanAssumptions(stated, earlier: try Self.gained()).sets["f2p"]?.loss == nil)
  }
}
