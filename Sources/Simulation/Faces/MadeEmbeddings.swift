import Foundation
import Statistics
import Vocabulary

/// The embeddings of one made-up model: each image is its person's direction with noise that grows with the pose.
///
/// For a baseline a turned head costs much, for a model that saw turned heads less; frontal faces are alike to both. The
/// shape follows EFHQ's finding that networks lose 5 to 37 % of TAR on turned heads (Dao and others 2024); the numbers are
/// made up.
struct MadeEmbeddings {
  static let dimension = 64

  /// Noise against a person's direction of length 1, by whether the head is turned.
  typealias Noise = PerArm<(frontal: Double, turned: Double)>

  /// Turned heads win much, frontal ones nothing.
  static let gain = Noise(baseline: (0.76, 1.12), augmented: (0.75, 0.98))
  /// How much of its noise the augmented model shares with the baseline: they see the same images.
  private static let shared = 0.85

  /// Row after row, as float32.
  static func values(_ images: [MadeImage], _ arm: Arm, seed: UInt64, noise: Noise = gain) -> [Float] {
    images.indices.flatMap { row(images[$0], number: $0, noise[arm], arm, seed: seed) }
  }

  private static func row(
    _ image: MadeImage, number: Int, _ sizes: (frontal: Double, turned: Double), _ arm: Arm, seed: UInt64
  ) -> [Float] {
    let identity = Stream.identity.random(seed: seed, image.subject)
    let first = Stream.baselineNoise.random(seed: seed, number)
    let second = Stream.augmentedNoise.random(seed: seed, number)
    // Some people are harder to recognise than others.
    let difficulty = 0.9 + 0.25 * Stream.quality.random(seed: seed, image.subject).uniform(at: 0)
    let size = (image.bin == .frontal ? sizes.frontal : sizes.turned) * difficulty
    let own = (1 - shared * shared).squareRoot()
    return (0..<UInt64(dimension)).map { component in
      let common = first.normal(at: component)
      let drawn = arm == .baseline ? common : shared * common + own * second.normal(at: component)
      return Float(identity.normal(at: component) + size * drawn)
    }
  }

  /// The array as NumPy stores it.
  static func npy(_ values: [Float], rows: Int) -> Data {
    var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), \(dimension)), }"
    // Magic, version and length take 10 bytes, and the whole head a multiple of 64.
    header += String(repeating: " ", count: 63 - (10 + header.utf8.count) % 64) + "\n"
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0])
    data += Data([UInt8(header.utf8.count & 0xFF), UInt8(header.utf8.count >> 8)]) + Data(header.utf8)
    for value in values {
      withUnsafeBytes(of: value.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    return data
  }
}
