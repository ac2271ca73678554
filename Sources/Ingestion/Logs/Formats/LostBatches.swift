/// Batches of records that could not be read, and about how many records they held.
///
/// A line of a batch is refused as one, whatever it holds; what it held is told by its length, since those that could be read tell
/// how long a record is.
struct LostBatches {
  private(set) var count = 0
  private var lostBytes = 0
  private var readBytes = 0
  private var records = 0

  mutating func lose(bytes: Int) {
    count += 1
    lostBytes += bytes
  }

  mutating func read(bytes: Int, records: Int) {
    readBytes += bytes
    self.records += records
  }

  /// At least one each; as many as batches where none could be read.
  var events: Int {
    guard readBytes > 0 else { return count }
    return max(count, Int((Double(lostBytes) * Double(records) / Double(readBytes)).rounded()))
  }
}
