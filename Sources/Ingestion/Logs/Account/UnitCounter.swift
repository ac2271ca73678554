import Vocabulary

/// Counts different units of each arm by a hash of 64 bits of their names.
///
/// Hashes lie in many small tables, which grow by a quarter one after the other, so that no moment needs twice the memory.
///
/// - Assumes: no two units share a hash; among three million the chance that any two do is 1 in 4 million.
struct UnitCounter {
  private var tables = [[UInt64]](repeating: [UInt64](repeating: 0, count: 16), count: 64)
  private var counts = [Int](repeating: 0, count: 64)
  private var perArm = PerArm(baseline: 0, augmented: 0)
  private var isFull = false

  /// Beyond it the tables would no longer be small.
  private static let limit = 3 << 20

  mutating func insert(_ unit: ByteSlice, _ arm: Arm) {
    guard !isFull else { return }
    // What tells the arms apart is added to the hash and not to the name: names that differ as the arms would were one.
    let hash = max(1, ByteHash.value(unit) ^ (arm == .baseline ? 0 : 0xD6E8_FEB8_6659_FD93))
    let number = Int(hash & 63)
    guard Self.put(hash, into: &tables[number]) else { return }
    perArm[arm] += 1
    counts[number] += 1
    if 5 * counts[number] > 4 * tables[number].count { grow(number) }
    if perArm.baseline + perArm.augmented >= Self.limit {
      isFull = true
      tables = []
    }
  }

  /// `nil` if there are too many to be counted.
  var units: PerArm<Int>? { isFull ? nil : perArm }

  /// Whether it was not there.
  private static func put(_ hash: UInt64, into table: inout [UInt64]) -> Bool {
    var place = Int(hash.multipliedFullWidth(by: UInt64(table.count)).high)
    while table[place] != 0 {
      if table[place] == hash { return false }
      place += 1
      if place == table.count { place = 0 }
    }
    table[place] = hash
    return true
  }

  private mutating func grow(_ number: Int) {
    var larger = [UInt64](repeating: 0, count: tables[number].count * 5 / 4 + 1)
    for hash in tables[number] where hash != 0 { _ = Self.put(hash, into: &larger) }
    tables[number] = larger
  }
}
