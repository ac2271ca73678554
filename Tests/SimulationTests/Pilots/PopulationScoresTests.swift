import Simulation
import Testing
import Vocabulary

@Suite("The truth of a population")
struct PopulationScoresTests {
  @Test(
    "at FAR 1 % the models recognise 91.2 and 93.1 % of mated comparisons, as an independent simulation found"
  )
  func rates() throws {
    // Python (NumPy), 6 million independent pairs: .9116 and .9307. 40 000 people here: standard errors near .0014.
    let scores = PopulationScores(FacePopulation(), people: 0..<40_000, isTurned: [false, false], seed: 4)
    let threshold = FacePopulation.threshold(far: 1e-2)
    for (arm, expected) in [(Arm.baseline, 0.9116), (.augmented, 0.9307)] {
      #expect(abs(try #require(scores.tar(atThreshold: threshold, arm)) - expected) < 0.006)
    }
  }

  @Test("turned heads are recognised less often, and a class without comparisons has no rate")
  func classes() throws {
    let scores = PopulationScores(
      FacePopulation(turned: 1.4), people: 0..<4000, isTurned: [false, false, true, true], seed: 4)
    let threshold = FacePopulation.threshold(far: 1e-2)
    let tar = PoseClass.reported.compactMap { scores.tar($0, atThreshold: threshold, .baseline) }
    #expect(tar.count == 3 && tar[0] > tar[1] && tar[1] > tar[2])
    #expect(scores.tar(.other, atThreshold: threshold, .baseline) == nil)
  }

  @Test("two halves of the people make the whole")
  func halves() {
    let population = FacePopulation()
    var sum = PopulationScores(population, people: 0..<1, isTurned: [false, false], seed: 1)
    sum += PopulationScores(population, people: 1..<2, isTurned: [false, false], seed: 1)
    let whole = PopulationScores(population, people: 0..<2, isTurned: [false, false], seed: 1)
    for threshold in [0.2, 0.5, 0.8] {
      #expect(sum.tar(atThreshold: threshold, .augmented) == whole.tar(atThreshold: threshold, .augmented))
    }
    #expect(sum.tar(.p2p, atThreshold: 0.5, .baseline) == nil)
  }
}
