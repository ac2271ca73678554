/// A floating-point sum that keeps what each addition rounds away.
///
/// The error is about one rounding of the result, and n² roundings of the largest term where terms cancel, instead of n
/// of them. Infinite once an infinity, or an overflow, was added; NaN after a NaN or opposite infinities. The order of
/// the terms is part of the result.
///
/// - Complexity: four additions a term.
/// - Reference: Neumaier (1974), Z. Angew. Math. Mech. 54, 39–51.
public struct NeumaierSum: Sendable {
  @usableFromInline var sum = 0.0
  @usableFromInline var compensation = 0.0

  @inlinable
  public init() {}

  /// The sum of `values`, added in their order.
  @inlinable
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  @inlinable
  public mutating func add(_ value: Double) {
    let total = sum + value
    compensation += abs(sum) >= abs(value) ? (sum - total) + value : (value - total) + sum
    sum = total
  }

  /// The sum of all that was added; 0 before the first addition.
  @inlinable public var value: Double { sum.isFinite ? sum + compensation : sum }
}
