import Simulation
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("Fairness of a group column")
struct FairnessTests {
  /// Every third person is in the dark; two people, too few, are of a third kind.
  static let pilot: SimulatedPilot = SimulatedPilot(subjects: 60, seed: 21)

  static func light(_ subject: Int32) -> String { subject < 2 ? "rare" : subject % 3 == 0 ? "dim" : "day" }

  static let comparisons: ComparisonSet = {
    let set = pilot.comparisons
    guard let subjects = set.subjects else { preconditionFailure("a made-up pilot names its people") }
    let column = (0..<set.count).map { row in
      let sides = (light(subjects.reference[row]), light(subjects.probe[row]))
      return sides.0 == sides.1 ? sides.0 : ""
    }
    return ComparisonSet(
      isMated: set.isMated, subjects: subjects, groups: [GroupColumn(name: "light", column: column)])
  }()

  static func evaluation() async -> VerificationEvaluation {
    await VerificationEvaluation.evaluating(
      comparisons, pilot.scores,
      design: VerificationDesign(targets: [1e-1], policies: [.fixed], replicates: 200, seed: 5))
  }

  @Test("leaves out values with fewer than 10 people, and says so; pairs across values are in no group")
  func leftOut() async throws {
    let record = try #require(await Self.evaluation().fairness?.first)
    #expect(record.group == "light" && record.values == ["day", "dim"])
    #expect(record.leftOut == [.init(value: "rare", reason: "fewer than 10 people")])
  }

  @Test("the gap is the difference of the groups' rates at one threshold, with an interval")
  func gap() async throws {
    let evaluation = await Self.evaluation()
    let record = try #require(evaluation.fairness?.first)
    for arm in Arm.allCases {
      let rates = record.values.compactMap { value in
        evaluation.operatingPoints.first {
          $0.set == "group:light=\(value)" && $0.arm == arm && $0.scope == .global
        }
      }
      #expect(Set(rates.map(\.threshold)).count == 1)
      let tar = rates.compactMap(\.tar.value)
      let gap = try #require(record.indices.first { $0.index == .gapFNMR && $0.arm == arm }).estimate
      #expect(isClose(try #require(gap.value), abs(tar[0] - tar[1]), within: 1e-12))
      #expect(try #require(gap.interval).contains(abs(tar[0] - tar[1])))
    }
  }

  @Test("moved bias is the paired change of the gap, and swapping the arms turns it round")
  func movedBias() async throws {
    let there = try #require(await Self.evaluation().fairness?.first)
    var design = VerificationDesign(targets: [1e-1], policies: [.oracle], replicates: 200, seed: 5)
    design.scopes = [.global]
    let scores = Self.pilot.scores
    let pair = await [
      VerificationEvaluation.evaluating(Self.comparisons, scores, design: design),
      VerificationEvaluation.evaluating(
        Self.comparisons, PerArm(baseline: scores.augmented, augmented: scores.baseline), design: design),
    ].compactMap { $0.fairness?.first?.movedBias.first }
    #expect(isClose(try #require(pair[0].delta.value), -(try #require(pair[1].delta.value)), within: 1e-12))
    #expect(isClose(try #require(pair[0].delta.low), -(try #require(pair[1].delta.high)), within: 1e-12))
    #expect(pair[0].p == pair[1].p)
    #expect(there.movedBias.map(\.index) == [.gapFNMR, .gapFMR])
  }

  @Test("a single group has indices that are not estimable, with the reason")
  func single() async throws {
    let set = Self.pilot.comparisons
    let one = ComparisonSet(
      isMated: set.isMated, subjects: set.subjects,
      groups: [GroupColumn(name: "light", column: [String](repeating: "day", count: set.count))])
    let evaluation = await VerificationEvaluation.evaluating(
      one, Self.pilot.scores, design: VerificationDesign(targets: [1e-1], replicates: 20, seed: 5))
    let record = try #require(evaluation.fairness?.first)
    #expect(
      record.indices.allSatisfy {
        $0.estimate.value == nil
          && $0.estimate.reason == "not estimable: fewer than two groups are large enough"
      })
    #expect(record.movedBias.allSatisfy { $0.reading == .undetermined })
  }

  @Test("between groups that are alike the intervals hold no gap, and no change of it")
  func alike() async throws {
    var (gaps, changes, pilots) = (0, 0, 0)
    for seed in 1...20 {
      let pilot = SimulatedPilot(subjects: 36, images: 3, seed: UInt64(seed))
      guard let subjects = pilot.comparisons.subjects else { continue }
      let column = subjects.reference.indices.map { row in
        let sides = (subjects.reference[row] % 3, subjects.probe[row] % 3)
        return sides.0 == sides.1 ? "g\(sides.0)" : ""
      }
      let set = ComparisonSet(
        isMated: pilot.comparisons.isMated, subjects: subjects,
        groups: [GroupColumn(name: "kind", column: column)])
      let evaluation = await VerificationEvaluation.evaluating(
        set, pilot.scores,
        design: VerificationDesign(
          targets: [1e-1], policies: [.fixed], scopes: [.global], replicates: 200, seed: UInt64(seed)))
      let record = try #require(evaluation.fairness?.first)
      pilots += 1
      let gap = record.indices.first { $0.index == .gapFNMR && $0.arm == .baseline }?.estimate.interval
      if gap?.contains(0) == true { gaps += 1 }
      if record.movedBias.first?.delta.interval?.contains(0) == true { changes += 1 }
    }
    // Of 20 pilots at 95 %, fewer than 17 would happen less than twice in 100 times.
    #expect(pilots == 20 && gaps >= 17 && changes >= 17, "\(gaps) and \(changes) of \(pilots)")
  }
}
