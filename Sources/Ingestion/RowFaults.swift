/// The faults of one file: the first of them, and how many there are.
struct RowFaults {
  /// The most that are kept, and so printed.
  static let limit = 20

  /// Ascending by line.
  private(set) var first: [RowFault] = []
  private(set) var count = 0

  /// Takes a fault, in any order.
  mutating func note(_ fault: RowFault) {
    count += 1
    if let last = first.last, first.count == Self.limit, last.line <= fault.line { return }
    first.insert(fault, at: first.firstIndex { $0.line > fault.line } ?? first.endIndex)
    if first.count > Self.limit { first.removeLast() }
  }
}
