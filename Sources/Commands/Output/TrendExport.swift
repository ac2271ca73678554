import Trends

/// The history of a pilot as CSV (RFC 4180), one line a number of a run.
struct TrendExport {
  let csv: String

  private static let columns = [
    "run_id", "created_at", "first_day", "last_day", "stage", "decision", "data_share", "baseline_model",
    "baseline_version", "augmented_model", "augmented_version", "kpi", "set", "arm", "unit", "numerator",
    "denominator", "value", "low", "high", "level", "method", "tags", "note",
  ]

  init(_ trend: Trend) {
    let lines = trend.series.flatMap { series in
      series.points.map { Self.line($0.record, of: trend.runs[$0.run]) }
    }
    csv = ([Self.columns.joined(separator: ",")] + lines).joined(separator: "\r\n") + "\r\n"
  }

  private static func line(_ value: TrendValue, of run: TrendRun) -> String {
    let numbers = [value.numerator.map { "\($0)" }, value.denominator.map { "\($0)" }]
    let estimate = [value.plotted, value.low, value.high, value.level].map { $0.map { "\($0)" } ?? "" }
    let models = [run.models.baseline, run.models.augmented].flatMap { [text($0.name), text($0.version)] }
    let head = [
      run.runId, run.createdAt, run.firstDay ?? "", run.lastDay ?? "", run.stage ?? "", run.decision ?? "",
    ].map(text)
    let key = [value.key.name, value.key.set, value.key.arm?.rawValue ?? "", value.unit.rawValue].map(text)
    return
      (head + [run.dataShare.map { "\($0)" } ?? ""] + models + key + numbers.map { $0 ?? "" } + estimate
      + [text(value.method ?? ""), text(run.tags.joined(separator: " ")), text(run.note ?? "")])
      .joined(separator: ",")
  }

  /// A text cell: one that a spreadsheet would take for a formula gets an apostrophe, quotes are doubled.
  static func text(_ text: String) -> String {
    let first = text.unicodeScalars.first
    let isFormula = first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
    let safe = (isFormula ? "'" : "") + text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
