import Statistics
import Vocabulary

/// Every KPI in every set, with the differences between the arms.
struct KPIMeasures {
  private(set) var records: [KPIRecord] = []
  private(set) var contrasts: [KPIContrast] = []
  /// Of the KPIs over all transactions.
  private(set) var clustering: [UnitClustering] = []
  /// The units of each part.
  private(set) var parts: [PartUnits] = []
  /// Estimates withheld, since few people stand behind them, and devices not named.
  private(set) var withheld: (estimates: Int, devices: Int) = (0, 0)

  /// By family, one step of the clock.
  private let grains: [Double]
  /// Whether any event says how long the machine took: the parts of a log without have no records of it.
  private let tellsResponses: Bool

  private static let timeFamilies: [[KPI]] = [
    [.timeToDecisionP50, .timeToDecisionP90, .timeToDecisionP95],
    [.timeToResolutionP50, .timeToResolutionP90, .timeToResolutionP95],
    [.reviewHandleMean, .reviewHandleP50, .reviewHandleP90],
  ]

  /// - Parameters:
  ///   - whole: all transactions.
  ///   - primary: the one difference that the pilot is for: it is asked by itself, and the others are not adjusted for it.
  ///   - nesting: which of the parts lie in others.
  ///   - parts: hands over each part of them, one after the other.
  init(
    _ whole: TransactionSet, impostors: [Transaction], design: OperationsSettings.Design,
    _ plan: ComparisonPlan, primary: (kpi: KPI, set: String)? = nil,
    nesting: PartNesting, parts: ((TransactionSet) -> Void) -> Void
  ) {
    tellsResponses = Arm.allCases.contains { arm in
      whole.samples[arm].transactions.contains { !$0.responseMilliseconds.isEmpty }
    }
    grains = (Self.timeFamilies + [KPI.ofResponse]).map { family in
      TimeGrain.seconds(of: whole.samples.map { $0.times(family[0]) })
    }
    add(whole, design, plan)
    parts { add($0, design, plan) }
    withhold(fewest: plan.fewest, nesting)
    let falseAccepts = FalseAcceptMeasure(impostors: impostors, level: plan.level)
    records += falseAccepts.records
    contrasts += [falseAccepts.contrast(at: plan.levelOfDifferences)].compactMap(\.self)
      .map(plan.unpooled).map { plan.look.shown($0, at: plan.level) }
    let kinds = Dictionary(self.parts.map { ($0.name, $0.kind) }) { kind, _ in kind }
    contrasts = Self.adjusted(contrasts, kinds, primary, plan.level)
    contrasts =
      FamilyIntervals(
        contrasts, kinds, whole, isPaired: design == .shadow, level: plan.level, seed: plan.seed
      ).contrasts
  }

  /// Before p values are adjusted for looking at many: what is withheld was not looked at.
  private mutating func withhold(fewest: Int, _ nesting: PartNesting) {
    let cells = WithheldCells(records, contrasts, parts, nesting: nesting, fewest: fewest)
    (records, contrasts) = (cells.records, cells.contrasts)
    withheld = (cells.count, cells.unnamed.count)
    let untold = cells.unnamed.union(records.lazy.filter { $0.kpi == .retryRate && $0.isWithheld }.map(\.set))
    for index in parts.indices { parts[index].isTold = !untold.contains(parts[index].name) }
  }

  private mutating func add(
    _ set: TransactionSet, _ design: OperationsSettings.Design, _ plan: ComparisonPlan
  ) {
    let responses = tellsResponses || set.kind == .all ? [KPI.ofResponse] : []
    let results =
      design == .shadow
      ? replayed(set, plan, responses) : measured(set, plan, Self.timeFamilies + responses)
    records += results.records
    contrasts += results.contrasts.map { plan.look.shown($0, at: plan.level) }
    clustering += results.clustering
    parts.append(PartUnits(set))
  }

  private func grains(_ families: [[KPI]]) -> [Double] {
    let known = Self.timeFamilies + [KPI.ofResponse]
    return families.filter { !$0.isEmpty }.map { family in
      known.firstIndex(of: family).map { grains[$0] } ?? 0
    }
  }

  private struct Results {
    var records: [KPIRecord] = []
    var contrasts: [KPIContrast] = []
    /// Of the set of all alone.
    var clustering: [UnitClustering] = []
  }

  private func measured(
    _ set: TransactionSet, _ plan: ComparisonPlan, _ timeFamilies: [[KPI]]
  ) -> Results {
    var results = Results()
    // One after the other: a measure holds two numbers a unit.
    for kpi in KPI.allCases where kpi.isCounted {
      let measure = CountMeasure(kpi, set, plan)
      results.records += measure.records
      results.contrasts += [measure.contrast].compactMap(\.self)
      if set.kind == .all, plan.scope.tells(kpi) { results.clustering += measure.clustering }
    }
    let times = TimeMeasure(
      families: timeFamilies, set: set, level: plan.level, seed: plan.seed, grains: grains(timeFamilies)
    ).results
    results.records += times.records
    results.contrasts += times.contrasts.map(plan.unpooled)
    return results
  }

  /// Of a replay: rates of the first decision for both models, all else for the baseline, which acted.
  private func replayed(
    _ set: TransactionSet, _ plan: ComparisonPlan, _ timeFamilies: [[KPI]]
  ) -> Results {
    let counts = KPI.allCases.filter(\.isCounted).flatMap { kpi in
      CountMeasure(kpi, set, plan).records
        .filter { $0.arm == .baseline || ReplayMeasure.kpis.contains(kpi) }
    }
    let times = TimeMeasure(
      families: timeFamilies, set: set, level: plan.level, seed: plan.seed, grains: grains(timeFamilies)
    ).results
      .records
      .filter { $0.arm == .baseline }
    let contrasts = ReplayMeasure.kpis.filter(plan.scope.tells).compactMap {
      ReplayMeasure(kpi: $0, set: set, level: plan.levelOfDifferences).contrast
    }
    return Results(records: counts + times, contrasts: contrasts)
  }

  /// Adjusts p values for looking at many: those over all transactions by Holm; those of the parts of one kind, which only
  /// explore, by Benjamini and Hochberg. An adjusted value that does not bear out a reading takes it back.
  ///
  /// The primary difference and pooled poses are a criterion's own question, and stay as they are.
  ///
  /// - Reference: Holm (1979), Scand. J. Stat. 6, 65–70; Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
  private static func adjusted(
    _ contrasts: [KPIContrast], _ kinds: [String: TransactionSet.Kind], _ primary: (kpi: KPI, set: String)?,
    _ level: ConfidenceLevel
  ) -> [KPIContrast] {
    var result = contrasts
    let families = Dictionary(
      grouping: contrasts.indices.filter { index in
        let contrast = contrasts[index]
        return contrast.p != nil && !contrast.set.contains("+")
          && (contrast.kpi != primary?.kpi || contrast.set != primary?.set)
      }
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
