/// Where in its range an input stands.
public enum RangeEnd: Sendable, Hashable, CaseIterable {
  case low
  case base
  case high
}

extension ValueRange {
  /// The number at one end, or the base.
  public subscript(end: RangeEnd) -> Double {
    switch end {
    case .low: low
    case .base: base
    case .high: high
    }
  }
}
