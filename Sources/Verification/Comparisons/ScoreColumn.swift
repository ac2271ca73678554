/// One arm's scores in the order of the comparisons; higher means more alike.
///
/// NaN means that there is no score (failure to acquire); an infinite score cannot stand here.
public struct ScoreColumn: Sendable, Equatable {
  public let values: [Double]

  /// - Precondition: no value is infinite.
  public init(_ values: [Double]) {
    precondition(values.allSatisfy { !$0.isInfinite }, "an infinite score must be refused where it is read")
    self.values = values
  }

  public var missing: Int { values.count(where: \.isNaN) }
}
