import Simulation
import Statistics
import Testing
import Verification
import Vocabulary

@testable import coverage_study

@Suite("The plain vertex percentiles")
struct VertexPercentileTests {
  @Test("TAR's printed interval is the plain one, stretched about the estimate by t/z · sqrt(K/(K − 2))")
  func correction() async throws {
    let (people, replicates) = (30, 200)
    let layout = PairLayout.everyPair(subjects: people)
    let pilot = SimulatedPilot(layout: layout, seed: 11)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores,
      design: VerificationDesign(
        targets: [1e-2], policies: [.oracle], scopes: [.global], replicates: replicates, seed: 11))
    let plain = VertexPercentile(
      pilot: pilot, couples: CoupleCounts(pilot.comparisons), far: 1e-2, fixedThreshold: 0.46
    ).intervals(replicates: replicates, seed: 11)
    let factor =
      SpecialFunctions.studentQuantile(0.975, degreesOfFreedom: Double(people - 1))
      / SpecialFunctions.normalQuantile(0.975) * (Double(people) / Double(people - 2)).squareRoot()
    for (arm, quantity) in [(Arm.baseline, Quantity.tarBaseline), (.augmented, .tarAugmented)] {
      let printed = try #require(evaluation.operatingPoints.first { $0.arm == arm }).tar
      let interval = try #require(plain.first { $0.0 == quantity }?.1)
      let value = try #require(printed.value)
      #expect(abs(try #require(printed.low) - (value + factor * (interval.low - value))) < 1e-12)
      #expect(abs(try #require(printed.high) - min(1, value + factor * (interval.high - value))) < 1e-12)
    }
  }

  @Test("a couple of people weighs the product of their weights, for each of their comparisons")
  func coupleCounts() {
    // Three people with two images each: four comparisons a couple.
    let couples = CoupleCounts(PairLayout.everyPair(subjects: 3, images: 2).comparisons)
    #expect(couples.people == 3)
    #expect(couples.weight([1, 1, 1]) == 12)
    #expect(couples.weight([2, 1, 0]) == 8)
    #expect(couples.weight([3, 0, 0]) == 0)
  }
}
