import Statistics
import Verification
import Vocabulary

/// A made-up pilot whose truth is known: people as points, images as noisy copies, cosine as score.
public struct SimulatedPilot: Sendable {
  public let comparisons: ComparisonSet
  public let scores: PerArm<ScoreColumn>

  /// The random stream that makes people.
  static let stream: UInt32 = 50

  /// New people of `population`, compared as `layout` says. The same seed makes the same people.
  ///
  /// - Complexity: O(24 · (images + comparisons)).
  public init(_ population: FacePopulation = FacePopulation(), layout: PairLayout, seed: UInt64) {
    let embeddings = (0..<layout.subjects).flatMap { subject in
      population.embeddings(
        of: CounterRandom(seed: seed, stream: Self.stream, replicate: UInt32(subject)),
        isTurned: layout.isTurned)
    }
    comparisons = layout.comparisons
    scores = PerArm { arm in
      let directions = embeddings.map { $0[arm] }
      return ScoreColumn(
        layout.comparisons.isMated.indices.map { row in
          directions[Int(layout.first[row])].cosine(directions[Int(layout.second[row])])
        })
    }
  }

  /// The same pilot with every score rounded down to a multiple of `step`, so that many are tied.
  ///
  /// - Precondition: `step > 0`.
  public func tied(by step: Double) -> SimulatedPilot {
    precondition(step > 0, "a step is positive")
    return SimulatedPilot(
      comparisons: comparisons,
      scores: scores.map { ScoreColumn($0.values.map { ($0 / step).rounded(.down) * step }) })
  }

  private init(comparisons: ComparisonSet, scores: PerArm<ScoreColumn>) {
    self.comparisons = comparisons
    self.scores = scores
  }

  /// Every unordered pair of images; the last half of a person's images is turned, with 1.4 times the noise.
  public init(subjects: Int, images: Int = 4, seed: UInt64) {
    self.init(
      FacePopulation(turned: 1.4),
      layout: .everyPair(subjects: subjects, images: images, turnedImages: images - images / 2), seed: seed)
  }
}
