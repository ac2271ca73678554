import Statistics

/// A way of drawing weights, and the number of its random stream.
enum ResamplingStream: UInt32, Sendable {
  /// Subjects drawn with replacement; a comparison weighs the product of its subjects' counts.
  case subjects = 1
  /// One Poisson(1) weight for each unordered couple of different subjects; mated comparisons weigh 1.
  case couples = 2
  /// One Poisson(1) weight for each comparison: assumes independent pairs.
  case pairs = 3
  /// The subjects of the calibration set, drawn by themselves.
  case calibrationSubjects = 4
  /// The couples of the calibration set.
  case calibrationCouples = 5

  /// Fills the table of weights of one replicate; its last entry stays 1.
  func fill(_ weights: inout [Int32], seed: UInt64, replicate: Int) {
    let random = CounterRandom(seed: seed, stream: rawValue, replicate: UInt32(replicate))
    let count = weights.count - 1
    switch self {
    case .subjects, .calibrationSubjects:
      for index in 0..<count { weights[index] = 0 }
      for draw in 0..<count { weights[random.index(at: UInt64(draw), below: count)] += 1 }
    case .couples, .pairs, .calibrationCouples:
      for index in 0..<count { weights[index] = Int32(random.poisson1(at: UInt64(index))) }
    }
    weights[count] = 1
  }
}
