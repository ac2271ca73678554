import Vocabulary

/// First attempts that nobody decided, where they are more than one in a hundred: what the false reject rate would be at
/// best and at worst, had they been decided.
public struct MissingOutcome: Codable, Sendable, Equatable {
  public var arm: Arm
  public var missing: Int
  /// First attempts.
  public var firstAttempts: Int
  /// If all of them had been accepted.
  public var lowest: Double
  /// If all of them had been rejected.
  public var highest: Double

  static let fewest = 0.01

  /// - Returns: `nil` if one in a hundred or fewer are missing.
  init?(_ sample: ArmSample) {
    var (first, rejected, decided) = (0, 0, 0)
    for transaction in sample.transactions {
      guard let attempt = transaction.attempts.first else { continue }
      first += 1
      if attempt.isDecided {
        decided += 1
        if !attempt.isAccepted { rejected += 1 }
      }
    }
    guard first > 0, Double(first - decided) > Self.fewest * Double(first) else { return nil }
    arm = sample.arm
    missing = first - decided
    firstAttempts = first
    lowest = Double(rejected) / Double(first)
    highest = Double(rejected + missing) / Double(first)
  }
}
