import Statistics
import Vocabulary

/// The three lists of pairs, as EFHQ has them: no pair twice, reversed or with itself.
struct MadePairs {
  let images: [MadeImage]
  let seed: UInt64
  let nonMated: Int

  /// `path⇥path⇥1` of one person, `path⇥path⇥0` of two; sorted.
  func list(_ poseClass: PoseClass) -> String {
    var lines = mated(poseClass).map { "\(images[$0].path)\t\(images[$1].path)\t1" }
    lines += strangers(poseClass).map { "\(images[$0].path)\t\(images[$1].path)\t0" }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: "\n")
  }

  /// Every pair of one person's images in the class; of mixed pairs those with the first two frontal images.
  private func mated(_ poseClass: PoseClass) -> [(Int, Int)] {
    let bySubject = Dictionary(grouping: images.indices) { images[$0].subject }
    return bySubject.sorted { $0.key < $1.key }.flatMap { _, own -> [(Int, Int)] in
      let frontal = own.filter { images[$0].bin == .frontal }
      let turned = own.filter { images[$0].bin != .frontal }
      switch poseClass {
      case .f2f: return Self.couples(frontal)
      case .f2p: return frontal.prefix(2).flatMap { face in turned.map { (face, $0) } }
      default: return Self.couples(turned)
      }
    }
  }

  private static func couples(_ indices: [Int]) -> [(Int, Int)] {
    indices.indices.flatMap { first in
      indices[(first + 1)...].map { (indices[first], $0) }
    }
  }

  private func strangers(_ poseClass: PoseClass) -> [(Int, Int)] {
    let frontal = images.indices.filter { images[$0].bin == .frontal }
    let turned = images.indices.filter { images[$0].bin != .frontal }
    let (left, right) =
      switch poseClass {
      case .f2f: (frontal, frontal)
      case .f2p: (frontal, turned)
      default: (turned, turned)
      }
    let random = Stream.pairs.random(seed: seed, PoseClass.allCases.firstIndex(of: poseClass) ?? 0)
    var seen: Set<[Int]> = []
    var pairs: [(Int, Int)] = []
    var draw: UInt64 = 0
    while pairs.count < nonMated {
      let a = left[random.index(at: draw, below: left.count)]
      let b = right[random.index(at: draw + 1, below: right.count)]
      draw += 2
      if images[a].subject != images[b].subject, seen.insert([min(a, b), max(a, b)]).inserted {
        pairs.append((a, b))
      }
    }
    return pairs
  }
}
