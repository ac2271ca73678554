import Statistics
import Vocabulary

extension OperationsEvaluation {
  /// Evaluates a log: cleaning, attempts, transactions, units, KPIs, differences, health.
  ///
  /// Pure and seeded: the order of the lines and their division into files change nothing but places.
  ///
  /// - Parameters:
  ///   - log: given away, so that the memory of its events is freed as soon as their transactions are known.
  ///   - level: of every interval.
  ///   - seed: of the draws behind intervals of times.
  ///   - looks: when the log may be looked at, which sets how wide intervals of differences are.
  ///   - primary: the difference that the pilot is for, and its set; p values of the others are adjusted for each other.
  ///   - minPeople: parts by site, device, flow, day, hour or group with fewer people are withheld; 1 withholds none.
  ///   - pooledSets: lists of pose bins that are judged together, each reported as the set `a+b`.
  ///   - needed: values that a criterion rests on; where one is missing clearly more often in one arm, H103 fails.
  /// - Complexity: O(n log n) in the events, and O(replicates · transactions) for times.
  /// - Throws: ``OperationsError`` if the window cannot be read or holds no eligible transaction.
  public static func evaluating(
    _ log: consuming OperationLog, settings: OperationsSettings, level: ConfidenceLevel = .percent95,
    seed: UInt64 = 1, looks: LookPlan = .fixed, primary: (kpi: KPI, set: String)? = nil,
    minPeople: Int = SmallCells.fewest,
    pooledSets: [[PoseBin]] = [], needing needed: Set<LoggedValue> = []
  ) throws(OperationsError) -> OperationsEvaluation {
    try measuring(
      consume log, settings: settings, level: level, seed: seed, looks: looks, primary: primary,
      minPeople: minPeople,
      pooledSets: pooledSets, needing: needed, replicates: 0
    ).evaluation
  }

  /// The same, with what units drawn anew would have shown at each attempt: what the money of a pilot is drawn from.
  ///
  /// - Parameters:
  ///   - replicates: how often the units are drawn.
  ///   - flows: those that are kept apart in it, as far as the log has them.
  public static func measuring(
    _ log: consuming OperationLog, settings: OperationsSettings, level: ConfidenceLevel = .percent95,
    seed: UInt64 = 1, looks: LookPlan = .fixed, primary: (kpi: KPI, set: String)? = nil,
    minPeople: Int = SmallCells.fewest, pooledSets: [[PoseBin]] = [], needing needed: Set<LoggedValue> = [],
    replicates: Int = FlowReplicates.defaultCount, apart flows: Set<String> = []
  ) throws(OperationsError) -> (evaluation: OperationsEvaluation, flows: FlowReplicates) {
    var log = log
    if let row = log.columns.marks.firstIndex(where: { $0.unitType != settings.unit }) {
      let stranger = log.event(at: row)
      throw OperationsError(
        "\(stranger.place.file):\(stranger.place.line): unit_type is '\(stranger.unitType.rawValue)', "
          + "but operations.unit is '\(settings.unit.rawValue)'",
        remedy: "state what was randomised as operations.unit")
    }
    let window = DueLook(
      plan: looks, window: try LogWindow(settings, log: log), log: log, settings: settings, level: level
    ).window
    // From here on nobody else holds the events, and each step frees what the next does not need.
    let table = TransactionTable(
      CleanLog(log.takeEvents(), window: window, without: settings.exclude), window: window,
      settings: settings)
    guard !table.eligible.isEmpty else {
      throw table.nothingEligible(window)
    }
    let whole = TransactionSet.whole(table)
    let all = whole.samples
    let look = Look(
      looks, days: (window.coveredDays, window.days),
      units: all.baseline.unitCount + (settings.design == .shadow ? 0 : all.augmented.unitCount),
      level: level)
    let plan = ComparisonPlan(
      table, window, settings, look: look, level: level, seed: seed, fewest: minPeople,
      scope: log.scope)
    let groups = settings.permittedGroups.keys.sorted()
    let measured = KPIMeasures(
      whole, impostors: table.impostors, design: settings.design, plan, primary: primary,
      nesting: TransactionCuts(table, LocalTimes(window)).nesting
    ) { take in
      TransactionSet.forEachPart(table, window, pooled: pooledSets, groups: groups, take)
    }
    let drawn = FlowReplicates(
      all, FlowsApart(table, wanted: flows, measured.records, fewest: minPeople),
      isPaired: settings.design == .shadow, seed: seed, count: replicates)
    let missing = MissingValues(table, window, settings, needed: needed)
    let evaluation = OperationsEvaluation(
      evidence: settings.design.evidence, timeZone: settings.timeZone, firstDay: window.firstDay,
      lastDay: window.lastDay, days: window.days,
      units: UnitCounts(
        type: settings.unit.rawValue, baseline: all.baseline.unitCount, augmented: all.augmented.unitCount),
      transactions: all.map(\.count),
      health: HealthChecks(
        log: log, clean: table.log, table: table, window: window, settings: settings, parts: measured.parts,
        look: look, fewest: minPeople, missing: missing
      ).all,
      kpis: measured.records, contrasts: measured.contrasts,
      funnel: Arm.allCases.flatMap { Funnel.stages(table.eligible, $0, maxAttempts: settings.maxAttempts) },
      flow: FlowTable(log: log, clean: table.log, table: table).counts,
      warnings: LogWarnings(
        clean: table.log, table: table, window: window, all: all, settings: settings,
        parts: measured.parts, fewest: minPeople
      ).findings + missing.findings,
      curves: Self.curves(all, settings.design),
      missingOutcomes: Arm.allCases.compactMap { MissingOutcome(all[$0]) }, design: settings.design,
      look: look,
      smallCells: SmallCellRule(
        fewest: minPeople, counted: table.people.counted, withheld: measured.withheld.estimates,
        unnamedDevices: measured.withheld.devices),
      clustering: measured.clustering.isEmpty ? nil : measured.clustering)
    return (evaluation, drawn)
  }

  /// A model that did not act has no times.
  private static func curves(
    _ all: PerArm<ArmSample>, _ design: OperationsSettings.Design
  ) -> [DecisionCurve] {
    let arms: [Arm] = design == .shadow ? [.baseline] : Arm.allCases
    return arms.map { arm in
      DecisionCurve(arm, seconds: all[arm].times(.timeToDecisionP50).values, transactions: all[arm].count)
    }
  }
}
