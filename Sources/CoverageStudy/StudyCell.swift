import Simulation
import Verification
import Vocabulary

/// One design of the coverage study.
struct StudyCell: Sendable {
  /// Which images are compared.
  enum Design: Sendable {
    /// Every unordered pair of images.
    case everyPair
    /// A random list of 600 mated and 10 000 non-mated comparisons; of 50 people half as many.
    case list
    /// The same list, with thresholds fixed on a list of as many pairs of 200 other people.
    case calibrated
    /// Every pair; two of a person's images are frontal and two profile.
    case poses
    /// Every pair; a third of the people is in each of three groups, which are alike.
    case groups
    /// Every pair, with scores to two decimals, so that many are tied at the threshold.
    case tied
  }

  /// What scores are rounded down to in a tied cell.
  static let step = 0.01

  let name: String
  let design: Design
  let subjects: Int
  let far: Double

  static let all = [
    StudyCell(name: "pairs-50-1e-2", design: .everyPair, subjects: 50, far: 1e-2),
    StudyCell(name: "pairs-50-1e-3", design: .everyPair, subjects: 50, far: 1e-3),
    StudyCell(name: "list-200-1e-2", design: .list, subjects: 200, far: 1e-2),
    StudyCell(name: "calibrated-200-1e-2", design: .calibrated, subjects: 200, far: 1e-2),
    StudyCell(name: "pairs-200-1e-2", design: .everyPair, subjects: 200, far: 1e-2),
    StudyCell(name: "pairs-200-1e-3", design: .everyPair, subjects: 200, far: 1e-3),
    StudyCell(name: "list-50-1e-2", design: .list, subjects: 50, far: 1e-2),
    StudyCell(name: "calibrated-50-1e-2", design: .calibrated, subjects: 50, far: 1e-2),
    StudyCell(name: "poses-50-1e-3", design: .poses, subjects: 50, far: 1e-3),
    StudyCell(name: "groups-50-1e-2", design: .groups, subjects: 50, far: 1e-2),
    StudyCell(name: "groups-200-1e-3", design: .groups, subjects: 200, far: 1e-3),
    StudyCell(name: "poses-50-1e-2", design: .poses, subjects: 50, far: 1e-2),
    StudyCell(name: "poses-200-1e-2", design: .poses, subjects: 200, far: 1e-2),
    StudyCell(name: "poses-200-1e-3", design: .poses, subjects: 200, far: 1e-3),
    // About three false accepts are allowed: the weakest target that data support.
    StudyCell(name: "list-200-3e-4", design: .list, subjects: 200, far: 3e-4),
    StudyCell(name: "tied-50-1e-2", design: .tied, subjects: 50, far: 1e-2),
    StudyCell(name: "tied-200-1e-3", design: .tied, subjects: 200, far: 1e-3),
  ]

  /// The first pilot's seed; pilot p has this plus p.
  static let seed: UInt64 = 20_261_125

  /// The cell in words.
  var title: String {
    let pairs =
      switch design {
      case .everyPair: "every pair of images"
      case .list: "a list of \(list.mated) mated and \(list.nonMated) non-mated pairs"
      case .calibrated:
        "a list of \(list.mated) mated and \(list.nonMated) non-mated pairs, thresholds from \(subjects) other people"
      case .poses: "every pair of images, two poses"
      case .groups: "every pair of images, three groups of people"
      case .tied: "every pair of images, scores to two decimals"
      }
    return "\(subjects) people, \(pairs), FAR \(far)"
  }

  var truth: CellTruth {
    switch design {
    case .poses: .turned(far: far)
    case .tied: .tied(far: far)
    case .everyPair, .calibrated, .list, .groups: .flat(far: far)
    }
  }

  /// How long a list is: what so few people have no pairs for is halved.
  private var list: (mated: Int, nonMated: Int) { subjects < 200 ? (250, 5_000) : (600, 10_000) }

  var layout: PairLayout {
    switch design {
    case .everyPair, .tied, .groups: .everyPair(subjects: subjects)
    case .list, .calibrated:
      .list(subjects: subjects, mated: list.mated, nonMated: list.nonMated, seed: Self.seed)
    case .poses: .everyPair(subjects: subjects, turnedImages: 2)
    }
  }

  /// Makes what all pilots of the cell share, and returns how one of them is measured.
  func measurement() -> PilotRunner.Measurement {
    let layout = layout
    let couples = CoupleCounts(layout.comparisons)
    return { pilot, replicates in
      await readings(layout, couples, seed: Self.seed + UInt64(pilot), replicates: replicates)
    }
  }

  private func readings(
    _ layout: PairLayout, _ couples: CoupleCounts, seed: UInt64, replicates: Int
  ) async -> [Reading] {
    let population = FacePopulation(turned: design == .poses ? 1.4 : 1)
    let exact = SimulatedPilot(population, layout: layout, seed: seed)
    let pilot = design == .tied ? exact.tied(by: Self.step) : exact
    let evaluation = await VerificationEvaluation.evaluating(
      grouped(pilot.comparisons), pilot.scores,
      calibration: design == .calibrated ? calibration(population, layout, seed: seed) : nil,
      design: VerificationDesign(
        targets: [far], policies: policies, scopes: [.global], fixedThreshold: truth.threshold,
        replicates: replicates, seed: seed))
    let readings = PilotReadings(pilot: pilot, evaluation: evaluation, truth: truth, far: far)
    switch design {
    case .poses: return readings.classes + readings.drops
    case .groups: return readings.groups
    case .calibrated: return readings.recalibrated
    case .tied: return readings.overall.filter { $0.quantity.isOfTAR }
    case .everyPair, .list:
      let plain = VertexPercentile(pilot: pilot, couples: couples, far: far, fixedThreshold: truth.threshold)
      return readings.overall
        + plain.intervals(replicates: replicates, seed: seed).map { readings.reading($0, $1, .plainVertex) }
    }
  }

  /// The comparisons with the column that fairness is about: groups of people, or where heads are turned both heads.
  private func grouped(_ set: ComparisonSet) -> ComparisonSet {
    let value: ((Int) -> String)?
    switch design {
    case .groups:
      value = set.subjects.map { people in
        { row in
          let (a, b) = (people.reference[row] % 3, people.probe[row] % 3)
          return a == b ? "\(a)" : ""
        }
      }
    case .poses:
      value = set.poseClasses.map { classes in
        { row in classes[row] == .f2f ? "frontal" : classes[row] == .p2p ? "turned" : "" }
      }
    case .everyPair, .list, .calibrated, .tied: value = nil
    }
    guard let value else { return set }
    return ComparisonSet(
      isMated: set.isMated, subjects: set.subjects, poseClasses: set.poseClasses,
      groups: [GroupColumn(name: "group", column: set.isMated.indices.map(value))])
  }

  /// Other people, compared alike.
  private func calibration(
    _ population: FacePopulation, _ layout: PairLayout, seed: UInt64
  ) -> CalibrationSet {
    let others = SimulatedPilot(population, layout: layout, seed: seed + Self.calibrationOffset)
    return CalibrationSet(comparisons: others.comparisons, scores: others.scores)
  }

  private static let calibrationOffset: UInt64 = 10_000_000

  private var policies: [ThresholdPolicy] {
    switch design {
    case .poses, .groups: [.oracle]
    case .calibrated: [.recalibrated]
    case .everyPair, .list, .tied: [.fixed, .oracle]
    }
  }
}
