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

  init(_ sets: [TransactionSet], impostors: [Transaction], level: ConfidenceLevel, seed: UInt64) {
    var records: [KPIRecord] = []
    var contrasts: [KPIContrast] = []
    for set in sets {
      let counting = KPI.allCases.filter { $0.summary == nil && $0 != .falseAcceptRate }
      let measures = counting.map { CountMeasure($0, set, level: level, seed: seed) }
      records += measures.flatMap(\.records)
      contrasts += measures.compactMap(\.contrast)
      for family in Self.timeFamilies {
        let results = TimeMeasure(kpis: family, set: set, level: level, seed: seed).results
        records += results.records
        contrasts += results.contrasts
      }
    }
    self.records = records + FalseAcceptMeasure(impostors: impostors, level: level).records
    self.contrasts = Self.adjusted(contrasts, level)
  }

  /// Adjusts the p values over all transactions for looking at several KPIs; a reading that the adjusted value does not
  /// bear out is taken back.
  ///
  /// - Reference: Holm (1979), Scand. J. Stat. 6, 65–70.
  private static func adjusted(_ contrasts: [KPIContrast], _ level: ConfidenceLevel) -> [KPIContrast] {
    var result = contrasts
    let family = contrasts.indices.filter { contrasts[$0].set == "all" && contrasts[$0].p != nil }
    for (index, value) in zip(family, holmAdjusted(family.compactMap { contrasts[$0].p })) {
      result[index].pAdjusted = value
      if value > 1 - level.value, [.better, .worse].contains(result[index].reading) {
        result[index].reading = .noDifferenceShown
      }
    }
    return result
  }
}
