import Statistics

/// One made-up set of scores with what is asked of it.
struct ScoreCase: Codable, Sendable {
  let name: String
  /// `nil` is a missing score.
  let mated: [Double?]
  let nonMated: [Double?]
  let targets: [Double]
  /// Thresholds fixed elsewhere.
  let thresholds: [Double]

  /// From common targets to those at which budgets round and rates end.
  static let targets = [
    0, 1e-12, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.05, 0.07, 0.1, 0.29, 1 / 3.0, 0.5, 0.57, 0.999_999, 1,
  ]

  /// NaN stands for a missing score, as in the program.
  static func values(_ scores: [Double?]) -> [Double] { scores.map { $0 ?? .nan } }
}

/// How the scores of a set are drawn.
enum ScoreShape: String, CaseIterable, Sendable {
  case smooth, heavyTies, interleaved, integers, constant, oneConstantClass, huge, denormal, mixedScales,
    cosine,
    reversed, neighbours

  /// One score; `shift` is larger for mated pairs.
  func score(_ random: CounterRandom, at draw: UInt64, isMated: Bool) -> Double {
    let normal = random.normal(at: draw)
    let value = normal + (isMated ? 1.3 : 0)
    switch self {
    case .smooth: return value
    case .heavyTies: return (value * 2).rounded() / 2
    case .interleaved: return Double(Int(random.uniform(at: draw) * 6)) / 7
    case .integers: return (value * 40).rounded()
    case .constant: return 0.25
    case .oneConstantClass: return isMated ? 0.25 : (normal * 3).rounded() / 4
    case .huge: return value < -0.5 ? -1e308 : value > 1 ? 1.7e308 : value * 1e307
    case .denormal: return (value * 50).rounded() * Double.leastNonzeroMagnitude
    case .mixedScales: return normal < 0 ? value * 1e-300 : normal < 1 ? value : value * 1e300
    case .cosine: return max(-1, min(1, 0.3 * normal + (isMated ? 0.45 : 0)))
    case .reversed: return -value
    case .neighbours:
      return [0.5, 0.5.nextUp, 0.5.nextDown, 0.5.nextUp.nextUp][Int(random.uniform(at: draw) * 4)]
    }
  }
}

extension ScoreCase {
  /// Pairs of class sizes, mated and non-mated: tiny, one class nearly empty, one empty, and usual ones.
  private static let sizes = [
    (1, 1), (1, 40), (40, 1), (2, 3), (0, 5), (5, 0), (7, 11), (30, 100), (64, 999), (100, 1000), (333, 77),
    (3, 400),
  ]

  /// The set with a number: every shape with every pair of sizes, then again with other draws and missing scores.
  static func made(_ number: Int) -> ScoreCase {
    let shape = ScoreShape.allCases[number % ScoreShape.allCases.count]
    let round = number / ScoreShape.allCases.count
    let size = sizes[round % sizes.count]
    let missing = [0, 0.05, 0.5][round / sizes.count % 3]
    let random = CounterRandom(seed: 20_261_124, stream: 93, replicate: UInt32(number))
    let gaps = CounterRandom(seed: 20_261_124, stream: 94, replicate: UInt32(number))
    let draw = { (draw: Int, isMated: Bool) -> Double? in
      gaps.uniform(at: UInt64(draw)) < missing ? nil : shape.score(random, at: UInt64(draw), isMated: isMated)
    }
    let mated = (0..<size.0).map { draw($0, true) }
    let nonMated = (10_000..<10_000 + size.1).map { draw($0, false) }
    let known = (mated + nonMated).compactMap { $0 }
    let fixed = [known.first, known.last?.nextUp, known.min()?.nextDown, 0, 0.4].compactMap { $0 }
    return ScoreCase(
      name: "\(number) \(shape.rawValue) \(size.0)+\(size.1) missing \(missing)", mated: mated,
      nonMated: nonMated,
      targets: targets, thresholds: fixed.filter(\.isFinite))
  }
}
