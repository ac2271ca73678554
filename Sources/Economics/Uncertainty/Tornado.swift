/// The inputs by how far each moves the net present value from its first decile to its last, widest first.
///
/// - Complexity: two evaluations an input.
/// - Reference: Howard (1988), Manag. Sci. 34, 679–695 (the tornado diagram).
public struct Tornado: Sendable, Hashable {
  /// An uncertain input with its outer deciles, in its own unit.
  public struct Input: Sendable, Hashable {
    public let name: String
    public let low: Double
    public let high: Double

    public init(_ name: String, low: Double, high: Double) {
      self.name = name
      self.low = low
      self.high = high
    }

    /// The first and the last decile of a distribution.
    public init(_ name: String, _ distribution: InputDistribution) {
      self.init(name, low: distribution.quantile(0.1), high: distribution.quantile(0.9))
    }
  }

  /// Sorted by swing; equal swings by name, so that the order of the inputs does not matter.
  public let bars: [TornadoBar]

  /// - Parameter worth: Net present value with the named input at a value and the others central.
  public init(_ inputs: [Input], worth: (_ name: String, _ value: Double) -> Double) {
    bars = inputs.map {
      TornadoBar(input: $0, worthAtLow: worth($0.name, $0.low), worthAtHigh: worth($0.name, $0.high))
    }.sorted { ($1.swing, $0.input.name) < ($0.swing, $1.input.name) }
  }
}
