import Vocabulary

/// How many units a part of the transactions has in each arm.
struct PartUnits: Sendable {
  let name: String
  let kind: TransactionSet.Kind
  let units: PerArm<Int>
  /// Those who count against the fewest that may be told: people, else transactions.
  let size: PerArm<Int>

  init(_ set: TransactionSet) {
    (name, kind) = (set.name, set.kind)
    units = set.samples.map(\.unitCount)
    size = set.samples.map { $0.people(.retryRate) ?? $0.count }
  }

  /// Whether too few stand behind an arm of it to tell their number.
  func isSmall(_ fewest: Int) -> Bool { Arm.allCases.contains { size[$0] > 0 && size[$0] < fewest } }

  /// Whether too few stand behind it to be named, if it is a device.
  func isUnnamed(_ fewest: Int) -> Bool {
    kind == .device && max(size.baseline, size.augmented) < fewest
  }
}
