/// An amount of money for each term of the cost model; terms that could not be priced have none.
///
/// It lies in the order of ``CostTerm`` in one vector and needs no room of its own: draws hold tens of thousands.
public struct TermAmounts: Sendable, Hashable {
  /// Not a number where a term has no amount; ``CostTerm`` has as many cases as the vector places.
  private var values: SIMD8<Double>

  /// No term has an amount.
  public init() { values = SIMD8(repeating: .nan) }

  /// - Parameter amount: The amount of a term; `nil` or an amount that is not finite leaves it without.
  public init(_ amount: (CostTerm) -> Double?) {
    self.init()
    for term in CostTerm.allCases { self[term] = amount(term) }
  }

  private init(_ values: SIMD8<Double>) { self.values = values }

  public subscript(term: CostTerm) -> Double? {
    get {
      let value = values[term.place]
      return value.isNaN ? nil : value
    }
    set { values[term.place] = newValue.flatMap { $0.isFinite ? $0 : nil } ?? .nan }
  }

  /// The terms that have an amount.
  public var terms: [CostTerm] { CostTerm.allCases.filter { self[$0] != nil } }

  public var isEmpty: Bool { terms.isEmpty }

  /// The sum over the terms that have an amount, in their order.
  public var total: Double {
    var sum = 0.0
    for place in 0..<8 where !values[place].isNaN { sum += values[place] }
    return sum
  }

  /// By term.
  public var byTerm: [CostTerm: Double] {
    Dictionary(uniqueKeysWithValues: CostTerm.allCases.compactMap { term in self[term].map { (term, $0) } })
  }

  /// Terms without an amount in either operand have none in the result.
  public static func - (a: TermAmounts, b: TermAmounts) -> TermAmounts { TermAmounts(a.values - b.values) }

  public static func + (a: TermAmounts, b: TermAmounts) -> TermAmounts { TermAmounts(a.values + b.values) }

  public static func * (a: TermAmounts, factor: Double) -> TermAmounts { TermAmounts(a.values * factor) }

  /// The sum of at least one.
  static func sum(_ amounts: [TermAmounts]) -> TermAmounts {
    amounts.dropFirst().reduce(amounts.first ?? TermAmounts()) { $0 + $1 }
  }

  /// The amounts of the terms that have one in `other` too.
  func known(in other: TermAmounts) -> TermAmounts {
    TermAmounts(values.replacing(with: .nan, where: other.values .!= other.values))
  }

  public static func == (a: TermAmounts, b: TermAmounts) -> Bool { a.byTerm == b.byTerm }

  public func hash(into hasher: inout Hasher) { hasher.combine(byTerm) }
}

extension CostTerm {
  /// Its place among the terms.
  fileprivate var place: Int {
    switch self {
    case .compute: 0
    case .userTime: 1
    case .reviewLabour: 2
    case .reviewCase: 3
    case .abandonment: 4
    case .reject: 5
    case .contact: 6
    case .falseAccept: 7
    }
  }
}
