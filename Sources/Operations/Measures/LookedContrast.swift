import Statistics

extension Look {
  /// A contrast as this look may show it.
  ///
  /// That of a count was made at the level of ``levelOfOneLook(_:)``; times are resampled too few times for that, so their
  /// interval is stretched about the difference by critical over normal quantile. The p value is that of one look, moved so
  /// that it falls below α just where the interval clears 0.
  ///
  /// - Reference: Jennison & Turnbull (1989), J. R. Stat. Soc. B 51, 305–361, on repeated intervals.
  func shown(_ contrast: KPIContrast, at level: ConfidenceLevel) -> KPIContrast {
    guard kind != .fixed else { return contrast }
    guard let critical else { return withheld(contrast, "no look is due yet", level) }
    var result = contrast
    result.delta.level = level.value
    if contrast.kpi.unit == .seconds {
      result.delta = stretched(contrast.delta, by: critical / Self.normal(level))
      result.reading = contrast.kpi.reading(result.delta)
    }
    if kind == .confidenceSequence, contrast.delta.method == .newcombe {
      return withheld(contrast, "fewer than 10 events in an arm, too few to look early", level)
    }
    if result.delta.interval != nil { result.delta.method = method }
    result.p = contrast.p.map { moved($0, by: critical / Self.normal(level)) }
    return result
  }

  private var method: EstimationMethod { kind == .groupSequential ? .groupSequential : .confidenceSequence }

  private static func normal(_ level: ConfidenceLevel) -> Double {
    SpecialFunctions.normalQuantile(1 - level.tail)
  }

  private func withheld(_ contrast: KPIContrast, _ reason: String, _ level: ConfidenceLevel) -> KPIContrast {
    var result = contrast
    result.delta = Estimate(contrast.delta.value, nil, level: level, method: nil, reason: reason)
    result.p = nil
    result.reading = .undetermined
    return result
  }

  private func stretched(_ delta: Estimate, by factor: Double) -> Estimate {
    guard let value = delta.value, let interval = delta.interval else { return delta }
    var result = delta
    result.low = value - factor * (value - interval.low)
    result.high = value + factor * (interval.high - value)
    return result
  }

  private func moved(_ p: Double, by factor: Double) -> Double {
    guard p > 0, p < 1 else { return p }
    return 2 * SpecialFunctions.normalUpperTail(SpecialFunctions.normalQuantile(1 - p / 2) / factor)
  }
}
