import Vocabulary

/// The `economics` section of a pilot.
public struct EconomicsSettings: Sendable, Hashable {
  /// ISO 4217; yen unless declared otherwise, and `nil` raises M018.
  public var currency: String?
  /// Exclusive of tax unless declared otherwise; `nil` raises M018.
  public var tax: TaxBasis?
  /// Real unless declared otherwise.
  public var prices: PriceBasis?
  /// Discount rate without a surcharge for risk.
  public var ratePerYear: Double
  public var horizonMonths: Int
  /// Whether the augmented model reads the templates already enrolled.
  public var compatibleTemplates: Bool
  /// Genuine transactions by flow; the first month of all is month 1 of the cash flow.
  public var volumes: [String: [DatedVolume]]
  /// Adoption from month 1 on; its last share holds to the end; none means everything from month 1.
  public var ramp: [RampStep]
  public var inputs: CostInputs
  /// Money spent in month 0, by name.
  public var oneOff: [String: CostInput]
  /// Money per month from month 1 on, whatever the adoption, by name.
  public var runningPerMonth: [String: CostInput]
  public var alternatives: [String: Alternative]
  public var updates: UpdatePlan?
  /// Whether the discount rate is real or nominal; that of the prices unless declared.
  public var rateBasis: PriceBasis?
  /// Rates of the modified internal rate; the discount rate unless declared.
  public var financeRatePerYear: Double?
  public var reinvestmentRatePerYear: Double?
  /// How often the inputs are drawn; ``InputDraws/defaultCount`` unless declared.
  public var draws: Int?
  public var staffing: StaffingSettings?
  /// Dates at which volumes end.
  public var ends: [VolumeEnd]?
  /// What transactions go through while no log tells it.
  public var expected: ExpectedFlow?
  /// What the pilot is to cost, asked for before it starts.
  public var pilotCost: CostInput?
  /// What a further day of the pilot costs.
  public var extensionPerDay: CostInput?

  public static let defaultCurrency = "JPY"
  public static let defaultRatePerYear = 0.05
  public static let defaultHorizonMonths = 36
  /// Months over which money may be looked at.
  public static let horizons = 1...1200

  public init(
    currency: String? = nil, tax: TaxBasis? = nil, prices: PriceBasis? = nil,
    ratePerYear: Double = defaultRatePerYear, horizonMonths: Int = defaultHorizonMonths,
    compatibleTemplates: Bool = false, volumes: [String: [DatedVolume]], ramp: [RampStep] = [],
    inputs: CostInputs = CostInputs(), oneOff: [String: CostInput] = [:],
    runningPerMonth: [String: CostInput] = [:], alternatives: [String: Alternative] = [:],
    updates: UpdatePlan? = nil
  ) {
    self.currency = currency
    self.tax = tax
    self.prices = prices
    self.ratePerYear = ratePerYear
    self.horizonMonths = horizonMonths
    self.compatibleTemplates = compatibleTemplates
    self.volumes = volumes
    self.ramp = ramp
    self.inputs = inputs
    self.oneOff = oneOff
    self.runningPerMonth = runningPerMonth
    self.alternatives = alternatives
    self.updates = updates
  }
}

extension EconomicsSettings: Codable {
  /// With 1,000 draws the error of a probability is at most 1.6 points.
  private static let drawCounts = 1000...1_000_000

  enum CodingKeys: String, CodingKey, CaseIterable {
    case currency, tax, prices, volumes, ramp, inputs, alternatives, updates
    case ratePerYear = "rate_per_year"
    case horizonMonths = "horizon_months"
    case compatibleTemplates = "compatible_templates"
    case oneOff = "one_off"
    case runningPerMonth = "running_per_month"
    case rateBasis = "rate_basis"
    case financeRatePerYear = "finance_rate_per_year"
    case reinvestmentRatePerYear = "reinvestment_rate_per_year"
    case draws, staffing, ends, expected
    case pilotCost = "pilot_cost"
    case extensionPerDay = "extension_per_day"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      currency: try values.decodeIfPresent(String.self, forKey: .currency),
      tax: try values.decodeIfPresent(TaxBasis.self, forKey: .tax),
      prices: try values.decodeIfPresent(PriceBasis.self, forKey: .prices),
      ratePerYear: try values.decodeIfPresent(Double.self, forKey: .ratePerYear) ?? Self.defaultRatePerYear,
      horizonMonths: try values.decodeIfPresent(Int.self, forKey: .horizonMonths)
        ?? Self.defaultHorizonMonths,
      compatibleTemplates: try values.decodeIfPresent(Bool.self, forKey: .compatibleTemplates) ?? false,
      volumes: try values.decode([String: DatedVolumes].self, forKey: .volumes).mapValues(\.entries),
      ramp: try values.decodeIfPresent([RampStep].self, forKey: .ramp) ?? [],
      inputs: try values.decodeIfPresent(CostInputs.self, forKey: .inputs) ?? CostInputs(),
      oneOff: try values.decodeIfPresent([String: CostInput].self, forKey: .oneOff) ?? [:],
      runningPerMonth: try values.decodeIfPresent([String: CostInput].self, forKey: .runningPerMonth) ?? [:],
      alternatives: try values.decodeIfPresent([String: Alternative].self, forKey: .alternatives) ?? [:],
      updates: try values.decodeIfPresent(UpdatePlan.self, forKey: .updates))
    rateBasis = try values.decodeIfPresent(PriceBasis.self, forKey: .rateBasis)
    financeRatePerYear = try values.decodeIfPresent(Double.self, forKey: .financeRatePerYear)
    reinvestmentRatePerYear = try values.decodeIfPresent(Double.self, forKey: .reinvestmentRatePerYear)
    draws = try values.decodeIfPresent(Int.self, forKey: .draws)
    staffing = try values.decodeIfPresent(StaffingSettings.self, forKey: .staffing)
    ends = try values.decodeIfPresent([VolumeEnd].self, forKey: .ends)
    expected = try values.decodeIfPresent(ExpectedFlow.self, forKey: .expected)
    pilotCost = try values.decodeIfPresent(CostInput.self, forKey: .pilotCost)
    extensionPerDay = try values.decodeIfPresent(CostInput.self, forKey: .extensionPerDay)
    guard Self.drawCounts.contains(draws ?? InputDraws.defaultCount),
      [financeRatePerYear, reinvestmentRatePerYear].allSatisfy({ ($0 ?? 0) > -1 })
    else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "draws lie from 1,000 to 1,000,000, since fewer leave a chance of a loss uncertain by itself, and every rate above -1"
        ))
    }
    if let fault {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault))
    }
    guard Self.horizons.contains(horizonMonths), ratePerYear > -1,
      volumes.values.contains(where: { !$0.isEmpty })
    else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "economics needs a volume, a horizon of 1 to 1200 months and a rate above -1"))
    }
  }

  /// What is wrong with amounts and names; `nil` if nothing is.
  private var fault: String? {
    let spent: [(String, CostInput?)] =
      oneOff.map { ("one_off.\($0.key)", $0.value) }
      + runningPerMonth.map { ("running_per_month.\($0.key)", $0.value) }
      + [("updates.cost", updates?.cost), ("pilot_cost", pilotCost), ("extension_per_day", extensionPerDay)]
      + alternatives.flatMap { name, rival in
        [
          ("alternatives.\(name).one_off", rival.oneOff),
          ("alternatives.\(name).running_per_month", rival.runningPerMonth),
        ]
      }
    let negative = spent.filter { ($0.1?.range?.low ?? 0) < 0 }.map(\.0).sorted().first
    if let negative { return "\(negative) is below 0: a cost is stated as a positive amount" }
    if let currency, !CurrencyCode.isKnown(currency) {
      return "currency '\(currency)' is no code of ISO 4217; write three capitals, such as JPY or EUR"
    }
    if let end = (ends ?? []).first(where: { $0.reason.allSatisfy(\.isWhitespace) }) {
      return "ends: the one from \(end.from) has no reason; write what ends then"
    }
    let recurring =
      inputs.sorted.flatMap { name, entry in Arm.allCases.map { ("inputs.\(name.rawValue)", entry[$0]) } }
      + runningPerMonth.map { ("running_per_month.\($0.key)", $0.value) }
      + (updates.map { [("updates.cost", $0.cost)] } ?? []) + besideTheCase.map { ($0.name, $0.input) }
    if let place = recurring.filter({ $0.1.isSunk != nil }).map(\.0).sorted().first {
      return "\(place) states sunk, which only a cost under one_off can be; take it away"
    }
    let shares = alternatives.sorted { $0.key < $1.key }
    if let rival = shares.first(where: {
      $0.value.effectShare?.range.map { $0.low < 0 || $0.high > 1 } ?? false
    }) {
      return "alternatives.\(rival.key).effect_share lies outside 0 to 1: it is a share of our saving"
    }
    let flows = Set(volumes.keys)
    if let stranger = (ends ?? []).compactMap(\.flow).first(where: { !flows.contains($0) }) {
      return
        "ends: no volume has the flow '\(stranger)'; write one of \(flows.sorted().joined(separator: ", "))"
    }
    return nil
  }
}
