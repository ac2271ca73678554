import Statistics
import Vocabulary

/// Every KPI in every set, with the differences between the arms.
struct KPIMeasures {
  let records: [KPIRecord]
  let contrasts: [KPIContrast]

  private static let timeFamilies: [[KPI]] = [
    [.timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95],
    [.reviewHandleMean, .reviewHandleP50, .reviewHandleP90],
  ]

  init(
    _ sets: [TransactionSet], impostors: [Transaction], design: OperationsSettings.Design,
    _ plan: ComparisonPlan
  ) {
    var records: [KPIRecord] = []
    var contrasts: [KPIContrast] = []
    for set in sets {
      let results = design == .shadow ? Self.replayed(set, plan) : Self.measured(set, plan)
      records += results.records
      contrasts += results.contrasts.map { plan.look.shown($0, at: plan.level) }
    }
    let falseAccepts = FalseAcceptMeasure(impostors: impostors, level: plan.level)
    self.records = records + falseAccepts.records
    contrasts += [falseAccepts.contrast(at: plan.levelOfDifferences)].compactMap(\.self)
      .map { plan.look.shown($0, at: plan.level) }
    let kinds = Dictionary(sets.map { ($0.name, $0.kind) }) { kind, _ in kind }
    self.contrasts = Self.adjusted(contrasts, kinds, plan.level)
  }

  private typealias Results = (records: [KPIRecord], contrasts: [KPIContrast])

  private static func measured(_ set: TransactionSet, _ plan: ComparisonPlan) -> Results {
    let measures = KPI.allCases.filter(\.isCounted).map { CountMeasure($0, set, plan) }
    var records = measures.flatMap(\.records)
    var contrasts = measures.compactMap(\.contrast)
    for family in timeFamilies {
      let results = TimeMeasure(kpis: family, set: set, level: plan.level, seed: plan.seed).results
      records += results.records
      contrasts += results.contrasts
    }
    return (records, contrasts)
  }

  /// Of a replay: rates of the first decision for both models, all else for the baseline, which acted.
  private static func replayed(_ set: TransactionSet, _ plan: ComparisonPlan) -> Results {
    let records = KPI.allCases.filter(\.isCounted).flatMap { kpi in
      CountMeasure(kpi, set, plan).records
        .filter { $0.arm == .baseline || ReplayMeasure.kpis.contains(kpi) }
    }
    let contrasts = ReplayMeasure.kpis.compactMap {
      ReplayMeasure(kpi: $0, set: set, level: plan.levelOfDifferences).contrast
    }
    return (records, contrasts)
  }

  /// Adjusts p values for looking at many: those over all transactions by Holm; those of the parts of one kind, which only
  /// explore, by Benjamini and Hochberg. An adjusted value that does not bear out a reading takes it back.
  ///
  /// Pooled poses are a criterion's own question, and stay as they are.
  ///
  /// - Reference: Holm (1979), Scand. J. Stat. 6, 65–70; Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
  private static func adjusted(
    _ contrasts: [KPIContrast], _ kinds: [String: TransactionSet.Kind], _ level: ConfidenceLevel
  ) -> [KPIContrast] {
    var result = contrasts
    let families = Dictionary(
      grouping: contrasts.indices.filter { contrasts[$0].p != nil && !contrasts[$0].set.contains("+") }
    ) { kinds[contrasts[$0].set] ?? .all }
    for (kind, family) in families {
      let values = family.compactMap { contrasts[$0].p }
      let adjusted = kind == .all ? holmAdjusted(values) : benjaminiHochbergAdjusted(values)
      for (index, value) in zip(family, adjusted) { result[index].adjust(to: value, level) }
    }
    return result
  }
}

extension KPIContrast {
  fileprivate mutating func adjust(to value: Double, _ level: ConfidenceLevel) {
    pAdjusted = value
    if value > 1 - level.value, [.better, .worse].contains(reading) { reading = .noDifferenceShown }
  }
}
