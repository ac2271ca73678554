/// By how much trials that share people count less than independent ones: N/n_eff, at least 1.
///
/// A property of how a sample was drawn, so an earlier one foretells a later only if both are drawn alike: as many
/// images and comparisons a person.
///
/// - Reference: Kish (1965), Survey Sampling, section 8.2.
public struct DesignEffect: Sendable, Hashable, Codable {
  public let value: Double

  /// What trials that share nobody have.
  public static let independent = DesignEffect(1)

  /// Beyond these no sample could be planned with it.
  public static let range = 1.0...1e6

  /// - Precondition: `1 <= value <= 1e6`.
  public init(_ value: Double) {
    precondition(Self.range.contains(value), "a design effect lies in 1 … 1e6")
    self.value = value
  }

  /// The design effect of a rate whose variance is known: variance over p(1 − p)/N, at least 1.
  ///
  /// - Returns: `nil` if the rate is 0 or 1, or there is no variance: then nothing can be said.
  public init?(variance: Double, rate: Double, trials: Int) {
    let binomial = trials > 0 ? rate * (1 - rate) / Double(trials) : 0
    guard binomial > 0, variance > 0, variance.isFinite else { return nil }
    self.init(min(max(1, variance / binomial), Self.range.upperBound))
  }

  /// The trials that speak as loudly as `independent` ones; `nil` if they exceed 2^53.
  public func trials(forIndependent independent: Int) -> Int? {
    SampleSize.count(Double(independent) * value)
  }

  /// The independent trials that `trials` are worth; not rounded.
  public func effective(_ trials: Int) -> Double { Double(trials) / value }

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer().decode(Double.self)
    guard Self.range.contains(value) else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a design effect is \(value), outside 1 to 1000000; independent pairs have 1"))
    }
    self.value = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
