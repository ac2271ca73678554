import Foundation
import Statistics
import Vocabulary

/// A population of made-up people, and two models that embed their images.
///
/// In 24 dimensions a person is a mean μ ~ N(0, I) with a spread σ = exp(N(ln `medianSpread`, `logSpread`²)); an image of
/// the person is μ plus noise in units of σ, ``turned`` times as large if the head is turned, and scaled to length 1. A
/// score is the cosine of two embeddings.
public struct FacePopulation: Sendable, Hashable {
  /// The median of the people's spread.
  public var medianSpread: Double
  /// The standard deviation of the logarithm of the people's spread.
  public var logSpread: Double
  public var baseline: FaceNoise
  public var augmented: FaceNoise
  /// How many times larger the noise of an image with a turned head is.
  public var turned: Double

  public init(
    medianSpread: Double = 0.62, logSpread: Double = 0.25,
    baseline: FaceNoise = FaceNoise(shared: 1.05, own: 0),
    augmented: FaceNoise = FaceNoise(shared: 0.9, own: 0.436), turned: Double = 1
  ) {
    self.medianSpread = medianSpread
    self.logSpread = logSpread
    self.baseline = baseline
    self.augmented = augmented
    self.turned = turned
  }

  /// The threshold that strangers reach with probability `far`, exactly.
  ///
  /// Means and noise have no preferred direction, so the embeddings of two people are two independent uniform directions,
  /// whatever the model, the pose and the spread: with c their cosine, c·sqrt(23/(1 − c²)) is Student's t with 23 degrees
  /// of freedom.
  ///
  /// - Precondition: `0 < far < 1`.
  public static func threshold(far: Double) -> Double {
    precondition(far > 0 && far < 1, "a FAR target lies strictly between 0 and 1")
    let freedom = Double(FaceDirection.dimension - 1)
    let t = SpecialFunctions.studentQuantile(1 - far, degreesOfFreedom: freedom)
    return t / (freedom + t * t).squareRoot()
  }

  /// The probability that strangers reach a threshold: the inverse of ``threshold(far:)``.
  ///
  /// - Precondition: `-1 < threshold < 1`.
  public static func far(threshold: Double) -> Double {
    precondition(threshold > -1 && threshold < 1, "a threshold is a cosine")
    let freedom = Double(FaceDirection.dimension - 1)
    let t = abs(threshold) * (freedom / (1 - threshold * threshold)).squareRoot()
    let tail = SpecialFunctions.studentTwoSidedTail(t, degreesOfFreedom: freedom) / 2
    return threshold >= 0 ? tail : 1 - tail
  }

  /// The embeddings of one person's images by both models, image after image.
  ///
  /// - Parameter isTurned: whether the head is turned, image by image.
  /// - Complexity: O(24 · images).
  func embeddings(of person: CounterRandom, isTurned: [Bool]) -> [PerArm<FaceDirection>] {
    let dimension = FaceDirection.dimension
    let spread = medianSpread * exp(logSpread * person.normal(at: 1_000_000))
    let mean = (0..<dimension).map { person.normal(at: UInt64($0)) }
    return isTurned.indices.map { image in
      let size = isTurned[image] ? spread * turned : spread
      let start = UInt64((image + 1) * 2 * dimension)
      let common = (0..<dimension).map { person.normal(at: start + UInt64($0)) }
      let own = (0..<dimension).map { person.normal(at: start + UInt64(dimension + $0)) }
      return PerArm { arm in
        let noise = arm == .baseline ? baseline : augmented
        return FaceDirection { mean[$0] + size * (noise.shared * common[$0] + noise.own * own[$0]) }
      }
    }
  }
}
