import Pilots

extension InputRecord {
  /// Takes rows that were used back out of the account, with the reason.
  mutating func leaveOut(_ count: Int = 1, as reason: String) {
    guard count > 0 else { return }
    rowsUsed -= count
    rowsDropped[reason, default: 0] += count
  }
}
