import Statistics
import Verification
import Vocabulary

/// Which images of how many made-up people are compared.
public struct PairLayout: Sendable {
  public let subjects: Int
  /// Images of each person.
  public let images: Int
  /// For each of a person's images, whether the head is turned.
  public let isTurned: [Bool]
  /// The comparisons, with the people in them, and the pose classes if some heads are turned or all are known to be
  /// frontal.
  public let comparisons: ComparisonSet
  /// For each comparison its two images, counted through all people.
  let first: [Int32]
  let second: [Int32]

  /// Every unordered pair of images.
  ///
  /// - Parameter turnedImages: how many of a person's last images show a turned head; `nil`: the poses are not known.
  /// - Precondition: at least one person with at least one image.
  /// - Complexity: O(n²) for n images.
  public static func everyPair(subjects: Int, images: Int = 4, turnedImages: Int? = nil) -> PairLayout {
    let all = Int32(subjects * images)
    let pairs = (0..<all).flatMap { a in ((a + 1)..<max(a + 1, all)).map { (a, $0) } }
    return PairLayout(subjects, images, turnedImages, pairs)
  }

  /// A random list of `mated` and `nonMated` different pairs, the same for each seed.
  ///
  /// - Precondition: the people have so many pairs, and at least twice as many non-mated ones.
  /// - Complexity: O(list + all mated pairs), on average.
  public static func list(
    subjects: Int, images: Int = 4, mated: Int, nonMated: Int, turnedImages: Int? = nil, seed: UInt64
  ) -> PairLayout {
    let random = CounterRandom(seed: seed, stream: Self.stream, replicate: 0)
    let genuine = matedPairs(subjects, images)
    let strangers = subjects * (subjects - 1) / 2 * images * images
    precondition(mated <= genuine.count && nonMated * 2 <= strangers, "the people have enough pairs")
    let chosen = genuine.indices.map { (random.bits(at: UInt64($0)), $0) }.sorted { $0 < $1 }.prefix(mated)
    let others = CounterRandom(seed: seed, stream: Self.stream, replicate: 1)
    return PairLayout(
      subjects, images, turnedImages,
      chosen.map(\.1).sorted().map { genuine[$0] } + nonMatedPairs(nonMated, subjects, images, others))
  }

  /// The random stream that chooses pairs.
  private static let stream: UInt32 = 51

  private static func matedPairs(_ subjects: Int, _ images: Int) -> [(Int32, Int32)] {
    (0..<subjects).flatMap { subject in
      (0..<images).flatMap { a in
        ((a + 1)..<max(a + 1, images)).map { (Int32(subject * images + a), Int32(subject * images + $0)) }
      }
    }
  }

  private static func nonMatedPairs(
    _ count: Int, _ subjects: Int, _ images: Int, _ random: CounterRandom
  ) -> [(Int32, Int32)] {
    var seen = Set<SIMD2<Int32>>()
    var pairs: [(Int32, Int32)] = []
    var draw: UInt64 = 0
    while pairs.count < count {
      let a = Int32(random.index(at: draw, below: subjects * images))
      let b = Int32(random.index(at: draw + 1, below: subjects * images))
      draw += 2
      let isNew = a / Int32(images) != b / Int32(images) && seen.insert(SIMD2(min(a, b), max(a, b))).inserted
      if isNew { pairs.append((min(a, b), max(a, b))) }
    }
    return pairs
  }

  private init(_ subjects: Int, _ images: Int, _ turnedImages: Int?, _ pairs: [(Int32, Int32)]) {
    precondition(subjects > 0 && images > 0, "a layout has people with images")
    self.subjects = subjects
    self.images = images
    isTurned = (0..<images).map { $0 >= images - (turnedImages ?? 0) }
    first = pairs.map(\.0)
    second = pairs.map(\.1)
    let names = (0..<subjects).map { "s\($0)" }
    let isTurned = self.isTurned
    comparisons = ComparisonSet(
      isMated: pairs.map { Int($0.0) / images == Int($0.1) / images },
      subjects: PairColumn(
        reference: pairs.map { names[Int($0.0) / images] }, probe: pairs.map { names[Int($0.1) / images] }),
      poseClasses: turnedImages.map { _ in
        pairs.map { a, b in
          let turned = [a, b].count { isTurned[Int($0) % images] }
          return [PoseClass.f2f, .f2p, .p2p][turned]
        }
      })
  }
}
