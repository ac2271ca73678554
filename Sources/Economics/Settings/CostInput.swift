/// One number behind the money, with its unit and the person who answers for it.
///
/// A measured input may come without a number: it is then taken from the pilot. Every other kind needs exactly one of
/// `value`, `pert`, `triangular`, `uniform`, `lognormal`, `normal`, or `min` with `max`.
public struct CostInput: Sendable, Hashable {
  /// Where the number comes from.
  public enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
    /// From this pilot.
    case measured
    /// From an invoice, a contract or a tariff.
    case quoted
    /// Somebody's judgement.
    case assumed
  }

  /// `nil` only if the pilot is to supply the number.
  public var distribution: InputDistribution?
  /// As the report prints it: `JPY/h`.
  public var unit: String?
  public var kind: Kind
  public var owner: String?
  public var source: String?
  /// The day the number was stated, as `2026-04-01`.
  public var date: String?
  /// Whether the money is spent already, whatever is decided; `nil`: not stated. Only money spent once can be.
  public var isSunk: Bool?

  public init(
    _ distribution: InputDistribution?, unit: String? = nil, kind: Kind, owner: String? = nil,
    source: String? = nil, date: String? = nil, isSunk: Bool? = nil
  ) {
    self.distribution = distribution
    self.unit = unit
    self.kind = kind
    self.owner = owner
    self.source = source
    self.date = date
    self.isSunk = isSunk
  }

  /// Low, base and high; `nil` if the pilot is to supply the number.
  public var range: ValueRange? { distribution?.range }

  /// Which of owner, source and date are not stated.
  public var missingProvenance: [String] {
    [("owner", owner), ("source", source), ("date", date)].filter { $0.1?.allSatisfy(\.isWhitespace) ?? true }
      .map(\.0)
  }
}
