extension QuantisedEmbeddings {
  /// Writes the grid point of one vector; zeros, and `false`, if it has no direction.
  static func quantise<Value: BinaryFloatingPoint>(
    _ vector: UnsafeBufferPointer<Value>, into quantised: UnsafeMutableBufferPointer<Int32>
  ) -> Bool {
    let scale = safeExponent(vector)
    guard let scale, let norm = norm(vector, scaledBy: scale) else {
      quantised.initialize(repeating: 0)
      return false
    }
    for index in vector.indices {
      let grid = scaled(vector[index], by: scale) / norm * unit
      quantised.initializeElement(at: index, to: Int32(grid.rounded(.toNearestOrEven)))
    }
    return true
  }

  /// The length of the scaled vector: its squares summed first to last, one addition at a time; this order is part of
  /// every score. `nil` of zeros.
  private static func norm<Value: BinaryFloatingPoint>(
    _ vector: UnsafeBufferPointer<Value>, scaledBy exponent: Int
  ) -> Double? {
    var sum = 0.0
    for value in vector {
      let component = scaled(value, by: exponent)
      sum += component * component
    }
    return sum > 0 ? sum.squareRoot() : nil
  }

  /// The power of two to multiply by so that squares neither overflow nor vanish: 0 for any usual vector; `nil` of
  /// zeros, or if a component is not finite.
  private static func safeExponent<Value: BinaryFloatingPoint>(_ vector: UnsafeBufferPointer<Value>) -> Int? {
    var largest = 0.0
    for value in vector {
      let magnitude = abs(Double(value))
      guard magnitude.isFinite else { return nil }
      largest = max(largest, magnitude)
    }
    guard largest > 0 else { return nil }
    return largest > 0x1p-400 && largest < 0x1p400 ? 0 : -Int(largest.exponent)
  }

  /// value · 2^exponent.
  @inline(__always)
  private static func scaled(_ value: some BinaryFloatingPoint, by exponent: Int) -> Double {
    exponent == 0 ? Double(value) : Double(sign: .plus, exponent: exponent, significand: Double(value))
  }
}
