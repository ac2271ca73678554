import Statistics
import Vocabulary

/// One image of a made-up person: where it would be stored, and how the head is turned.
struct MadeImage {
  let subject: Int
  let bin: PoseBin
  let path: String
  let angles: PoseAngles

  /// The bins of one person's images; the odd ones out show an extreme pose, too.
  private static let bins: [PoseBin] = [
    .frontal, .frontal, .frontal, .frontal, .profileLeft, .profileRight, .profileUp, .profileDown,
  ]

  /// All images of all people, in the order of their paths.
  static func all(subjects: Int, seed: UInt64) -> [MadeImage] {
    let images = (0..<subjects).flatMap { subject in
      (bins + (subject % 2 == 1 ? [.profileExtreme] : [])).enumerated().map { frame, bin in
        let path = "id\(padded(subject, 4))/\(bin.rawValue)/\(padded(frame * 24 + subject % 24, 8)).png"
        let random = Stream.angles.random(seed: seed, subject * 16 + frame)
        return MadeImage(subject: subject, bin: bin, path: path, angles: angles(bin, random))
      }
    }
    return images.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Angles inside the bin, to a tenth of a degree.
  private static func angles(_ bin: PoseBin, _ random: CounterRandom) -> PoseAngles {
    let draw = { (index: UInt64, low: Double, high: Double) in
      ((low + (high - low) * random.uniform(at: index)) * 10).rounded() / 10
    }
    let (yaw, pitch) =
      switch bin {
      case .profileLeft: (draw(0, 50, 85), draw(1, -20, 20))
      case .profileRight: (draw(0, -85, -50), draw(1, -20, 20))
      case .profileUp: (draw(0, -30, 30), draw(1, 34, 60))
      case .profileDown: (draw(0, -30, 30), draw(1, -60, -34))
      case .profileExtreme: (draw(0, 50, 80), draw(1, 34, 55))
      default: (draw(0, -25, 25), draw(1, -18, 18))
      }
    return PoseAngles(yaw: yaw, pitch: pitch, roll: draw(2, -12, 12))
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
