import Statistics
import Vocabulary

/// What follows from the rules and their replicates: every record that needs a threshold.
struct RuleResults {
  let reading: CellReading
  let rules: [ThresholdRule]
  let spreads: SpreadSource
  let points: [PerArm<OperatingPoint>]
  /// The rates of each rule with their intervals.
  let records: [PerArm<OperatingPointRecord>]
  /// The differences of each rule, before they are looked at together.
  let measured: [[MeasuredContrast]]

  init(reading: CellReading, rules: [ThresholdRule], spreads: SpreadSource) {
    self.reading = reading
    self.rules = rules
    self.spreads = spreads
    let points = rules.map { rule in PerArm { reading.point(rule, $0) } }
    self.points = points
    records = rules.indices.map { index in
      let replicates = spreads.estimates(index)
      return PerArm { reading.record(rules[index], $0, points[index][$0], replicates) }
    }
    measured = rules.indices.map { reading.contrasts(rules[$0], points[$0], spreads.estimates($0)) }
  }

  var operatingPoints: [OperatingPointRecord] {
    records.flatMap { record in Arm.allCases.map { record[$0] } }
  }

  var contrasts: [ContrastRecord] { measured.flatMap { $0 }.adjusted(at: level) }

  /// The rule that judges another cell as `rule` judges its own; `nil` if there is none.
  func rule(like rule: ThresholdRule, in cell: Int) -> Int? {
    rules.firstIndex {
      $0.cell == cell && $0.target == rule.target && $0.policy == rule.policy && $0.scope == rule.scope
    }
  }

  func cell(_ name: String) -> Int? { reading.cells.firstIndex { $0.name == name } }

  var level: ConfidenceLevel { reading.design.level }
}
