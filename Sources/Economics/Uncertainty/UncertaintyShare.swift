import Statistics

/// How much of the spread of the net present value comes from assumed inputs: 1 − Var(NPV | assumed at centre)/Var(NPV).
///
/// The first-order share would average over where the measured inputs stand; this one holds the assumed inputs at their
/// centre, as a pilot that settled them there would.
public struct UncertaintyShare: Sendable, Hashable {
  /// Held within 0 and 1, since draws may by chance spread further with fewer inputs; `nil` if nothing spreads.
  public let share: Double?

  /// - Parameters:
  ///   - draws: The worth in each draw.
  ///   - atCentre: The worth in the same draws with every assumed input at its centre.
  /// - Precondition: both are as many.
  public init(draws: [Double], atCentre: [Double]) {
    precondition(draws.count == atCentre.count, "both series come from the same draws")
    guard let all = draws.sampleVariance, let rest = atCentre.sampleVariance, all > 0 else {
      share = nil
      return
    }
    share = min(max(1 - rest / all, 0), 1)
  }
}
