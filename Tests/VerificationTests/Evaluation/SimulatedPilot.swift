import Statistics
import Vocabulary

@testable import Verification

/// A made-up pilot whose truth is known: people as points, images as noisy copies, cosine as score.
struct SimulatedPilot {
  let comparisons: ComparisonSet
  let scores: PerArm<ScoreColumn>

  /// Every unordered pair of `images` images of each of `subjects` people, in 24 dimensions; the first half of a
  /// person's images is frontal, the others are profile with 1.4 times the noise.
  init(subjects: Int, images: Int = 4, seed: UInt64, frontalNoise: Double = 1) {
    let baseline = Self.embeddings(subjects, images, seed, noise: (1.05, 0))
    let augmented = Self.embeddings(subjects, images, seed, noise: (0.9, 0.436))
    var (reference, probe): ([String], [String]) = ([], [])
    var (isMated, classes): ([Bool], [PoseClass]) = ([], [])
    var values = PerArm(baseline: [Double](), augmented: [Double]())
    for a in 0..<(subjects * images) {
      for b in (a + 1)..<max(a + 1, subjects * images) {
        reference.append("s\(a / images)")
        probe.append("s\(b / images)")
        isMated.append(a / images == b / images)
        let profiles = [a, b].count { $0 % images >= images / 2 }
        classes.append([PoseClass.f2f, .f2p, .p2p][profiles])
        values.baseline.append(Self.dot(baseline[a], baseline[b]))
        values.augmented.append(Self.dot(augmented[a], augmented[b]))
      }
    }
    comparisons = ComparisonSet(
      isMated: isMated, subjects: PairColumn(reference: reference, probe: probe), poseClasses: classes)
    scores = values.map { ScoreColumn($0) }
  }

  private static func dot(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }

  private static func embeddings(
    _ subjects: Int, _ images: Int, _ seed: UInt64, noise: (shared: Double, own: Double)
  ) -> [[Double]] {
    let dimension = 24
    return (0..<subjects).flatMap { subject in
      let person = CounterRandom(seed: seed, stream: 50, replicate: UInt32(subject))
      let spread = 0.62 * exponential(0.25 * person.normal(at: 1_000_000))
      return (0..<images).map { image in
        let vector = (0..<dimension).map { axis in
          let draw = UInt64((image + 1) * 2 * dimension + axis)
          let mean = person.normal(at: UInt64(axis))
          let turn = image >= images / 2 ? 1.4 : 1
          let error = noise.shared * person.normal(at: draw)
          let own = noise.own * person.normal(at: draw + UInt64(dimension))
          return mean + spread * turn * (error + own)
        }
        let norm = dot(vector, vector).squareRoot()
        return vector.map { $0 / norm }
      }
    }
  }

  /// e^x by its series, enough for the small exponents here; keeps Foundation out of the tests.
  private static func exponential(_ x: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for k in 1..<30 {
      term *= x / Double(k)
      sum += term
    }
    return sum
  }
}
