import Foundation
import Simulation
import Vocabulary

/// The true rates of every population in the study, simulated anew.
struct TruthListing {
  /// People in each simulation.
  static let people = 6_000_000
  static let seed: UInt64 = 20_261_125

  func print() async {
    await list(
      "flat", FacePopulation(), isTurned: [false, false], fars: [1e-2, 1e-3, 3e-4],
      steps: [nil, StudyCell.step])
    await list(
      DecisionCell.beyond.name, DecisionCell.beyond.population, isTurned: [false, false],
      fars: [DecisionCell.far])
    let turning = FacePopulation(turned: 1.4)
    await list("turned", turning, isTurned: [false, false, true, true], fars: [1e-2, 1e-3])
  }

  private func list(
    _ name: String, _ population: FacePopulation, isTurned: [Bool], fars: [Double],
    steps: [Double?] = [nil]
  ) async {
    let scores = await Self.scores(population, isTurned: isTurned, people: Self.people)
    let classes = isTurned.contains(true) ? PoseClass.reported : []
    for far in fars {
      for step in steps {
        guard let truth = CellTruth(scores, far: far, classes: classes, step: step) else { continue }
        Swift.print(name, far, step.map { "step \($0)" } ?? "exact", truth)
      }
    }
  }

  /// The scores of `people` people, simulated on two threads.
  static func scores(
    _ population: FacePopulation, isTurned: [Bool], people: Int
  ) async -> PopulationScores {
    await withTaskGroup(of: PopulationScores.self) { group in
      for half in [0..<(people / 2), (people / 2)..<people] {
        group.addTask { PopulationScores(population, people: half, isTurned: isTurned, seed: seed) }
      }
      var all: PopulationScores?
      for await part in group { if all == nil { all = part } else { all? += part } }
      return all ?? PopulationScores(population, people: 0..<0, isTurned: isTurned, seed: seed)
    }
  }
}
