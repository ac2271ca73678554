extension Array where Element == Double {
  /// The arithmetic mean, by a compensated sum; `nil` if there are no values.
  public var mean: Double? { isEmpty ? nil : NeumaierSum(self).value / Double(count) }

  /// The sample variance with divisor n − 1, in two passes; `nil` below two values.
  public var sampleVariance: Double? {
    guard count >= 2, let mean else { return nil }
    return NeumaierSum(lazy.map { ($0 - mean) * ($0 - mean) }).value / Double(count - 1)
  }
}
