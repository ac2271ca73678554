import Statistics
import Vocabulary

/// The cells of one comparison set, with the error tradeoffs of both arms in each, and those that thresholds are fixed on.
struct CellReading: Sendable {
  let inputs: ResamplingInputs
  let design: VerificationDesign
  let tradeoffs: [PerArm<ErrorTradeoff>]
  /// The same, with each two samples counted once however often their comparison stands there: what evidence there is.
  let evidence: [PerArm<ErrorTradeoff>]
  /// `nil` for each cell if the source names no subjects.
  let people: [CellPeople?]
  /// The comparisons of each cell by person; `nil` if the source names no subjects.
  let clusters: [ClusteredCell?]
  /// The calibration set cut into the same cells; `nil` without one.
  let calibration: CalibrationReading?

  var cells: [ComparisonCell] { inputs.cells }

  init(
    _ comparisons: ComparisonSet, _ scores: PerArm<ScoreColumn>, _ design: VerificationDesign,
    calibration: CalibrationSet? = nil
  ) {
    let cells = comparisons.cells
    let inputs = ResamplingInputs(
      comparisons: comparisons, scores: scores, cells: cells, failure: design.failure)
    self.inputs = inputs
    self.design = design
    let tradeoffs = inputs.tradeoffs
    self.tradeoffs = tradeoffs
    evidence = inputs.evidence ?? tradeoffs
    let clusters = cells.map { cell in comparisons.subjects.map { ClusteredCell(cell, comparisons, $0) } }
    self.clusters = clusters
    people = zip(cells, clusters).map { cell, clusters in
      comparisons.subjects.flatMap { subjects in
        clusters.map { CellPeople(cell, inputs, subjects, clusters: $0) }
      }
    }
    self.calibration = calibration.map { CalibrationReading($0, cells: cells, failure: design.failure) }
  }

  var sizes: [CellSize] {
    cells.indices.map { index in
      CellSize(
        set: cells[index].name, mated: inputs.rows[index].mated.count,
        nonMated: inputs.rows[index].nonMated.count, subjects: people[index]?.all)
    }
  }

  /// The tradeoff on which a rule fixes the threshold of an arm.
  func fixing(_ rule: ThresholdRule, _ arm: Arm) -> ErrorTradeoff {
    let source = rule.source == .calibration ? calibration?.tradeoffs ?? tradeoffs : tradeoffs
    return source[rule.fixingCell][rule.fixingArm(for: arm)]
  }

  /// The threshold of a rule for one arm.
  func threshold(_ rule: ThresholdRule, _ arm: Arm) -> Double {
    if rule.source == .configured, let configured = design.fixedThreshold { return configured }
    return fixing(rule, arm).operatingPoint(atFAR: design.targets[rule.target]).threshold
  }

  func point(_ rule: ThresholdRule, _ arm: Arm) -> OperatingPoint {
    tradeoffs[rule.cell][arm].operatingPoint(atThreshold: threshold(rule, arm))
  }

  /// The decisions of a rule, with each two samples counted once.
  func evidence(_ rule: ThresholdRule, _ arm: Arm) -> OperatingPoint {
    evidence[rule.cell][arm].operatingPoint(atThreshold: threshold(rule, arm))
  }

  /// Whether the comparisons that fix the threshold can carry the FAR target, each two samples counted once; of a stated
  /// threshold, which no comparison fixes, whether its false accepts are enough to speak of its FAR.
  func support(_ rule: ThresholdRule, _ arm: Arm) -> TargetSupport {
    if rule.source == .configured {
      return TargetSupport(seen: evidence(rule.judged(in: rule.fixingCell), .baseline).falseAccepts.successes)
    }
    let source = rule.source == .calibration ? calibration?.evidence ?? evidence : evidence
    let fixing = source[rule.fixingCell][rule.fixingArm(for: arm)]
    return TargetSupport(far: design.targets[rule.target], nonMated: fixing.nonMated)
  }

  /// Whether the threshold is stated, or the set that fixes it has non-mated comparisons to fix it by.
  func hasThreshold(_ rule: ThresholdRule) -> Bool {
    rule.source == .configured || Arm.allCases.allSatisfy { fixing(rule, $0).nonMated > 0 }
  }

  /// How intervals are made here.
  var method: EstimationMethod {
    inputs.comparisons.subjects == nil ? .pairBootstrap : .identityBootstrap
  }

  /// The people whose number rules the interval of a quantity; without subjects, the comparisons themselves.
  ///
  /// - Parameter arm: whose rate it is; `nil` of a difference, which the arm with fewer rules.
  func people(
    _ rule: ThresholdRule, _ quantity: ContrastRecord.Quantity, _ arm: Arm? = nil
  ) -> (count: Int, tooFew: String) {
    let arms = arm.map { [$0] } ?? Arm.allCases
    let counts = arms.map { arm in
      guard let people = people[rule.cell] else {
        let tradeoff = evidence[rule.cell][arm]
        return quantity == .tar ? tradeoff.mated : tradeoff.nonMated
      }
      return quantity == .tar ? people.mated[arm] : people.total[arm]
    }
    let isNamed = people[rule.cell] != nil
    return (counts.min() ?? 0, isNamed ? "fewer than 10 people" : "fewer than 10 comparisons")
  }
}

extension ResamplingInputs {
  /// The error tradeoffs of both arms in each cell.
  var tradeoffs: [PerArm<ErrorTradeoff>] {
    rows.map { cell in PerArm { tradeoff(cell.mated, cell.nonMated, $0) } }
  }

  /// The same without comparisons that stand again; `nil` if none does.
  var evidence: [PerArm<ErrorTradeoff>]? {
    guard comparisons.firstRows != nil else { return nil }
    return rows.map { cell in PerArm { tradeoff(distinct(cell.mated), distinct(cell.nonMated), $0) } }
  }

  private func tradeoff(_ mated: [Int32], _ nonMated: [Int32], _ arm: Arm) -> ErrorTradeoff {
    let column = scores[arm].values
    return ErrorTradeoff(
      mated: mated.map { column[Int($0)] }, nonMated: nonMated.map { column[Int($0)] }, failure: failure)
  }
}
