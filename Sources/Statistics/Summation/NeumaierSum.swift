/// A floating-point sum that keeps what each addition rounds away.
///
/// - Reference: Neumaier (1974), Z. Angew. Math. Mech. 54, 39–51.
public struct NeumaierSum: Sendable {
  private var sum = 0.0
  private var compensation = 0.0

  public init() {}

  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  public mutating func add(_ value: Double) {
    let total = sum + value
    compensation += abs(sum) >= abs(value) ? (sum - total) + value : (value - total) + sum
    sum = total
  }

  public var value: Double { sum + compensation }
}
