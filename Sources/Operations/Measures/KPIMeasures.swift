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
    level: ConfidenceLevel, seed: UInt64
  ) {
    var records: [KPIRecord] = []
    var contrasts: [KPIContrast] = []
    for set in sets {
      let results = design == .shadow ? Self.replayed(set, level, seed) : Self.measured(set, level, seed)
      records += results.records
      contrasts += results.contrasts
    }
    self.records = records + FalseAcceptMeasure(impostors: impostors, level: level).records
    self.contrasts = Self.adjusted(contrasts, level)
  }

  private typealias Results = (records: [KPIRecord], contrasts: [KPIContrast])

  private static func measured(_ set: TransactionSet, _ level: ConfidenceLevel, _ seed: UInt64) -> Results {
    let counting = KPI.allCases.filter { $0.summary == nil && $0 != .falseAcceptRate }
    let measures = counting.map { CountMeasure($0, set, level: level, seed: seed) }
    var records = measures.flatMap(\.records)
    var contrasts = measures.compactMap(\.contrast)
    for family in timeFamilies {
      let results = TimeMeasure(kpis: family, set: set, level: level, seed: seed).results
      records += results.records
      contrasts += results.contrasts
    }
    return (records, contrasts)
  }

  /// Of a replay: rates of the first decision for both models, all else for the baseline, which acted.
  private static func replayed(_ set: TransactionSet, _ level: ConfidenceLevel, _ seed: UInt64) -> Results {
    let counting = KPI.allCases.filter { $0.summary == nil && $0 != .falseAcceptRate }
    let records = counting.flatMap { kpi in
      CountMeasure(kpi, set, level: level, seed: seed).records
        .filter { $0.arm == .baseline || ReplayMeasure.kpis.contains(kpi) }
    }
    let contrasts = ReplayMeasure.kpis.compactMap { ReplayMeasure(kpi: $0, set: set, level: level).contrast }
    return (records, contrasts)
  }

  /// Adjusts p values for looking at many: those over all transactions by Holm, where an adjusted value that does not bear
  /// out a reading takes it back.
  ///
  /// - Reference: Holm (1979), Scand. J. Stat. 6, 65–70.
  private static func adjusted(_ contrasts: [KPIContrast], _ level: ConfidenceLevel) -> [KPIContrast] {
    var result = contrasts
    let family = contrasts.indices.filter { contrasts[$0].set == "all" && contrasts[$0].p != nil }
    for (index, value) in zip(family, holmAdjusted(family.compactMap { contrasts[$0].p })) {
      result[index].adjust(to: value, level)
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
