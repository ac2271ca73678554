import Operations
import Pilots
import Vocabulary

/// The figures of the log, each missing where the log does not hold what it draws.
struct FieldFigures {
  let operations: OperationsEvaluation
  let evaluation: PilotEvaluation
  let words: PilotWords

  /// In the order of the report.
  static let ids = ["health", "kpis", "funnel", "times", "daily", "strata", "flow"]

  private var tables: OperationsTables {
    OperationsTables(operations: operations, words: words, isHeld: evaluation.isHeld)
  }

  var all: [Figure] {
    [
      HealthFigure(
        operations: operations, table: tables.health,
        finding: DecisionTables(evaluation: evaluation, words: words).health, words: words
      ).figure,
      kpis, FunnelFigure(operations: operations, table: tables.funnel, words: words).figure,
      DecisionTimeFigure(operations: operations, words: words).figure, daily, strata,
      FlowFigure(operations: operations, table: tables.flow, words: words).figure,
    ].compactMap { $0 }
  }

  /// The primary criterion's rate, else that of retries.
  private var primary: KPI {
    evaluation.criteria.first { $0.kind == .primary }.flatMap { KPI(rawValue: $0.metric) } ?? .retryRate
  }

  /// Shares of those who reached an attempt; the funnel shows them, and their width would hide every other rate.
  private static let ofAttempts: Set<KPI> = [.failureByAttempt1, .failureByAttempt2, .failureByAttempt3]

  private var kpis: Figure? {
    let kpis = KPI.allCases.filter { $0.unit == .share && !Self.ofAttempts.contains($0) }
    let rows = kpis.compactMap { kpi -> FieldForestFigure.Row? in
      guard let contrast = operations.contrast(kpi) else { return nil }
      return FieldForestFigure.Row(
        name: words.metric(kpi.rawValue).capitalised, contrast: contrast, margin: margin(kpi))
    }
    return FieldForestFigure(
      id: "kpis", rows: rows, table: tables.kpis, isHeld: evaluation.isHeld, words: words
    ).figure
  }

  private func margin(_ kpi: KPI) -> Double? {
    evaluation.criteria.first {
      $0.kind == .guardrail && $0.metric == kpi.rawValue && $0.sets == ["all"] && $0.quantity == .difference
    }?.limit
  }

  private var daily: Figure? {
    FieldCut.all(operations).first { $0.key == "day" }
      .flatMap { DailyFigure(kpi: primary, cut: $0, words: words).figure }
  }

  /// The primary rate by pose, site, device and flow; what few transactions stand behind is left out.
  private var strata: Figure? {
    guard primary.unit == .share else { return nil }
    let poses = PoseBin.allCases.map(\.rawValue).filter { set in
      Arm.allCases.allSatisfy {
        (operations.record(primary, $0, set: set)?.behind ?? 0) >= operations.smallCells?.fewest
          ?? SmallCells.fewest
      }
    }.map { ($0, words.set($0)) }
    let cuts = FieldCut.all(operations).filter { ["site", "device", "flow"].contains($0.key) }
    let parts = cuts.flatMap { cut in
      cut.sets.filter { !cut.withholds($0, primary) }.prefix(20).map { set in
        (set, words.terms["cut.\(cut.key)"].capitalised + " " + .foreign(cut.value(set)))
      }
    }
    let sets = poses + parts
    let rows = sets.compactMap { set, name in
      operations.contrast(primary, set: set).map {
        FieldForestFigure.Row(name: name, contrast: $0, margin: nil)
      }
    }
    return FieldForestFigure(
      id: "strata", rows: rows, table: tables.strata(primary, sets), isHeld: evaluation.isHeld, words: words
    ).figure
  }
}
