import Statistics
import Vocabulary

extension RuleResults {
  /// Fewest people and comparisons of a class for a value to take part.
  private static let fewest = (people: 10, comparisons: 30)
  /// Fairness of every group column, at one threshold an arm for all of its values.
  var fairness: [FairnessRecord] {
    var names: [String] = []
    for cell in reading.cells {
      if case .group(let name) = cell.family, !names.contains(name) { names.append(name) }
    }
    return names.flatMap { name in
      let cells = reading.cells.indices.filter { reading.cells[$0].family == .group(name) }
      return rules.filter { $0.cell == cells.first && $0.scope == .global && reading.hasThreshold($0) }
        .map { record(name, cells, $0) }
    }
  }

  private func record(_ name: String, _ cells: [Int], _ rule: ThresholdRule) -> FairnessRecord {
    let value = { (cell: Int) in String(reading.cells[cell].name.dropFirst("group:\(name)=".count)) }
    let omissions = cells.compactMap { cell in
      omission(cell).map { (cell, FairnessRecord.Omission(value: value(cell), reason: $0)) }
    }
    let kept = cells.filter { cell in !omissions.contains { $0.0 == cell } }
    let own = kept.compactMap { self.rule(like: rule, in: $0) }
    let people = people(kept)
    return FairnessRecord(
      group: name, farTarget: reading.design.targets[rule.target], policy: rule.policy,
      values: kept.map(value), leftOut: omissions.map(\.1),
      indices: FairnessIndex.allCases.flatMap { index in
        Arm.allCases.map { arm in
          .init(index: index, arm: arm, estimate: estimate(index, own, people, arm))
        }
      },
      movedBias: [FairnessIndex.gapFNMR, .gapFMR].map { movedBias($0, own, people) })
  }

  /// Why a value takes no part; `nil` if it does.
  private func omission(_ cell: Int) -> String? {
    if let people = reading.people[cell]?.total,
      min(people.baseline, people.augmented) < Self.fewest.people
    {
      return "fewer than 10 people"
    }
    let rows = reading.inputs.rows[cell]
    let counts = [rows.mated, rows.nonMated].map { reading.inputs.distinct($0).count }
    return counts.contains { $0 < Self.fewest.comparisons } ? "fewer than 30 comparisons of a class" : nil
  }

  /// People in any value that takes part; without subjects, comparisons.
  private func people(_ cells: [Int]) -> Int {
    let rows = cells.flatMap { reading.cells[$0].rows.map(Int.init) }
    guard let subjects = reading.inputs.comparisons.subjects else { return rows.count }
    return Set(rows.map { subjects.reference[$0] } + rows.map { subjects.probe[$0] }).count
  }

  /// Fewest errors over both arms and all groups for a change of the gap to claim anything.
  private static let fewestErrors = 30

  /// Whether the FAR target is supported, and the groups hold enough errors of the kind.
  private func claims(_ index: FairnessIndex, _ rules: [Int]) -> Bool {
    let errors = rules.flatMap { rule in
      Arm.allCases.map { arm in
        let point = reading.evidence(self.rules[rule], arm)
        return index == .gapFMR
          ? point.falseAccepts.successes : point.trueAccepts.trials - point.trueAccepts.successes
      }
    }
    return errors.reduce(0, +) >= Self.fewestErrors
      && rules.allSatisfy { reading.support(self.rules[$0], .baseline) != .unsupported }
  }

  private func movedBias(_ index: FairnessIndex, _ rules: [Int], _ people: Int) -> FairnessRecord.MovedBias {
    let claims = claims(index, rules)
    let (delta, p) = change(index, rules, people)
    let reading: ContrastReading =
      switch claims ? delta.interval : nil {
      case let interval?: interval.contains(0) ? .noDifferenceShown : interval.high < 0 ? .better : .worse
      case nil: .undetermined
      }
    return .init(index: index, delta: delta, p: p, reading: reading)
  }
}
