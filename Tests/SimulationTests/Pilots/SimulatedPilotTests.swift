import Simulation
import Testing
import Verification
import Vocabulary

@Suite("A made-up pilot whose truth is known")
struct SimulatedPilotTests {
  @Test("two people with two images each have the scores of an independent implementation")
  func golden() {
    // Computed in Python (own Philox, statistics.NormalDist().inv_cdf, math.exp) for seed 7, second images turned.
    let baseline = [
      0.53335792852632, -0.2853363183677, -0.18541021095834, -0.30278904274935, -0.16162402170779,
      0.78430058571988,
    ]
    let augmented = [
      0.59022945902842, -0.29424893534458, -0.08292542460899, -0.37701464348972, -0.20595189461247,
      0.71108994703222,
    ]
    let pilot = SimulatedPilot(subjects: 2, images: 2, seed: 7)
    #expect(pilot.comparisons.isMated == [true, false, false, false, false, true])
    #expect(zip(pilot.scores.baseline.values, baseline).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(pilot.scores.augmented.values, augmented).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("the same seed makes the same pilot, another seed another")
  func seeded() {
    let layout = PairLayout.everyPair(subjects: 4)
    #expect(SimulatedPilot(layout: layout, seed: 1).scores == SimulatedPilot(layout: layout, seed: 1).scores)
    #expect(SimulatedPilot(layout: layout, seed: 1).scores != SimulatedPilot(layout: layout, seed: 2).scores)
  }

  @Test("images of one person are more alike than those of two")
  func separated() {
    let pilot = SimulatedPilot(subjects: 40, seed: 6)
    let isMated = pilot.comparisons.isMated
    for arm in Arm.allCases {
      let scores = pilot.scores[arm].values
      let mean = { (mated: Bool) in
        let own = scores.indices.filter { isMated[$0] == mated }.map { scores[$0] }
        return own.reduce(0, +) / Double(own.count)
      }
      #expect(mean(true) > 0.5)
      #expect(abs(mean(false)) < 0.05)
    }
  }
}
