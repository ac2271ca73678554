import Findings
import Trends

/// Two runs side by side as JSON: `contrapose/compare/1`.
struct ComparisonDocument: Encodable {
  struct Row: Encodable {
    let kpi, set: String
    let arm: String?
    let unit: String
    let before, after: TrendDocument.Number?
    let difference: TrendDocument.Difference
  }

  var schema = "contrapose/compare/1"
  let before, after: TrendDocument.Run
  let differences: [Row]
  let findings: [Finding]

  init(_ comparison: RunComparison) {
    before = TrendDocument.Run(comparison.before)
    after = TrendDocument.Run(comparison.after)
    differences = comparison.differences.map { difference in
      Row(
        kpi: difference.key.name, set: difference.key.set, arm: difference.key.arm?.rawValue,
        unit: difference.unit.rawValue, before: difference.before.map(TrendDocument.Number.init),
        after: difference.after.map(TrendDocument.Number.init),
        difference: TrendDocument.Difference(difference))
    }
    findings = comparison.findings
  }

  func json() throws -> String { try TrendDocument.json(self) }
}
