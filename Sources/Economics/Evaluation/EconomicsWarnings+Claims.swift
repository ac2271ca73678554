import Findings
import Vocabulary

/// Warnings about what is claimed beyond what the numbers carry.
extension EconomicsWarnings {
  /// Freed hours counted as cash although no post falls away (M017).
  static func posts(_ known: [CaseInput], _ staffing: StaffingOutcome?) -> [Finding] {
    let isClaimed = known.contains {
      $0.name == CostInputName.labourCashableShare.rawValue && $0.range.high > 0
    }
    guard isClaimed, let staffing, staffing.freesHoursOnly else { return [] }
    return [
      Finding(
        .warning, "M017", place: "economics.inputs.labour_cashable_share",
        "freed labour is counted as cash, and the live desk needs as many people as before",
        remedy: "count it from the number of reviews on at which a post falls away")
    ]
  }

  /// End states that do not add up, or a cost of a term that is stated again as a running cost (M003).
  static func counting(_ settings: EconomicsSettings, _ measured: MeasuredInputs) -> [Finding] {
    let sums = Arm.allCases.map { arm in
      let flow = FlowOutcome(measured.flowRates[arm])
      return flow.success + flow.abandoned + flow.reviewed + flow.refused
    }
    let ends: [Finding] =
      sums.allSatisfy { abs($0 - 1) < 1e-9 }
      ? []
      : [
        Finding(
          .warning, "M003", place: "operations",
          "the ends of a transaction do not add up to 1, so that some are priced twice or never",
          remedy: "look at the funnel of attempts")
      ]
    let terms = Set(CostTerm.allCases.map(\.rawValue) + ReportedTerm.allCases.map(\.rawValue))
    let stated =
      settings.runningPerMonth.keys.map { ("running_per_month", $0) }
      + settings.oneOff.keys.map { ("one_off", $0) }
    return ends
      + stated.filter { terms.contains($0.1) }.sorted { $0 < $1 }.map { section, name in
        Finding(
          .warning, "M003", place: "economics.\(section).\(name)",
          "\(name) is a cost of transactions, and is stated once more as a sum",
          remedy: "leave it out here: it follows from the rates")
      }
  }

  /// One number for an assumed input that moves the money most (M007).
  static func points(_ known: [CaseInput], _ widest: [String]) -> [Finding] {
    known.filter {
      $0.range.isPoint && $0.statement.kind == .assumed && widest.contains($0.name)
    }.map { input in
      Finding(
        .warning, "M007", place: input.place,
        "\(input.name) is assumed, moves the money as much as few others, and is stated as one number",
        remedy: "state how far it may lie: pert, triangular, uniform, lognormal or normal")
    }
  }

  /// Months with volume after the law, contract or device that it rests on has ended (M011).
  static func horizon(_ settings: EconomicsSettings) -> [Finding] {
    let start = settings.volumes.values.flatMap { $0 }.map(\.from).min() ?? YearMonth(index: 0)
    let last = start.advanced(by: settings.horizonMonths - 1)
    return (settings.ends ?? []).filter { end in
      guard end.from <= last else { return false }
      let flows = settings.volumes.filter { end.flow == nil || $0.key == end.flow }.values
      let month = max(end.from, start)
      return flows.contains { entries in
        (0...max(0, last.index - month.index)).contains {
          TrafficSchedule.volume(of: entries.sorted { $0.from < $1.from }, in: month.advanced(by: $0)) > 0
        }
      }
    }.map { end in
      Finding(
        .warning, "M011", place: "economics.ends",
        "money is counted after \(end.from.description), when what it rests on ends: \(end.reason)",
        remedy: "let the volume end there, or state what comes after")
    }
  }

  /// Nominal amounts with a real rate, or the reverse (M015).
  static func prices(_ settings: EconomicsSettings) -> [Finding] {
    let prices = settings.prices ?? .real
    guard let basis = settings.rateBasis, basis != prices else { return [] }
    return [
      Finding(
        .warning, "M015", place: "economics.rate_basis",
        "amounts are \(prices.rawValue) and the discount rate is \(basis.rawValue)",
        remedy: "state both in the prices of one day, or both as they will be paid")
    ]
  }

  /// A term of which a part is stated and a part is not: it is in no total, and the money is that of the others (M022).
  static func gaps(_ unpriced: [UnpricedTerm], _ known: [CaseInput]) -> [Finding] {
    unpriced.filter { gap in
      gap.term != .falseAccept
        && known.contains { input in
          if case .cost(let name, _) = input.key {
            gap.term.inputs.contains(name) && !input.isFromPilot
          } else {
            false
          }
        }
    }.map { gap in
      Finding(
        .warning, "M022", place: "economics.inputs", "\(gap.term.rawValue) is in no total: \(gap.phrase)",
        remedy: "state what is missing, or drop the rest of the term")
    }
  }
}
