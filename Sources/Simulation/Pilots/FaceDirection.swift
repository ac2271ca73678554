/// An embedding of 24 components and length 1.
struct FaceDirection: Sendable {
  static let dimension = 24

  private let first: SIMD8<Double>
  private let second: SIMD8<Double>
  private let third: SIMD8<Double>

  /// Scales the vector whose components `component` gives to length 1.
  init(_ component: (Int) -> Double) {
    var parts = (SIMD8<Double>(), SIMD8<Double>(), SIMD8<Double>())
    for axis in 0..<8 {
      parts.0[axis] = component(axis)
      parts.1[axis] = component(axis + 8)
      parts.2[axis] = component(axis + 16)
    }
    let norm = (parts.0 * parts.0 + parts.1 * parts.1 + parts.2 * parts.2).sum().squareRoot()
    (first, second, third) = (parts.0 / norm, parts.1 / norm, parts.2 / norm)
  }

  /// The cosine of the angle between two embeddings.
  func cosine(_ other: FaceDirection) -> Double {
    (first * other.first + second * other.second + third * other.third).sum()
  }
}
