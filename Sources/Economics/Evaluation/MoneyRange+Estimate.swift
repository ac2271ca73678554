import Statistics

extension MoneyRange {
  /// The central value of a quantity between its outer deciles over the draws; without draws between its values in the two
  /// outer cases, put in numeric order.
  func estimate(_ quantity: (MoneyOutcome) -> Double) -> Estimate {
    if let draws { return draws.estimate(quantity) }
    let value = quantity(base)
    let (low, high) = ends(quantity)
    return Estimate(value, Interval(low: min(low, value), high: max(high, value)), method: .inputRange)
  }

  /// The same for a quantity that may not exist; an end where it does not is left open, and `reason` says why.
  ///
  /// - Parameter isMissingLeast: whether a draw without it counts as less than any other, and not as more.
  func estimate(
    orReason reason: String, isMissingLeast: Bool = false, _ quantity: (MoneyOutcome) -> Double?
  ) -> Estimate {
    if let draws {
      return draws.estimate(orReason: reason, isMissingLeast: isMissingLeast, quantity)
    }
    let values = map(quantity)
    guard let base = values.base else { return .unknown(reason) }
    if let low = values.low, let high = values.high {
      let ends = [low, base, high].sorted()
      return Estimate(base, Interval(low: ends[0], high: ends[2]), method: .inputRange)
    }
    var open = Estimate(base, nil, method: .inputRange)
    for (end, name) in [(values.low, "least"), (values.high, "most")] {
      guard let end else {
        open.reason = "\(reason) in the case \(name) favourable to the augmented model"
        continue
      }
      if end <= base { open.low = end } else { open.high = end }
    }
    return open
  }

  /// One line of a table by term: the sum of its priced parts.
  func estimate(
    of term: ReportedTerm, _ missing: [UnpricedTerm], _ amounts: (MoneyOutcome) -> TermAmounts
  ) -> Estimate {
    let gaps = missing.filter { term.parts.contains($0.term) }.map { "\($0.term.rawValue): \($0.reason)" }
    guard gaps.count < term.parts.count else { return .unknown(gaps.joined(separator: "; ")) }
    var sum = estimate { outcome in term.parts.reduce(0) { $0 + (amounts(outcome)[$1] ?? 0) } }
    sum.reason = gaps.isEmpty ? nil : "without " + gaps.joined(separator: "; ")
    return sum
  }

  /// The internal rate of return of a year.
  var internalRate: Estimate {
    let reason =
      switch InternalRate(base.cashFlow) {
      case .notUnique: "not unique: the cash flow changes its sign more than once"
      default: "none: the cash flow does not change its sign exactly once"
      }
    return estimate(orReason: reason, isMissingLeast: true) {
      InternalRate($0.cashFlow).annual(periodsPerYear: 12)
    }
  }
}
