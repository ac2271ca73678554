import Statistics
import Vocabulary

/// The distribution of both models' mated scores in a whole population, from a large simulation: the truth that pilots
/// estimate.
public struct PopulationScores: Sendable {
  /// By the number of turned heads in a comparison: 0, 1 or 2.
  private var mated = [PerArm<ScoreHistogram>](repeating: Self.empty, count: 3)

  private static let empty = PerArm(baseline: ScoreHistogram(), augmented: ScoreHistogram())
  private static let stream: UInt32 = 52

  /// Simulates people number `people` of `population`, each with one image for each entry of `isTurned`, every two of
  /// which are compared: classes stand in the shares that all pairs of a pilot have.
  ///
  /// - Complexity: O(people · images · (24 + images)).
  public init(_ population: FacePopulation, people: Range<Int>, isTurned: [Bool], seed: UInt64) {
    for person in people {
      let random = CounterRandom(seed: seed, stream: Self.stream, replicate: UInt32(person))
      let images = population.embeddings(of: random, isTurned: isTurned)
      for a in images.indices {
        for b in images[(a + 1)...].indices {
          let turned = (isTurned[a] ? 1 : 0) + (isTurned[b] ? 1 : 0)
          mated[turned].baseline.record(images[a].baseline.cosine(images[b].baseline))
          mated[turned].augmented.record(images[a].augmented.cosine(images[b].augmented))
        }
      }
    }
  }

  public static func += (a: inout Self, b: Self) {
    for turned in 0..<3 {
      a.mated[turned].baseline += b.mated[turned].baseline
      a.mated[turned].augmented += b.mated[turned].augmented
    }
  }

  /// The true accept rate of one arm in a pose class, or in all comparisons; `nil` if there are none.
  public func tar(_ poseClass: PoseClass? = nil, atThreshold threshold: Double, _ arm: Arm) -> Double? {
    let histogram =
      switch poseClass {
      case .f2f: mated[0][arm]
      case .f2p: mated[1][arm]
      case .p2p: mated[2][arm]
      case .other: ScoreHistogram()
      case nil: mated.reduce(into: ScoreHistogram()) { $0 += $1[arm] }
      }
    return histogram.share(atOrAbove: threshold)
  }
}
