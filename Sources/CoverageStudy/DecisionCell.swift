import Pilots
import Simulation
import Verification
import Vocabulary

/// One design of the non-inferiority study: a true loss of frontal TAR, and pilots of the planned size.
struct DecisionCell: Sendable {
  let name: String
  /// How many times as large as in the coverage study the augmented model's noise is: sets the true loss.
  let noise: Double

  /// Baseline − augmented TAR at ``far``. Provenance: as ``CellTruth``.
  let trueLoss: Double
  let goal: DecisionGoal

  /// The largest loss that counts as unharmed.
  static let margin = 0.03
  static let far = 1e-2
  /// Pilots share this many plans, each from an earlier pilot of its own.
  static let plans = 20

  static let beyond = DecisionCell(
    name: "loss-beyond", noise: 1.1203, trueLoss: 0.030495, goal: .atMost(0.035))
  /// As much noise as the baseline has: 0.9² + 0.436² of its square, so the true difference is 0 exactly.
  static let none = DecisionCell(
    name: "no-loss", noise: 1.05 / (0.81 + 0.190_096).squareRoot(), trueLoss: 0,
    goal: .atLeast(FrontalPlan.power))
  static let all = [beyond, none]

  var population: FacePopulation {
    var population = FacePopulation()
    population.augmented = population.augmented.scaled(by: noise)
    return population
  }

  /// Plans from `count` earlier pilots without a loss.
  static func plans(_ count: Int = Self.plans, replicates: Int) async -> [FrontalPlan] {
    var plans: [FrontalPlan] = []
    for number in 0..<count {
      plans.append(
        await FrontalPlan.planned(
          Self.none.population, far: far, margin: margin, replicates: replicates,
          seed: StudyCell.seed + 1_000_000 + UInt64(number)))
    }
    return plans
  }

  /// How one pilot is judged; pilots take the plans in turn.
  func judging(_ plans: [FrontalPlan]) -> PilotRunner.Measurement {
    let layouts = plans.enumerated().map { $1.layout(seed: StudyCell.seed + UInt64($0)) }
    return { pilot, replicates in
      await readings(
        layouts[pilot % layouts.count], seed: StudyCell.seed + 2_000_000 + UInt64(pilot),
        replicates: replicates)
    }
  }

  private func readings(_ layout: PairLayout, seed: UInt64, replicates: Int) async -> [Reading] {
    let pilot = SimulatedPilot(population, layout: layout, seed: seed)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores,
      design: VerificationDesign(
        targets: [Self.far], policies: [.oracle], scopes: [.global], replicates: replicates, seed: seed))
    let criteria = LaboratoryCriteria(
      primaryFAR: Self.far, frontalFAR: Self.far, frontalMargin: Self.margin)
    let outcome = criteria.outcomes(of: evaluation).first
    return [
      Reading(
        .nonInferior, .printed, covers: outcome?.status == .met,
        width: outcome?.observed.interval?.width)
    ]
  }
}
