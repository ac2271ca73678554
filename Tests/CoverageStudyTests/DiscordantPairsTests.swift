import Simulation
import Statistics
import Testing
import Verification
import Vocabulary

@testable import coverage_study

@Suite("Mated comparisons on which two models disagree")
struct DiscordantPairsTests {
  @Test("gained less lost is the difference of the accepted, and the interval lies about it")
  func difference() async throws {
    let pilot = SimulatedPilot(layout: .everyPair(subjects: 20), seed: 2)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores,
      design: VerificationDesign(
        targets: [1e-2], policies: [.oracle], scopes: [.global], replicates: 20, seed: 2))
    let pairs = try #require(DiscordantPairs(pilot, evaluation, far: 1e-2))
    let points = evaluation.operatingPoints
    #expect(pairs.mated == 120)
    #expect(pairs.gained - pairs.lost == points[1].matedAccepted - points[0].matedAccepted)
    let delta = Double(pairs.gained - pairs.lost) / 120
    // δ ± 1.96·sqrt((ψ − δ²)/n), written out.
    let half = 1.959963984540054 * ((pairs.share - delta * delta) / 120).squareRoot()
    #expect(abs(pairs.normalInterval.low - (delta - half)) < 1e-12)
    #expect(abs(pairs.normalInterval.high - (delta + half)) < 1e-12)
    #expect(DiscordantPairs(pilot, evaluation, far: 1e-3) == nil)
  }

  @Test("a model does not disagree with itself")
  func itself() async throws {
    let same = FacePopulation(augmented: FaceNoise(shared: 1.05, own: 0))
    let pilot = SimulatedPilot(same, layout: .everyPair(subjects: 12), seed: 2)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores,
      design: VerificationDesign(
        targets: [0.05], policies: [.oracle], scopes: [.global], replicates: 20, seed: 2))
    #expect(try #require(DiscordantPairs(pilot, evaluation, far: 0.05)).share == 0)
  }
}
