import Operations
import Statistics
import Vocabulary

/// The log in tables: KPIs, the funnel of attempts, the checks of the experiment.
struct OperationsTables {
  let operations: OperationsEvaluation
  let words: PilotWords
  let isHeld: Bool

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// Every KPI over all transactions, both arms.
  var kpis: ReportTable {
    table(
      caption: terms["kpis.caption"],
      rows: KPI.allCases.filter(isTold).map { ($0, "all", words.metric($0.rawValue).capitalised) })
  }

  /// Whether a KPI has a row: how long the machine took has none if the log does not say.
  private func isTold(_ kpi: KPI) -> Bool {
    !KPI.ofResponse.contains(kpi)
      || Arm.allCases.contains { operations.record(kpi, $0)?.estimate.value != nil }
  }

  /// How alike the trials of one unit are, by KPI and model; `nil` if no KPI tells.
  var clustering: ReportTable? {
    guard let rows = operations.clustering, !rows.isEmpty else { return nil }
    return ReportTable(
      caption: terms["clustering.caption"],
      columns: [
        (terms["column.measure"], .text), (terms["column.model"], .text),
        (terms["clustering.units"], .number),
        (terms["clustering.kish"], .number), (terms["clustering.correlation"], .number),
        (terms["column.effect"], .number),
      ],
      rows: rows.map { row in
        [
          words.metric(row.kpi.rawValue).capitalised, terms["arm.brief.\(row.arm.rawValue)"],
          .ours(style.count(row.units)), .ours(style.number(row.kishUnits, decimals: 0)),
          told(row, row.intraclassCorrelation.map { style.number($0, decimals: 3) }),
          told(row, row.designEffect.map { style.number($0, decimals: 2) }),
        ]
      })
  }

  /// An amount has neither, so that nothing is missing there.
  private func told(_ row: UnitClustering, _ number: String?) -> ReportText {
    row.kpi.unit == .share ? words.text(number) : "–"
  }

  /// The false-reject proxy by the pose of the first attempt; poses of few people are named, and nothing is said of them.
  var poses: ReportTable {
    let kpi = KPI.falseRejectRateProxy
    let bins = PoseBin.allCases.filter { operations.contrast(kpi, set: $0.rawValue) != nil }
    let small = Dictionary(
      uniqueKeysWithValues: Arm.allCases.map { arm in
        let sizes = bins.map { ($0.rawValue, operations.record(kpi, arm, set: $0.rawValue)?.behind ?? 0) }
        return (
          arm, SmallCells(Dictionary(sizes, uniquingKeysWith: { first, _ in first }), fewest: few.fewest)
        )
      })
    return table(
      caption: terms.filled("field-poses.caption", ["few": few.few]),
      rows: bins.map { (kpi, $0.rawValue, words.set($0.rawValue)) },
      withheld: { record in
        if small[record.arm]?.small.contains(record.set) == true { return .ours("<\(few.fewest)") }
        return small[record.arm]?.complementary.contains(record.set) == true ? terms["strata.withheld"] : nil
      })
  }

  private var few: SmallCellWords { SmallCellWords(operations, terms) }

  /// One rate in several parts, with p values adjusted over the parts looked at.
  func strata(_ kpi: KPI, _ sets: [(String, ReportText)]) -> ReportTable {
    let plain = table(caption: terms["figure.strata.title"], rows: sets.map { (kpi, $0.0, $0.1) })
    let contrasts = sets.filter { set in
      Arm.allCases.allSatisfy { operations.record(kpi, $0, set: set.0) != nil }
    }.map { operations.contrast(kpi, set: $0.0) }
    return ReportTable(
      caption: plain.caption,
      columns: zip(plain.header, plain.alignments).map { ($0, $1) } + [(terms["column.p"], .number)],
      rows: zip(plain.rows, contrasts).map { row, contrast in
        row + [words.p(contrast?.pAdjusted ?? contrast?.p)]
      })
  }

  /// - Parameter withheld: what stands in place of a level that is not told; `nil` if it is told.
  private func table(
    caption: ReportText, rows: [(KPI, String, ReportText)],
    withheld: (KPIRecord) -> ReportText? = { _ in nil }
  ) -> ReportTable {
    ReportTable(
      caption: caption,
      columns: [
        (terms["column.measure"], .text), (terms["arm.baseline"], .number), (terms["arm.augmented"], .number),
        (terms["column.change-interval"], .number), (terms["column.reading"], .text),
      ],
      rows: rows.compactMap { kpi, set, name in
        guard let baseline = operations.record(kpi, .baseline, set: set),
          let augmented = operations.record(kpi, .augmented, set: set)
        else { return nil }
        let contrast = operations.contrast(kpi, set: set)
        let width = contrast?.delta.interval?.width
        let untold = [baseline, augmented].map(withheld)
        return [name, untold[0] ?? level(baseline, width), untold[1] ?? level(augmented, width)]
          + (untold.contains { $0 != nil } ? [words.unknown, "–"] : change(contrast))
      })
  }

  /// Both levels as fine as their difference, so that the three can be compared.
  private func level(_ record: KPIRecord, _ width: Double?) -> ReportText {
    guard let number = record.estimate.value else { return words.unknown }
    let value = style.level(
      number, Measure(record.kpi.unit), width: width ?? record.estimate.interval?.width)
    return .ours(record.isWeighted ? value : style.counted(value, record.numerator, of: record.denominator))
  }

  private func change(_ contrast: KPIContrast?) -> [ReportText] {
    guard let contrast else { return [words.unknown, "–"] }
    return [
      words.text(style.changeWithRange(contrast.delta, Measure(contrast.kpi.unit))),
      isHeld ? terms["reading.withheld"] : words.reading(contrast.reading),
    ]
  }

  /// Attempt by attempt: who entered, passed, left, went to review or was refused.
  var funnel: ReportTable {
    ReportTable(
      caption: terms["funnel.caption"],
      columns: [
        (terms["column.stage"], .text), (terms["column.model"], .text), (terms["funnel.entered"], .number),
        (terms["funnel.passed"], .number), (terms["funnel.passed-so-far"], .number),
        (terms["funnel.left"], .number), (terms["funnel.review"], .number),
        (terms["funnel.refused"], .number),
      ], rows: funnelRows)
  }

  private var funnelRows: [[ReportText]] {
    var stages: [String] = []
    for stage in operations.funnel.map(\.stage) where !stages.contains(stage) { stages.append(stage) }
    return stages.flatMap { name in Arm.allCases.compactMap { arm in row(name, arm) } }
  }

  private func row(_ name: String, _ arm: Arm) -> [ReportText]? {
    let mine = operations.funnel.filter { $0.arm == arm }
    guard let index = mine.firstIndex(where: { $0.stage == name }), let first = mine.first else { return nil }
    let stage = mine[index]
    let passed = mine[...index].map(\.succeeded).reduce(0, +)
    let title = terms.has("stage.\(name)") ? terms["stage.\(name)"] : ReportText.foreign(name)
    return [
      title, terms["arm.\(arm.rawValue)"], .ours(style.count(stage.entered)),
      share(stage.succeeded, of: stage.entered), share(passed, of: first.entered),
      share(stage.abandoned, of: stage.entered), share(stage.toReview, of: stage.entered),
      share(stage.refused, of: stage.entered),
    ]
  }

  private func share(_ count: Int, of all: Int) -> ReportText {
    guard all > 0 else { return .ours(style.count(count)) }
    let rate = style.number(Double(count) / Double(all) * 100, decimals: 1) + style.unit(.share)
    return .ours(style.count(count) + (style.isJapanese ? "（\(rate)）" : " (\(rate))"))
  }

  /// Where every line, event, transaction and unit went.
  var flow: ReportTable {
    ReportTable(
      caption: terms["flow.caption"],
      columns: [
        (terms["column.stage"], .text), (terms["column.model"], .text), (terms["column.outcome"], .text),
        (terms["column.count"], .number),
      ],
      rows: operations.flow.map { row in
        let key = "flow.\(row.outcome)"
        return [
          terms["flow.stage.\(row.stage.rawValue)"], row.arm.map { terms["arm.\($0.rawValue)"] } ?? "–",
          terms.has(key) ? terms[key] : .foreign(row.outcome), .ours(style.count(row.count)),
        ]
      })
  }

  /// Every check with its result and what was seen.
  var health: ReportTable {
    ReportTable(
      caption: terms["health.caption"],
      columns: [
        (terms["column.check"], .text), (terms["column.status"], .text), (terms["column.p"], .number),
        (terms["column.seen"], .text),
      ],
      rows: operations.health.map { check in
        let name =
          terms.has("check.\(check.code)")
          ? .ours(check.code + " ") + terms["check.\(check.code)"] : ReportText.foreign(check.code)
        return [
          name, terms["check-status.\(check.status.rawValue)"], check.p.map { .ours(style.p($0)) } ?? "–",
          FindingWords(terms: terms, style: style).text(check.phrase, english: check.sentence),
        ]
      })
  }
}
