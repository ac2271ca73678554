import Vocabulary

/// How many units a part of the transactions has in each arm.
struct PartUnits: Sendable {
  let name: String
  let kind: TransactionSet.Kind
  let units: PerArm<Int>
  /// Those who count against the fewest that may be told: people, else transactions.
  let size: PerArm<Int>
  /// Whether its numbers may be told: neither few stand behind them, nor would they give away another part.
  var isTold = true

  init(_ set: TransactionSet) {
    (name, kind) = (set.name, set.kind)
    units = set.samples.map(\.unitCount)
    size = set.samples.map { $0.people(.retryRate) ?? $0.count }
  }

  /// Whether too few stand behind it to be named, if it is a device.
  func isUnnamed(_ fewest: Int) -> Bool {
    kind == .device && max(size.baseline, size.augmented) < fewest
  }
}
