import Simulation
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("The promise of the intervals")
struct CoverageTests {
  @Test("intervals of the paired difference cover the truth about as often as they say")
  func pairedDifference() async {
    // The truth of the same generator, from a population far larger than a pilot.
    let pilots = 60
    var covered = 0
    let truth = await Self.delta(subjects: 220, seed: 999, replicates: 0).value ?? .nan
    for pilot in 0..<pilots {
      let delta = await Self.delta(subjects: 30, seed: UInt64(pilot + 1), replicates: 200)
      if delta.interval?.contains(truth) == true { covered += 1 }
    }
    // 60 pilots at 95 %: fewer than 50 would happen less than once in 500 times.
    #expect(covered >= 50, "covered \(covered) of \(pilots)")
  }

  private static func delta(subjects: Int, seed: UInt64, replicates: Int) async -> Estimate {
    let pilot = SimulatedPilot(subjects: subjects, seed: seed)
    let comparisons = ComparisonSet(
      isMated: pilot.comparisons.isMated, subjects: pilot.comparisons.subjects)
    let evaluation = await VerificationEvaluation.evaluating(
      comparisons, pilot.scores,
      design: VerificationDesign(
        targets: [0.05], policies: [.oracle], scopes: [.global], replicates: replicates, seed: seed))
    return evaluation.contrasts.first { $0.quantity == .tar }?.delta ?? .unknown("none")
  }
}
