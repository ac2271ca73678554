/// A polynomial Σ aₜxᵗ, looked at for x > 0: a cash flow in the discount factor x = 1/(1 + r).
///
/// For k between the places of two neighbouring coefficients of opposite sign, the derivative of x⁻ᵏp(x) is
/// x⁻ᵏ⁻¹·Σ (t − k)aₜxᵗ, whose coefficients change their sign once less than those of p. Between two roots of that sum,
/// x⁻ᵏp is monotone and p has one root at most. Repeated, this ends where nothing changes its sign and no root is left.
///
/// - Reference: Laguerre (1883), J. Math. Pures Appl. 9, 99–146 (his proof of Descartes' rule of signs).
struct SignedPolynomial {
  /// Without zeros at either end: they move no root above 0.
  private let coefficients: [Double]

  init(_ coefficients: [Double]) {
    let places = coefficients.indices.filter { coefficients[$0] != 0 }
    if let first = places.first, let last = places.last {
      self.coefficients = Array(coefficients[first...last])
    } else {
      self.coefficients = []
    }
  }

  /// The places of the coefficients after which the next one that is not 0 has the other sign.
  var changes: [Int] {
    let places = coefficients.indices.filter { coefficients[$0] != 0 }
    return zip(places, places.dropFirst())
      .filter { (coefficients[$0] < 0) != (coefficients[$1] < 0) }.map(\.0)
  }

  /// Every x > 0 at which the polynomial is 0, ascending; roots that rounding cannot tell apart count once.
  var positiveRoots: [Double] {
    guard let change = changes.first, let first = coefficients.first else { return [] }
    let between = Double(change) + 0.5
    let slope = SignedPolynomial(coefficients.enumerated().map { (Double($0) - between) * $1 })
    var roots: [Double] = []
    var (low, sign) = (0.0, first < 0 ? -1 : 1)
    for turn in slope.positiveRoots {
      let next = self.sign(at: turn)
      if next == 0 { roots.append(turn) }
      if next == -sign { roots.append(root(from: low, sign: sign, to: turn)) }
      (low, sign) = (turn, next)
    }
    let last = coefficients.last.map { $0 < 0 ? -1 : 1 } ?? 0
    return last == -sign ? roots + [root(from: low, sign: sign, to: nil)] : roots
  }

  private func value(at x: Double) -> Double { coefficients.reversed().reduce(0) { $0 * x + $1 } }

  /// 0 within what rounding leaves of the largest terms.
  private func sign(at x: Double) -> Int {
    let value = value(at: x)
    let scale = coefficients.reversed().reduce(0) { $0 * x + abs($1) }
    return abs(value) <= 8 * Double.ulpOfOne * scale ? 0 : value < 0 ? -1 : 1
  }

  /// Bisection down to neighbouring numbers; without an upper end one is looked for by doubling.
  private func root(from start: Double, sign: Int, to end: Double?) -> Double {
    func isBeforeRoot(_ x: Double) -> Bool { value(at: x) * Double(sign) > 0 }
    var (low, high) = (start, end ?? max(1, 2 * start))
    if end == nil { while isBeforeRoot(high), high < 1e300 { (low, high) = (high, high * 2) } }
    return Bisection.end(of: isBeforeRoot, from: low, to: high)
  }
}
