/// Some of the rows of columns of one length.
struct PickedRows {
  private let rows: [Int]
  private let areAll: Bool

  /// - Parameter rows: ascending, below `count`.
  init(_ rows: [Int], of count: Int) {
    self.rows = rows
    areAll = rows.count == count
  }

  /// What a column holds there.
  func values<Value>(_ column: [Value]) -> [Value] { areAll ? column : rows.map { column[$0] } }
}
