import Vocabulary

/// Counts different units of each arm by a hash of 64 bits of their names.
///
/// - Assumes: no two units share a hash; among three million the chance that any two do is 1 in 4 million.
struct UnitCounter {
  private var slots = [UInt64](repeating: 0, count: 1 << 10)
  private var count = 0
  private var perArm = PerArm(baseline: 0, augmented: 0)
  private var isFull = false

  /// Beyond it the table would no longer be small.
  private static let limit = 3 << 20

  mutating func insert(_ unit: ByteSlice, _ arm: Arm) {
    guard !isFull else { return }
    let hash = max(1, ByteHash.value(unit, seed: arm == .baseline ? 1 : 2))
    var place = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[place] != 0 {
      if slots[place] == hash { return }
      place = (place + 1) & (slots.count - 1)
    }
    slots[place] = hash
    perArm[arm] += 1
    count += 1
    isFull = count >= Self.limit
    if isFull { slots = [] } else if 4 * count > 3 * slots.count { grow() }
  }

  /// `nil` if there are too many to be counted.
  var counts: PerArm<Int>? { isFull ? nil : perArm }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: 2 * slots.count)
    for hash in slots where hash != 0 {
      var place = Int(truncatingIfNeeded: hash >> 20) & (larger.count - 1)
      while larger[place] != 0 { place = (place + 1) & (larger.count - 1) }
      larger[place] = hash
    }
    slots = larger
  }
}
