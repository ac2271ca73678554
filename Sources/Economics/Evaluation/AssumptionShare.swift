import Statistics
import Vocabulary

/// How much of the money rests on somebody's judgement.
///
/// Σ|PV| of the terms with an assumed input over Σ|PV| of all terms; one-off and running costs are terms too.
public struct AssumptionShare: Sendable, Hashable {
  /// A present value, and whether one of its inputs is assumed.
  public struct Part: Sendable, Hashable {
    public var presentValue: Double
    public var isAssumed: Bool

    public init(presentValue: Double, isAssumed: Bool) {
      self.presentValue = presentValue
      self.isAssumed = isAssumed
    }
  }

  public let parts: [Part]

  public init(_ parts: [Part]) { self.parts = parts }

  /// Σ|PV| of all parts, in money.
  public var absoluteValue: Double { parts.reduce(0) { $0 + abs($1.presentValue) } }

  /// Σ|PV| of the parts with an assumed input, in money.
  public var assumedAbsoluteValue: Double {
    parts.reduce(0) { $0 + ($1.isAssumed ? abs($1.presentValue) : 0) }
  }

  /// Between 0 and 1; `nil` if every present value is 0.
  public var share: Double? { absoluteValue > 0 ? assumedAbsoluteValue / absoluteValue : nil }

  /// The share, or why there is none.
  var estimate: Estimate {
    if let share { return Estimate(share, nil, method: nil) }
    return parts.isEmpty ? .unknown("nothing has a price") : .unknown("every amount is 0")
  }

  /// - Parameter source: of the rates, which every term of a transaction multiplies: none rests on less than they do.
  init(_ base: MoneyOutcome, _ known: [CaseInput], _ model: CostModel, source: RatesSource = .field) {
    let terms = CostTerm.allCases.compactMap { term in
      base.presentSaving[term].map { value in
        let names = term.inputs + (term.cashableShare.map { [$0] } ?? []) + [.realisedShare]
        return Part(
          presentValue: value,
          isAssumed: source != .field || known.contains { $0.isAssumed(amongst: names) })
      }
    }
    let spent = known.compactMap { input -> Part? in
      let isAssumed = input.statement.kind == .assumed
      switch input.key {
      case .oneOff: return Part(presentValue: input.range.base, isAssumed: isAssumed)
      case .running: return Part(presentValue: input.range.base * model.annuity, isAssumed: isAssumed)
      case .update:
        let perMonth = input.range.base * model.updatesPerYear / 12
        return Part(presentValue: perMonth * model.annuity, isAssumed: isAssumed)
      case .cost, .flow: return nil
      }
    }
    parts = terms + spent
  }
}

extension CaseInput {
  fileprivate func isAssumed(amongst names: [CostInputName]) -> Bool {
    guard case .cost(let name, _) = key else { return false }
    return statement.kind == .assumed && names.contains(name)
  }
}
