import Findings
import Operations
import Pilots
import Statistics
import Vocabulary

/// The tables of the first page: headline measures and criteria.
struct DecisionTables {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// While the experiment cannot be trusted no difference is pointed out.
  private var isHeld: Bool { evaluation.isHeld }

  var headlines: ReportTable {
    let all = Headline.all(of: evaluation)
    let isFixed = all.allSatisfy { $0.policy == nil || $0.policy == .fixed }
    let isField = all.allSatisfy { $0.source == .field }
    return ReportTable(
      caption: terms["headlines.caption" + (isField ? ".field" : isFixed ? "" : ".own")],
      columns: [
        (terms["column.measure"], .text), (terms["arm.baseline"], .number), (terms["arm.augmented"], .number),
        (terms["column.change-interval"], .number), (terms["column.reading"], .text),
      ], rows: all.map(row))
  }

  private func row(_ headline: Headline) -> [ReportText] {
    [
      name(headline), level(headline, .baseline), level(headline, .augmented), change(headline),
      isHeld ? terms["reading.withheld"] : words.reading(headline.reading),
    ]
  }

  func name(_ headline: Headline) -> ReportText {
    let name = words.measured(headline.metric, headline.sets).capitalised
    guard headline.source == .lab, let policy = headline.policy else { return name }
    return terms.filled("metric.lab", ["metric": name, "policy": terms["policy.brief.\(policy.rawValue)"]])
  }

  /// `8.4 % (412/5,100)`.
  private func level(_ headline: Headline, _ arm: Arm) -> ReportText {
    let level = headline.levels[arm]
    guard let number = level.estimate.value else {
      guard let all = level.outOf else { return words.unknown }
      return terms.filled("level.unknown", ["n": .ours(style.count(all))])
    }
    let value = style.level(number, headline.measure, width: headline.width ?? level.estimate.interval?.width)
    return .ours(style.counted(value, level.count, of: level.outOf))
  }

  private func change(_ headline: Headline) -> ReportText {
    guard let change = style.changeWithRange(headline.delta, headline.measure) else { return words.unknown }
    let arrow = isHeld ? "" : Self.arrow(headline.delta.value ?? 0) + style.gap
    return .ours(arrow + change)
  }

  private static func arrow(_ value: Double) -> String { value < 0 ? "↓" : value > 0 ? "↑" : "→" }

  var criteria: ReportTable {
    ReportTable(
      caption: terms["criteria.caption" + captionKind],
      columns: [
        (terms["column.criterion"], .text), (terms["column.limit"], .text),
        (terms["column.observed"], .number),
        (terms["column.status"], .text),
      ],
      rows: evaluation.criteria.map { outcome in
        let said = CriterionWords(
          outcome: outcome, words: words, currency: evaluation.economics?.currency ?? "JPY")
        return [
          terms["kind.\(outcome.kind.rawValue)"] + said.name.capitalised, said.limit, said.observed,
          isHeld ? terms["reading.withheld"] : said.status,
        ]
      })
  }

  /// Nothing that was changed since counts as fixed beforehand.
  private var captionKind: String {
    if evaluation.pilot.planSha256 == nil { return ".open" }
    return (evaluation.deviations ?? []).contains(where: \.isForFirstPage) ? ".changed" : ""
  }

  /// Every check in a word, those that failed by name.
  var health: ReportText {
    guard let health = evaluation.operations?.health else { return terms["health.none"] }
    let passed = health.filter { $0.status == .pass }.count
    let failed = health.filter { $0.status == .fail }
    let skipped = health.filter { $0.status == .notChecked }
    let counts: KeyValuePairs<String, ReportText> = [
      "passed": .ours(style.count(passed)), "n": .ours(style.count(health.count - skipped.count)),
      "skipped": .ours(style.count(skipped.count)),
      "failed": failed.map { check($0.code) }.listed(terms),
    ]
    return terms.filled(
      (failed.isEmpty ? "health.passed" : "health.failed") + (skipped.isEmpty ? ".all" : ""), counts)
  }

  /// The checks that failed: what was seen, and what to do about it.
  ///
  /// - Returns: `nil` if none failed.
  var failures: ReportTable? {
    let failed = (evaluation.operations?.health ?? []).filter { $0.status == .fail }
    guard !failed.isEmpty else { return nil }
    let explanations = CodeExplanations(terms.language)
    let said = FindingWords(terms: terms, style: style)
    return ReportTable(
      caption: terms["failures.caption"],
      columns: [
        (terms["column.check"], .text), (terms["column.seen"], .text), (terms["column.remedy"], .text),
      ],
      rows: failed.map { check in
        [
          self.check(check.code), said.text(check.phrase, english: check.sentence).capitalised,
          explanations[check.code].map { .foreign($0.remedy) } ?? .empty,
        ]
      })
  }

  func check(_ code: String) -> ReportText {
    terms.has("check.\(code)") ? .ours(code + " ") + terms["check.\(code)"] : .foreign(code)
  }

  var rights: ReportText {
    RightsItemWords(evaluation: evaluation, words: words).line
  }
}
