import Operations
import Pilots
import Statistics
import Vocabulary

/// A KPI of the log: what is divided by what, in both arms, and the difference.
struct KPIExplanation {
  let evaluation: PilotEvaluation
  let words: PilotWords

  var names: [String] {
    KPI.allCases.filter { kpi in evaluation.operations?.record(kpi, .baseline)?.estimate.value != nil }
      .map(\.rawValue)
  }

  func lines(_ name: String) -> [String]? {
    guard let kpi = KPI(rawValue: name), let operations = evaluation.operations else { return nil }
    let arms = Arm.allCases.compactMap { operations.record(kpi, $0).map(level) }
    guard !arms.isEmpty else { return nil }
    return ["\(name) = \(words.terms["formula.\(name)"].plain)", ""] + arms + [""]
      + (operations.contrast(kpi).map(difference) ?? ["no difference was computed"])
  }

  private func level(_ record: KPIRecord) -> String {
    let measure = Measure(record.kpi.unit)
    let head = record.arm.rawValue + String(repeating: " ", count: 10 - record.arm.rawValue.count)
    let value =
      words.style.levelWithRange(record.estimate, measure)
      ?? "unknown: \(record.estimate.reason ?? "not measured")"
    let counts = record.denominator.map { all in
      record.numerator.map { "\(words.style.count($0)) / \(words.style.count(all)) = " }
        ?? "\(words.style.count(all)) times: "
    }
    let weighted = record.isWeighted ? " (weighted by phase, so not the plain quotient)" : ""
    return head + (counts ?? "") + value + weighted + how(record.estimate)
  }

  private func difference(_ contrast: KPIContrast) -> [String] {
    let measure = Measure(contrast.kpi.unit)
    let change =
      words.style.changeWithRange(contrast.delta, measure)
      ?? "unknown: \(contrast.delta.reason ?? "not measured")"
    let p = contrast.p.map { "p = \(words.style.p($0)) by itself" }
    let adjusted = contrast.pAdjusted.map {
      ", \(words.style.p($0)) with all others over all transactions (Holm)"
    }
    return ["augmented − baseline = \(change)\(how(contrast.delta))"]
      + [p.map { $0 + (adjusted ?? "") }].compactMap(\.self)
      + ["reading: \(words.reading(contrast.reading).plain)"]
  }

  private func how(_ estimate: Estimate) -> String {
    guard estimate.interval != nil, let method = estimate.method else { return "" }
    let level = words.style.number(estimate.level * 100, decimals: 0)
    return ", \(level) % interval: \(words.terms["how.\(method.rawValue)"].plain)"
  }
}
