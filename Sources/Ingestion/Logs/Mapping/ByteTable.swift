/// Texts by number, found by their bytes.
///
/// - Complexity: O(bytes of the text) a look-up, on average.
struct ByteTable {
  private var bytes: [UInt8] = []
  /// Where each text ends; the next begins there.
  private var ends: [Int] = []
  /// Numbers of texts by their hash, -1 for none; twice as many as texts at least.
  private var slots = [Int32](repeating: -1, count: 16)

  init() {}

  init(_ texts: some Sequence<String>) {
    for text in texts {
      var text = text
      text.withUTF8 { _ = insert($0) }
    }
  }

  var count: Int { ends.count }

  /// The number of a text that was put in.
  func find(_ text: ByteSlice) -> Int? {
    let number = slots[place(of: text)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a text, which is put in unless it is there.
  @discardableResult
  mutating func insert(_ text: ByteSlice) -> Int {
    if let number = find(text) { return number }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[place(of: text)] = Int32(count - 1)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  func text(_ number: Int) -> String {
    String(decoding: bytes[range(number)], as: UTF8.self)
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  private func place(of text: ByteSlice) -> Int {
    var place = Int(truncatingIfNeeded: ByteHash.value(text)) & (slots.count - 1)
    while slots[place] >= 0, !isEqual(Int(slots[place]), text) { place = (place + 1) & (slots.count - 1) }
    return place
  }

  /// Whether a number stands for a text.
  func isEqual(_ number: Int, _ text: ByteSlice) -> Bool {
    let range = range(number)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBufferPointer { ByteSlice(rebasing: $0[range]).equals(text) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    for number in 0..<count {
      bytes.withUnsafeBufferPointer { all in
        slots[place(of: ByteSlice(rebasing: all[range(number)]))] = Int32(number)
      }
    }
  }
}
