/// Names told apart by small numbers: each is kept once, as bytes side by side, UUIDs packed.
///
/// Millions of transaction ids as `String`s would take several times their own length.
struct ByteNames: Sendable, Equatable {
  private var bytes: [UInt8] = []
  /// Where each name ends in `bytes`.
  private var ends: [UInt32] = []
  /// Open addressing over codes + 1; 0 is free. As long as a power of 2.
  private var slots = [Int32](repeating: 0, count: 16)

  var count: Int { ends.count }

  /// The name of a code.
  subscript(code: Int32) -> String { PackedName.text(bytes[range(Int(code))]) }

  /// The code of a name, a new one if it was not seen before.
  ///
  /// - Complexity: O(length).
  mutating func code(_ name: String) -> Int32 {
    var name = name
    return name.withUTF8 { PackedName.of($0) { code($0) } }
  }

  private mutating func code(_ name: UnsafeBufferPointer<UInt8>) -> Int32 {
    if 2 * (ends.count + 1) > slots.count { grow() }
    let slot = slot(of: name)
    if slots[slot] != 0 { return slots[slot] - 1 }
    let code = Int32(ends.count)
    bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    slots[slot] = code + 1
    return code
  }

  /// For each code, how many names come before it in the order of the bytes that are kept.
  ///
  /// - Complexity: O(n log n).
  var ranks: [Int32] {
    let order = bytes.withUnsafeBufferPointer { bytes in
      (0..<Int32(count)).sorted { a, b in
        bytes[range(Int(a))].lexicographicallyPrecedes(bytes[range(Int(b))])
      }
    }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, code) in order.enumerated() { ranks[Int(code)] = Int32(rank) }
    return ranks
  }

  private func range(_ code: Int) -> Range<Int> {
    (code == 0 ? 0 : Int(ends[code - 1]))..<Int(ends[code])
  }

  /// The slot of a name, or the free one where it would go.
  private func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = EventDigest(name).slot & mask
    while slots[slot] != 0, !holds(Int(slots[slot] - 1), name) { slot = (slot + 1) & mask }
    return slot
  }

  private func holds(_ code: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(code)
    return range.count == name.count && zip(range, name).allSatisfy { bytes[$0] == $1 }
  }

  /// Frees what only new names need; the next one builds it again.
  mutating func freeze() { slots = [] }

  private mutating func grow() {
    var size = max(16, slots.count)
    while size < 2 * (count + 1) { size *= 2 }
    var larger = [Int32](repeating: 0, count: size)
    let mask = larger.count - 1
    bytes.withUnsafeBufferPointer { bytes in
      for code in 0..<count {
        let name = UnsafeBufferPointer(rebasing: bytes[range(code)])
        var slot = EventDigest(name).slot & mask
        while larger[slot] != 0 { slot = (slot + 1) & mask }
        larger[slot] = Int32(code) + 1
      }
    }
    slots = larger
  }
}
