/// A number for each known input of the cost terms in one arm.
public struct InputValues: Sendable, Equatable {
  /// In the order of ``CostInputName``.
  private var values = [Double?](repeating: nil, count: CostInputName.allCases.count)

  public init() {}

  public init(_ values: [CostInputName: Double]) {
    for (name, value) in values { self[name] = value }
  }

  public subscript(name: CostInputName) -> Double? {
    get { values[name.place] }
    set { values[name.place] = newValue }
  }
}

extension CostInputName {
  private static let places = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))

  /// Its place among the names.
  fileprivate var place: Int { Self.places[self] ?? 0 }
}
