/// Small score sets, and what other programs themselves stated of them.
///
/// Run once on these sets: PyEER 0.5.6, bob.measure 6.1.1 (with numpy 1.26.4), scikit-learn 1.9.1 `roc_curve` with
/// InsightFace's choice of the nearest point, numpy 2.4.6 `interp`, and EFHQ's procedure with scikit-learn's `KFold` and
/// scipy 1.17.1 `interp1d`.
struct MadeScores: Sendable {
  let name: String
  let mated: [Double]
  let nonMated: [Double]
  /// TAR and FMR of PyEER at each of ``targets``.
  let pyeer: [[Double]]
  /// TAR, FMR and threshold of bob.
  let bob: [[Double]]
  /// TAR and FMR of the nearest corner.
  let insightface: [[Double]]
  /// TAR and FMR of the nearest point of all.
  let nearest: [[Double]]
  let interp: [Double]
  /// TAR and FAR, means over the folds; `nil` if the procedure fails.
  let efhq: [[Double]]?
  let pyeerEER, bobEER, pyeerAUC, pyeerDPrime: Double

  static let targets = [0.3, 0.1, 0.04, 0.01]

  static let all = [top, ties, separable, equal, spread, coarse]

  static let top = MadeScores(
    name: "a non-mated score on top", mated: [0.5, 0.6, 0.7], nonMated: [0.1, 0.2, 0.9],
    pyeer: [[1, 1 / 3.0], [1, 1 / 3.0], [1, 1 / 3.0], [1, 1 / 3.0]],
    bob: [
      [0, 0, 0.9000000000000001], [0, 0, 0.9000000000000001], [0, 0, 0.9000000000000001],
      [0, 0, 0.9000000000000001],
    ],
    insightface: [[1, 1 / 3.0], [0, 0], [0, 0], [0, 0]], nearest: [[1, 1 / 3.0], [0, 0], [0, 0], [0, 0]],
    interp: [0, 0, 0, 0], efhq: nil, pyeerEER: 1 / 3.0, bobEER: 1 / 3.0, pyeerAUC: 2 / 3.0,
    pyeerDPrime: 0.7745966692414831)

  static let ties = MadeScores(
    name: "ties across classes", mated: [0.3, 0.5, 0.5, 0.9], nonMated: [0.1, 0.3, 0.5, 0.5],
    pyeer: [[0.75, 0.5], [0.25, 0], [0.25, 0], [0.25, 0]],
    bob: [
      [0.25, 0, 0.5000000000000001], [0.25, 0, 0.5000000000000001], [0.25, 0, 0.5000000000000001],
      [0.25, 0, 0.5000000000000001],
    ],
    insightface: [[0.75, 0.5], [0.25, 0], [0.25, 0], [0.25, 0]],
    nearest: [[0.75, 0.5], [0.25, 0], [0.25, 0], [0.25, 0]], interp: [0.55, 0.35, 0.29, 0.26], efhq: nil,
    pyeerEER: 0.375, bobEER: 0.375, pyeerAUC: 0.71875, pyeerDPrime: 1.032795558988645)

  static let separable = MadeScores(
    name: "separable", mated: [0.8, 0.9], nonMated: [0.1, 0.2],
    pyeer: [[1, 0.5], [1, 0], [1, 0], [1, 0]],
    bob: [
      [1, 0, 0.20000000000000004], [1, 0, 0.20000000000000004], [1, 0, 0.20000000000000004],
      [1, 0, 0.20000000000000004],
    ],
    insightface: [[1, 0], [1, 0], [1, 0], [1, 0]], nearest: [[1, 0.5], [1, 0], [1, 0], [1, 0]],
    interp: [1, 1, 1, 1], efhq: nil, pyeerEER: 0, bobEER: 0, pyeerAUC: 1, pyeerDPrime: 14.000000000000002)

  static let equal = MadeScores(
    name: "all equal", mated: [0.4, 0.4], nonMated: [0.4, 0.4],
    pyeer: [[1, 1], [1, 1], [1, 1], [1, 1]],
    bob: [
      [0, 0, 0.4000000000000001], [0, 0, 0.4000000000000001], [0, 0, 0.4000000000000001],
      [0, 0, 0.4000000000000001],
    ],
    insightface: [[0, 0], [0, 0], [0, 0], [0, 0]], nearest: [[0, 0], [0, 0], [0, 0], [0, 0]],
    interp: [0.3, 0.1, 0.04, 0.01], efhq: nil, pyeerEER: 1, bobEER: 0.5, pyeerAUC: 0, pyeerDPrime: 1)

  static let spread = MadeScores(
    name: "spread", mated: (0..<40).map { Double($0 * 37 % 61 + 25) / 100 },
    nonMated: (0..<60).map { Double($0 * 29 % 71) / 100 },
    pyeer: [[0.6, 0.3], [0.375, 0.1], [0.275, 2 / 60.0], [0.25, 1 / 60.0]],
    bob: [[0.6, 0.3, 0.49], [0.375, 0.1, 0.63], [0.25, 2 / 60.0, 0.69], [0.225, 0, 0.7000000000000001]],
    insightface: [[0.6, 0.3], [0.425, 8 / 60.0], [0.275, 2 / 60.0], [0.25, 1 / 60.0]],
    nearest: [[0.6, 0.3], [0.375, 0.1], [0.275, 2 / 60.0], [0.25, 1 / 60.0]],
    interp: [0.6, 0.375, 0.275, 0.24], efhq: [[0.6, 0.3], [0.35, 0.125], [0.275, 0.025], [0, 0]],
    pyeerEER: 0.35, bobEER: 0.35, pyeerAUC: 0.7529166666666667, pyeerDPrime: 1.0294350740108171)

  static let coarse = MadeScores(
    name: "coarse", mated: (0..<33).map { Double($0 * 7 % 11 + 3) / 16 },
    nonMated: (0..<52).map { Double($0 * 5 % 13) / 16 },
    pyeer: [[15 / 33.0, 4 / 13.0], [6 / 33.0, 1 / 13.0], [6 / 33.0, 1 / 13.0], [3 / 33.0, 0]],
    bob: [
      [12 / 33.0, 3 / 13.0, 0.625], [6 / 33.0, 1 / 13.0, 0.75], [3 / 33.0, 0, 0.7500000000000001],
      [3 / 33.0, 0, 0.7500000000000001],
    ],
    insightface: [[3 / 33.0, 0], [3 / 33.0, 0], [3 / 33.0, 0], [3 / 33.0, 0]],
    nearest: [[15 / 33.0, 4 / 13.0], [6 / 33.0, 1 / 13.0], [6 / 33.0, 1 / 13.0], [3 / 33.0, 0]],
    interp: [0.44545454545454544, 0.20909090909090908, 0.13818181818181818, 0.10272727272727272],
    efhq: [[0.45, 0.3], [0.20833333333333331, 0.08333333333333333], [0, 0], [0, 0]],
    pyeerEER: 0.4125874125874126, bobEER: 0.4195804195804196, pyeerAUC: 0.6503496503496503,
    pyeerDPrime: 0.5773502691896258)
}
