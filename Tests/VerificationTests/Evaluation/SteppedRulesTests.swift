import Simulation
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("Differences at thresholds that move in steps")
struct SteppedRulesTests {
  static let far = 1e-1
  static let replicates = 40
  static let exact = SimulatedPilot(subjects: 24, seed: 3)
  static let tied = exact.tied(by: 0.05)
  static let people = 24

  static func design(policies: [ThresholdPolicy] = [.oracle]) -> VerificationDesign {
    VerificationDesign(
      targets: [far], policies: policies, scopes: [.global], replicates: replicates, seed: 7)
  }

  static func delta(
    _ pilot: SimulatedPilot, subjects: Bool = true, calibration: CalibrationSet? = nil,
    policy: ThresholdPolicy = .oracle
  ) async throws -> ContrastRecord {
    let comparisons = pilot.comparisons
    let evaluation = await VerificationEvaluation.evaluating(
      subjects ? comparisons : ComparisonSet(isMated: comparisons.isMated), pilot.scores,
      calibration: calibration, design: design(policies: [policy]))
    return try #require(
      evaluation.contrasts.first { $0.set == "all" && $0.quantity == .tar && $0.policy == policy })
  }

  @Test("the interval is that of its definition, worked out comparison by comparison")
  func definition() async throws {
    let record = try await Self.delta(Self.tied)
    let interval = try #require(record.delta.interval)
    let arms = PerArm { ByDefinition(Self.tied, $0, far: Self.far) }
    let rates = (0..<Self.replicates).map { replicate in
      let random = CounterRandom(seed: 7, stream: 1, replicate: UInt32(replicate))
      var weights = [Int32](repeating: 0, count: Self.people)
      random.multiplicities(of: Self.people, into: &weights)
      return arms.augmented.tar(weights) - arms.baseline.tar(weights)
    }
    let mean = rates.reduce(0, +) / Double(rates.count)
    let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rates.count - 1)
    let t = SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: Double(Self.people - 1))
    let half = t * (Double(Self.people) / Double(Self.people - 2) * variance).squareRoot()
    let value = try #require(record.delta.value)
    #expect(isClose(interval.low, value - half, within: 1e-9))
    #expect(isClose(interval.high, value + half, within: 1e-9))
    let p = SpecialFunctions.studentTwoSidedTail(
      value / (half / t), degreesOfFreedom: Double(Self.people - 1))
    #expect(isClose(try #require(record.p), p, within: 1e-9))
  }

  @Test("only ties, and only where people are known, make a rule move in steps")
  func which() {
    let stepped = { (pilot: SimulatedPilot, comparisons: ComparisonSet, threshold: Double?) in
      var design = Self.design(policies: [.fixed, .oracle])
      design.fixedThreshold = threshold
      let reading = CellReading(comparisons, pilot.scores, design)
      let rules = ThresholdRule.all(cells: reading.cells, design: design, hasCalibration: false)
      return reading.stepped(rules).rules.map { rules[$0.rule].policy }
    }
    let comparisons = Self.exact.comparisons
    #expect(stepped(Self.exact, comparisons, nil).isEmpty)
    #expect(Set(stepped(Self.tied, comparisons, nil)) == [.fixed, .oracle])
    #expect(Set(stepped(Self.tied, comparisons, 0.5)) == [.oracle])
    #expect(stepped(Self.tied, ComparisonSet(isMated: comparisons.isMated), nil).isEmpty)
  }

  @Test("each threshold is worked out once, and every set has the rules of the whole")
  func shared() {
    let design = Self.design(policies: [.fixed, .oracle])
    let reading = CellReading(Self.tied.comparisons, Self.tied.scores, design)
    let rules = ThresholdRule.all(cells: reading.cells, design: design, hasCalibration: false)
    let (found, thresholds) = reading.stepped(rules)
    #expect(found.count == rules.count && found.count > 2)
    // The baseline's, which `fixed` and `oracle` share, and the augmented model's.
    #expect(thresholds.count == 2)
    #expect(thresholds.allSatisfy { $0.shrinkage > 0.57 && $0.shrinkage <= 1 })
  }

  @Test("ties in the calibration set alone make its rules move in steps")
  func calibration() async throws {
    let other = SimulatedPilot(subjects: 24, seed: 4)
    let fine = CalibrationSet(comparisons: other.comparisons, scores: other.scores)
    let tied = other.tied(by: 0.05)
    let coarse = CalibrationSet(comparisons: tied.comparisons, scores: tied.scores)
    let smooth = try await Self.delta(Self.exact, calibration: fine, policy: .recalibrated)
    let stepped = try await Self.delta(Self.exact, calibration: coarse, policy: .recalibrated)
    let (a, b) = (try #require(smooth.delta.interval), try #require(stepped.delta.interval))
    let value = try #require(stepped.delta.value)
    // Symmetric about the estimate, as the percentiles of the other are not.
    #expect(isClose(value - b.low, b.high - value, within: 1e-12))
    let middle = try #require(smooth.delta.value)
    #expect(!isClose(middle - a.low, a.high - middle, within: 1e-9))
  }

  @Test("swapping the models turns the difference round")
  func swapped() async throws {
    let (scores, comparisons) = (Self.tied.scores, Self.tied.comparisons)
    let back = await VerificationEvaluation.evaluating(
      comparisons, PerArm(baseline: scores.augmented, augmented: scores.baseline), design: Self.design())
    let there = try await Self.delta(Self.tied)
    let turned = try #require(back.contrasts.first { $0.set == "all" && $0.quantity == .tar })
    #expect(isClose(try #require(there.delta.low), -(try #require(turned.delta.high)), within: 1e-12))
    #expect(there.p == turned.p)
  }
}

/// One model's threshold and TAR under weights, straight from the definition.
private struct ByDefinition {
  let scores: [Double]
  let subjects: PairColumn
  let mated: [Int]
  let nonMated: [Int]
  let far: Double
  /// c.
  private(set) var shrinkage = 1.0

  init(_ pilot: SimulatedPilot, _ arm: Arm, far: Double) {
    scores = pilot.scores[arm].values
    subjects = pilot.comparisons.subjects ?? PairColumn(reference: [], probe: [])
    mated = scores.indices.filter { pilot.comparisons.isMated[$0] }
    nonMated = scores.indices.filter { !pilot.comparisons.isMated[$0] }
    self.far = far
    let threshold = threshold([Int32](repeating: 1, count: subjects.names.count))
    shrinkage = shrinkage(at: threshold)
  }

  func tar(_ weights: [Int32]) -> Double {
    let threshold = threshold(weights)
    let weight = { (row: Int) in Double(weights[Int(subjects.reference[row])]) }
    return mated.filter { scores[$0] >= threshold }.map(weight).reduce(0, +) / mated.map(weight).reduce(0, +)
  }

  /// The smallest score at which the mixture of the two false match rates is within the target.
  private func threshold(_ weights: [Int32]) -> Double {
    let weight = { (row: Int) in
      Double(weights[Int(subjects.reference[row])] * weights[Int(subjects.probe[row])])
    }
    let total = nonMated.map(weight).reduce(0, +)
    return Set(scores).sorted().first { candidate in
      let accepted = nonMated.filter { scores[$0] >= candidate }
      let counted = Double(accepted.count) / Double(nonMated.count)
      let resampled = accepted.map(weight).reduce(0, +) / total
      return counted + shrinkage * (resampled - counted) <= far + 1e-12
    } ?? .infinity
  }

  private func shrinkage(at threshold: Double) -> Double {
    let rate = Double(nonMated.count { scores[$0] >= threshold }) / Double(nonMated.count)
    var couples: [SIMD2<Int32>: Double] = [:]
    var people: [Int32: Double] = [:]
    for row in nonMated {
      let residual = (scores[row] >= threshold ? 1 : 0) - rate
      let (a, b) = (subjects.reference[row], subjects.probe[row])
      couples[SIMD2(min(a, b), max(a, b)), default: 0] += residual
      people[a, default: 0] += residual
      people[b, default: 0] += residual
    }
    let own = couples.values.reduce(0) { $0 + $1 * $1 }
    let byPerson = people.values.reduce(0) { $0 + $1 * $1 }
    return ((own + max(0, byPerson - 2 * own)) / (byPerson + own)).squareRoot()
  }
}
