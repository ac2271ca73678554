import Vocabulary

/// How many units a part of the transactions has in each arm.
struct PartUnits: Sendable {
  let name: String
  let kind: TransactionSet.Kind
  let units: PerArm<Int>

  init(_ set: TransactionSet) {
    (name, kind) = (set.name, set.kind)
    units = set.samples.map(\.unitCount)
  }
}
