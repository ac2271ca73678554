/// Unit vectors on a grid of 2⁻²⁶, whose cosines are the same bits on any processor, in any order and tile.
///
/// A vector x becomes the integers qᵢ = rint(xᵢ/‖x‖ · 2²⁶), ties to even. Every product and every partial sum of two
/// such vectors is an integer below 2⁵³: Σ|aᵢ·bᵢ| ≤ (2²⁶ + √d/2)² by Cauchy–Schwarz. So no sum of them, in Int64 or
/// Double, with or without fused multiplication, is ever rounded. A score differs from the real cosine by at most
/// √d · 2⁻²⁶, 3.4e-7 for d = 512, typically 6e-9.
///
/// A vector of zeros, or with an infinity or NaN, is missing: it has no score, never 0.
///
/// - Complexity: 4 bytes a component.
public struct QuantisedEmbeddings: Sendable {
  public let rows: Int
  public let dimension: Int
  /// The components, row after row; zeros where a row is missing.
  let components: [Int32]
  private let isMissing: [Bool]

  /// The largest component, of a vector along an axis: 2²⁶.
  static let unit = 0x1p26

  /// - Parameter values: the vectors, of any length, row after row.
  /// - Precondition: `values.count == rows * dimension`, `dimension > 0`.
  /// - Complexity: O(rows · dimension).
  public init(rows: Int, dimension: Int, values: [Float]) {
    self = values.withUnsafeBufferPointer { Self(rows: rows, dimension: dimension, values: $0) }
  }

  /// The same of `Double` values.
  public init(rows: Int, dimension: Int, values: [Double]) {
    self = values.withUnsafeBufferPointer { Self(rows: rows, dimension: dimension, values: $0) }
  }

  /// The same of values in memory, such as a mapped file.
  public init(rows: Int, dimension: Int, values: UnsafeBufferPointer<Float>) {
    self.init(rows: rows, dimension: dimension, quantising: values)
  }

  /// The same of `Double` values in memory.
  public init(rows: Int, dimension: Int, values: UnsafeBufferPointer<Double>) {
    self.init(rows: rows, dimension: dimension, quantising: values)
  }

  private init<Value: BinaryFloatingPoint>(
    rows: Int, dimension: Int, quantising values: UnsafeBufferPointer<Value>
  ) {
    precondition(rows >= 0 && dimension > 0, "embeddings have at least one component")
    precondition(values.count == rows * dimension, "there are rows × dimension values")
    self.rows = rows
    self.dimension = dimension
    var isMissing = [Bool](repeating: false, count: rows)
    components = [Int32](unsafeUninitializedCapacity: values.count) { quantised, count in
      for row in 0..<rows {
        let place = row * dimension..<(row + 1) * dimension
        isMissing[row] = !Self.quantise(
          UnsafeBufferPointer(rebasing: values[place]), into: .init(rebasing: quantised[place]))
      }
      count = values.count
    }
    self.isMissing = isMissing
  }

  /// Whether the row has no score with any other.
  public func isMissing(_ row: Int) -> Bool { isMissing[row] }

  /// Σ aᵢ·bᵢ in units of 2⁻⁵²; 0 if a row is missing.
  ///
  /// - Complexity: O(dimension).
  public func dot(_ a: Int, _ b: Int) -> Int64 {
    precondition(a >= 0 && a < rows && b >= 0 && b < rows, "rows are counted from 0")
    return components.withUnsafeBufferPointer {
      Self.dot($0[a * dimension..<(a + 1) * dimension], $0[b * dimension..<(b + 1) * dimension])
    }
  }

  /// The cosine of two rows, in -1 … 1 − 2⁻⁵²; `nil` if either is missing.
  ///
  /// - Complexity: O(dimension).
  public func score(_ a: Int, _ b: Int) -> Double? {
    isMissing[a] || isMissing[b] ? nil : Self.score(dot: Double(dot(a, b)))
  }

  /// dot · 2⁻⁵², clamped, since rounding may lengthen a vector a little.
  static func score(dot: Double) -> Double { min(max(dot * 0x1p-52, -1), 1 - 0x1p-52) }

  private static func dot(_ a: Slice<UnsafeBufferPointer<Int32>>, _ b: Slice<UnsafeBufferPointer<Int32>>)
    -> Int64
  {
    let a = UnsafeBufferPointer(rebasing: a)
    let b = UnsafeBufferPointer(rebasing: b)
    var sum: Int64 = 0
    // Below 2⁵³, as the type's description proves: the checks for overflow would only keep the loop from being wide.
    for index in 0..<a.count { sum &+= Int64(a[index]) &* Int64(b[index]) }
    return sum
  }
}
