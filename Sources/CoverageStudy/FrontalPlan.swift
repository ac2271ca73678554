import Simulation
import Statistics
import Verification
import Vocabulary

/// How many comparisons of frontal faces a pilot needs to show non-inferiority, planned from an earlier pilot as a user
/// would.
struct FrontalPlan {
  /// The share of mated comparisons on which the models disagree, in the earlier pilot.
  let discordant: Double
  /// How many times more mated comparisons it takes than if they were independent: N/n_eff of the earlier TAR.
  let designEffect: Double
  let mated: Int
  let subjects: Int
  let nonMated: Int

  static let power = 0.8
  /// The earlier pilot: a list of 600 mated and 5 000 non-mated comparisons of 200 people.
  private static let earlier = (subjects: 200, mated: 600, nonMated: 5_000)

  /// The sample of ``NonInferiorityTrial`` times the design effect; people and non-mated comparisons grow with it.
  init(discordant: Double, designEffect: Double, margin: Double) {
    self.discordant = discordant
    self.designEffect = designEffect
    let trial = NonInferiorityTrial(margin: margin, discordance: discordant)
    let independent = trial.pairs(power: Self.power) ?? 0
    mated = Int((Double(independent) * designEffect).rounded(.up))
    let growth = Double(mated) / Double(Self.earlier.mated)
    subjects = Int((growth * Double(Self.earlier.subjects)).rounded(.up))
    nonMated = Int((growth * Double(Self.earlier.nonMated)).rounded(.up))
  }

  /// Plans from an earlier pilot of other people.
  static func planned(
    _ population: FacePopulation, far: Double, margin: Double, replicates: Int, seed: UInt64
  ) async -> FrontalPlan {
    let layout = PairLayout.list(
      subjects: earlier.subjects, mated: earlier.mated, nonMated: earlier.nonMated, seed: seed)
    let pilot = SimulatedPilot(population, layout: layout, seed: seed)
    let evaluation = await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores,
      design: VerificationDesign(
        targets: [far], policies: [.oracle], scopes: [.global], replicates: replicates, seed: seed))
    let effect = evaluation.operatingPoints.first { $0.arm == .baseline }.flatMap(effect)
    let pairs = DiscordantPairs(pilot, evaluation, far: far)
    precondition(effect != nil && pairs != nil, "an earlier pilot of 200 people has intervals")
    return FrontalPlan(discordant: pairs?.share ?? 1, designEffect: effect ?? 1, margin: margin)
  }

  /// The variance that the printed interval of TAR implies, over the binomial one.
  private static func effect(_ point: OperatingPointRecord) -> Double? {
    guard let tar = point.tar.value, let interval = point.tar.interval, tar > 0, tar < 1 else { return nil }
    let error = interval.width / (2 * SpecialFunctions.normalQuantile(0.975))
    return error * error / (tar * (1 - tar) / Double(point.mated))
  }

  /// The list of comparisons, of frontal faces alone.
  func layout(seed: UInt64) -> PairLayout {
    .list(subjects: subjects, mated: mated, nonMated: nonMated, turnedImages: 0, seed: seed)
  }
}
