extension [Double] {
  /// The direction to which angles point on average, in degrees; `nil` of none, and of angles that leave it open, as 90
  /// and -90 do.
  ///
  /// The mean on the circle: the direction from which the squared arcs to the angles are smallest. It is the plain mean
  /// of one of the ways to unroll the circle, so that 170 and -170 give 180 and not 0, and where no angles lie on either side of
  /// ±180° it is the plain mean of them. A result beyond -180 … 180 is turned back into that range.
  ///
  /// - Complexity: O(n²), for the few estimators of one image.
  /// - Reference: Hotz & Huckemann (2015), Ann. Inst. Stat. Math. 67, 177–193.
  var meanAngle: Double? {
    guard count > 1 else { return first }
    let angles = map(Self.withinTurn)
    let means = Set(angles).sorted().map { cut in
      let unrolled = angles.map { $0 < cut ? $0 + 360 : $0 }
      let mean = unrolled.reduce(0, +) / Double(unrolled.count)
      return (mean: mean, spread: unrolled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) })
    }.sorted { $0.spread < $1.spread }
    // Rounding alone decides nothing.
    if means.count > 1, means[1].spread - means[0].spread <= 1e-9 * means[1].spread { return nil }
    return means.first.map { Self.withinTurn($0.mean) }
  }

  /// The same direction within -180 … 180.
  private static func withinTurn(_ angle: Double) -> Double {
    (-180...180).contains(angle) ? angle : angle.remainder(dividingBy: 360)
  }
}
