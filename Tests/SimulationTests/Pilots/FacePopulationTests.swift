import Statistics
import Testing
import Vocabulary

@testable import Simulation

@Suite("A population of made-up people")
struct FacePopulationTests {
  static let person = CounterRandom(seed: 5, stream: 50, replicate: 3)

  @Test("an image without noise is the person's mean, whatever the model and the pose")
  func noNoise() {
    let silent = FaceNoise(shared: 0, own: 0)
    let population = FacePopulation(baseline: silent, augmented: silent, turned: 1.4)
    let images = population.embeddings(of: Self.person, isTurned: [false, true])
    #expect(abs(images[0].baseline.cosine(images[1].augmented) - 1) < 1e-15)
  }

  @Test("models with shared noise alone see the same image, models with noise of their own do not")
  func shared() {
    let same = FacePopulation(augmented: FaceNoise(shared: 1.05, own: 0))
    let image = same.embeddings(of: Self.person, isTurned: [false])[0]
    #expect(abs(image.baseline.cosine(image.augmented) - 1) < 1e-15)
    let other = FacePopulation().embeddings(of: Self.person, isTurned: [false])[0]
    #expect(other.baseline.cosine(other.augmented) < 0.999)
  }

  @Test("turning a head by a factor is scaling both parts of the noise by it")
  func turned() {
    let turning = FacePopulation(turned: 1.4).embeddings(of: Self.person, isTurned: [true])[0]
    let scaled = FacePopulation(
      baseline: FaceNoise(shared: 1.05, own: 0).scaled(by: 1.4),
      augmented: FaceNoise(shared: 0.9, own: 0.436).scaled(by: 1.4)
    ).embeddings(of: Self.person, isTurned: [false])[0]
    for arm in Arm.allCases { #expect(abs(turning[arm].cosine(scaled[arm]) - 1) < 1e-14) }
  }

  @Test(
    "strangers reach the threshold of a FAR as often as it says, with either model and turned heads",
    arguments: [0.1, 0.01])
  func strangers(far: Double) {
    let pilot = SimulatedPilot(
      FacePopulation(turned: 1.4), layout: .everyPair(subjects: 150, images: 2, turnedImages: 1), seed: 12)
    let threshold = FacePopulation.threshold(far: far)
    for arm in Arm.allCases {
      let strangers = pilot.scores[arm].values.indices.filter { !pilot.comparisons.isMated[$0] }
      let reached = strangers.count { pilot.scores[arm].values[$0] >= threshold }
      // 44 700 comparisons of 300 images: a relative standard error of some 5 % at 1e-2.
      #expect(abs(Double(reached) / Double(strangers.count) / far - 1) < 0.2)
    }
  }
}
