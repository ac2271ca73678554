extension CashFlow {
  /// How often the amounts turn from money in to money out or back; amounts of 0 do not count.
  public var signChanges: Int { SignedPolynomial(amounts).changes.count }

  /// Every rate of a period above −1 at which the flow is worth nothing now, ascending.
  ///
  /// A rate at which the worth touches 0 without crossing it is given once. By Descartes' rule of signs there are at most
  /// as many rates as ``signChanges``.
  ///
  /// - Complexity: O(periods × sign changes²) per halving of a bracket.
  public var internalRates: [Double] {
    SignedPolynomial(amounts).positiveRoots.reversed().map { 1 / $0 - 1 }
  }
}
