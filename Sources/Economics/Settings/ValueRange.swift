/// A number with the ends between which it may lie, in the unit of the input it belongs to.
public struct ValueRange: Sendable, Hashable, Codable {
  public let low: Double
  /// The central value, from which every result is computed unless a range is asked for.
  public let base: Double
  public let high: Double

  /// - Precondition: `low <= base <= high`.
  public init(low: Double, base: Double, high: Double) {
    precondition(low <= base && base <= high, "the ends of a range enclose its base")
    self.low = low
    self.base = base
    self.high = high
  }

  /// A number without a range.
  public init(_ value: Double) { self.init(low: value, base: value, high: value) }

  /// Whether both ends coincide.
  public var isPoint: Bool { low == high }
}
