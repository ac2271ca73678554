import Vocabulary

/// How soon the transactions of one arm were decided: the share of all of them that had their last automatic decision by
/// then.
public struct DecisionCurve: Codable, Sendable, Equatable {
  public struct Point: Codable, Sendable, Equatable {
    public var seconds: Double
    /// Of all transactions, those without a decision included.
    public var share: Double
  }

  public var arm: Arm
  /// Transactions with a decision that were not abandoned.
  public var decided: Int
  public var transactions: Int
  /// Ascending; at most 200.
  public var points: [Point]

  static let mostPoints = 200

  /// - Parameter seconds: ascending.
  init(_ arm: Arm, seconds: [Double], transactions: Int) {
    self.arm = arm
    self.transactions = transactions
    decided = seconds.count
    let steps = min(Self.mostPoints, seconds.count)
    points = (0..<steps).map { step in
      let rank = (step + 1) * seconds.count / steps
      return Point(seconds: seconds[rank - 1], share: Double(rank) / Double(max(1, transactions)))
    }
  }
}
