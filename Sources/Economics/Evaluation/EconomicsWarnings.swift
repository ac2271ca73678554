import Findings
import Vocabulary

/// What a reader of the money should know, by stable codes.
struct EconomicsWarnings {
  let findings: [Finding]

  init(
    _ settings: EconomicsSettings, _ measured: MeasuredInputs, _ known: [CaseInput], _ base: MoneyOutcome,
    _ unpriced: [UnpricedTerm], staffing: StaffingOutcome? = nil, widestSwings: [String] = []
  ) {
    findings =
      Self.labour(known) + Self.posts(known, staffing) + Self.revenue(known)
      + Self.counting(settings, measured)
      + Self.falseAccepts(measured, known, unpriced, base) + Self.gaps(unpriced, known)
      + Self.points(known, widestSwings)
      + Self.omissions(settings) + Self.horizon(settings) + Self.alternatives(settings) + Self.sunk(settings)
      + Self.prices(settings) + Self.scale(base) + Self.bases(settings, known)
      + Self.provenance(settings, known, base)
  }

  private static func labour(_ known: [CaseInput]) -> [Finding] {
    let isClaimed = known.contains {
      $0.name == CostInputName.labourCashableShare.rawValue && $0.range.high >= 1
        && $0.statement.missingProvenance.contains("owner")
    }
    return isClaimed
      ? [
        Finding(
          .warning, "M001", place: "economics.inputs.labour_cashable_share",
          "all freed labour is counted as cash, and nobody answers for it",
          remedy: "name the owner who will reduce the hours, or lower the share")
      ] : []
  }

  private static func falseAccepts(
    _ measured: MeasuredInputs, _ known: [CaseInput], _ unpriced: [UnpricedTerm], _ base: MoneyOutcome
  ) -> [Finding] {
    let rates = measured.falseAcceptRate
    var findings: [Finding] = []
    let unseen = Arm.allCases.filter { arm in
      rates[arm] == 0
        && (known.first { $0.key == .cost(.falseAcceptRate, arm) }?.range.high ?? 0) == 0
    }
    for arm in unseen {
      findings.append(
        Finding(
          .warning, "M012", place: "economics.inputs.false_accept_rate",
          "no false accept was seen in the \(arm.rawValue) arm, and none is priced",
          remedy: "give the interval of the rate, or a scenario"))
    }
    let isFree = Arm.allCases.allSatisfy { base.unitCosts[$0].amounts[.falseAccept] == 0 }
    let free = isFree ? UnpricedTerm(term: .falseAccept, reason: "it is priced at 0") : nil
    guard let gap = unpriced.first(where: { $0.term == .falseAccept }) ?? free else { return findings }
    let stated = PerArm { arm in rates[arm] ?? rate(arm, known) }
    if let baseline = stated.baseline, let augmented = stated.augmented {
      guard baseline != augmented else {
        return findings + (rates.baseline == nil && free == nil ? [unpricedFalseAccepts(gap)] : [])
      }
      findings.append(
        Finding(
          .warning, "M006", "the false accept rates of the arms differ and are not priced: \(gap.phrase)",
          remedy: "state impostor_share, loss_share and loss, or compare at equal false accept rates"))
    } else {
      findings.append(unpricedFalseAccepts(gap))
    }
    return findings
  }

  /// A rate that is stated as a scenario.
  private static func rate(_ arm: Arm, _ known: [CaseInput]) -> Double? {
    known.first { $0.key == .cost(.falseAcceptRate, arm) || $0.key == .cost(.falseAcceptRate, nil) }?.range
      .base
  }

  private static func unpricedFalseAccepts(_ gap: UnpricedTerm) -> Finding {
    Finding(
      .warning, "M012", "false accepts are not priced: \(gap.phrase)",
      remedy: "measure the false accept rate in both arms, or state it as a scenario")
  }

  private static func omissions(_ settings: EconomicsSettings) -> [Finding] {
    let reEnrolment = settings.compatibleTemplates ? [] : ["re_enrolment"]
    let oneOff = (["data_rights"] + reEnrolment + ["reviewer_training"]).map {
      ("one_off", $0, settings.oneOff[$0])
    }
    return (oneOff + [("running_per_month", "monitoring", settings.runningPerMonth["monitoring"])])
      .filter { _, _, input in
        guard let input, let range = input.range else { return true }
        return range.high == 0 && (input.source?.isEmpty ?? true)
      }
      .map { section, name, _ in
        Finding(
          .warning, "M010", place: "economics.\(section).\(name)", "\(name) is not in the cost",
          remedy: "state its cost, or 0 with the reason as source")
      }
  }

  private static func alternatives(_ settings: EconomicsSettings) -> [Finding] {
    settings.alternatives["threshold_only"] != nil
      ? []
      : [
        Finding(
          .warning, "M013", place: "economics.alternatives",
          "moving the baseline's threshold, the cheapest rival, is not compared",
          remedy: "add the alternative threshold_only")
      ]
  }

  private static func scale(_ base: MoneyOutcome) -> [Finding] {
    let operating = base.annualCost.baseline.total
    let isSmall = operating > 0 && base.oneOff < operating / 100
    let isHuge = (base.profitability.returnOnInvestment ?? 0) > 10
    guard isSmall || isHuge else { return [] }
    let why: Phrase =
      isHuge
      ? "the return on investment says little by itself: it exceeds 1,000 %"
      : "the return on investment says little by itself: the one-off cost is under 1 % of a year's operating cost"
    return [
      Finding(
        .warning, "M016", why,
        remedy: "read the net present value in money beside it")
    ]
  }

  private static func bases(_ settings: EconomicsSettings, _ known: [CaseInput]) -> [Finding] {
    let declared = [
      ("currency", settings.currency, EconomicsSettings.defaultCurrency),
      ("tax", settings.tax?.rawValue, TaxBasis.excluded.rawValue),
    ]
    let undeclared = declared.filter { $0.1 == nil }.map { name, _, standard in
      Finding(
        .warning, "M018", place: "economics.\(name)", "\(name) is not declared; \(standard) is taken",
        remedy: "declare it")
    }
    let currency = settings.currency ?? EconomicsSettings.defaultCurrency
    let mixed = (known.map { ($0.place, $0.name, $0.statement) } + settings.besideTheCase).compactMap {
      place, name, input -> Finding? in
      guard let other = input.currency, other != currency else { return nil }
      return Finding(
        .warning, "M018", place: place, "\(name) is stated in \(other), the pilot in \(currency)",
        remedy: "convert it")
    }
    return undeclared + mixed
  }

  private static func provenance(
    _ settings: EconomicsSettings, _ known: [CaseInput], _ base: MoneyOutcome
  ) -> [Finding] {
    let stated = known.filter { !$0.isFromPilot }.map { ($0.place, $0.name, $0.statement) }
    var findings = (stated + settings.besideTheCase).filter { !$0.2.missingProvenance.isEmpty }.map {
      place, name, input in
      let missing = input.missingProvenance.joined(separator: ", ")
      return Finding(
        .warning, "M019", place: place, "\(name) has no \(missing)", remedy: "state who, from where, when")
    }
    let isStated = known.contains { $0.name == CostInputName.labourCashableShare.rawValue }
    if base.annualSaving[.reviewLabour] != nil, !isStated {
      findings.append(
        Finding(
          .warning, "M019", place: "economics.inputs.labour_cashable_share",
          "labour_cashable_share is not stated: freed labour is not counted as cash",
          remedy: "state the share, with its owner, source and date"))
    }
    return findings
  }
}

extension CaseInput {
  /// The field in which it is stated.
  var place: String {
    switch key {
    case .cost(_, let arm): "economics.inputs.\(name)" + (arm.map { ".\($0.rawValue)" } ?? "")
    case .oneOff: "economics.one_off.\(name)"
    case .running: "economics.running_per_month.\(name)"
    case .update: "economics.updates.cost"
    case .flow: "operations"
    }
  }
}

extension EconomicsSettings {
  /// The inputs that are priced beside the case itself: of rivals, of the pilot, and of what is expected; each with the field in
  /// which it is stated and its name.
  var besideTheCase: [(place: String, name: String, input: CostInput)] {
    let rivals = alternatives.sorted { $0.key < $1.key }.flatMap { name, rival in
      [
        ("one_off", rival.oneOff), ("running_per_month", rival.runningPerMonth),
        ("effect_share", rival.effectShare),
      ].map { ("alternatives.\(name).\($0.0)", "\(name).\($0.0)", $0.1) }
    }
    let others: [(String, String, CostInput?)] = [
      ("expected.reduction", "expected.reduction", expected?.reduction),
      ("pilot_cost", "pilot_cost", pilotCost), ("extension_per_day", "extension_per_day", extensionPerDay),
    ]
    return (rivals + others).compactMap { place, name, input in
      input.map { ("economics.\(place)", name, $0) }
    }
  }
}

extension CostInput {
  /// The three capitals that begin a unit of money, as in `JPY/h`; `nil` for other units.
  fileprivate var currency: String? {
    guard let head = unit?.split(separator: "/").first, head.count == 3,
      head.allSatisfy({ $0.isASCII && $0.isUppercase })
    else { return nil }
    return String(head)
  }
}
