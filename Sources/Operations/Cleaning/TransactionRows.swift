/// Rows of a log in order, cut into those of each transaction.
struct TransactionRows: Sequence {
  /// Ordered by transaction.
  private let rows: [Int32]
  /// By row: the code of its transaction; −1 where an event belongs to none.
  private let codes: [Int32]

  init(_ rows: [Int32], _ codes: [Int32]) { (self.rows, self.codes) = (rows, codes) }

  /// How many transactions there are.
  ///
  /// - Complexity: O(rows).
  var count: Int { reduce(0) { count, _ in count + 1 } }

  func makeIterator() -> Iterator { Iterator(rows: rows, codes: codes) }

  struct Iterator: IteratorProtocol {
    fileprivate let rows: [Int32]
    fileprivate let codes: [Int32]
    private var start = 0

    fileprivate init(rows: [Int32], codes: [Int32]) { (self.rows, self.codes) = (rows, codes) }

    mutating func next() -> ArraySlice<Int32>? {
      while start < rows.count {
        let code = codes[Int(rows[start])]
        var end = start + 1
        while end < rows.count, codes[Int(rows[end])] == code { end += 1 }
        defer { start = end }
        if code >= 0 { return rows[start..<end] }
      }
      return nil
    }
  }
}
