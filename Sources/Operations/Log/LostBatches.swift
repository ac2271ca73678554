/// Batches of records that could not be read, and about how many records they held.
///
/// A batch is refused as one line, whatever it holds. What it held is told by its length, since those that could be read tell how
/// long a record is; and by their mean, since a batch that was cut off is shorter than it was.
public struct LostBatches: Sendable, Equatable {
  public private(set) var count = 0
  private var lostBytes = 0
  private var readBatches = 0
  private var readBytes = 0
  private var records = 0

  public init() {}

  public mutating func lose(bytes: Int) {
    count += 1
    lostBytes += bytes
  }

  public mutating func read(bytes: Int, records: Int) {
    readBatches += 1
    readBytes += bytes
    self.records += records
  }

  /// Those of another file.
  public mutating func add(_ other: LostBatches) {
    count += other.count
    lostBytes += other.lostBytes
    readBatches += other.readBatches
    readBytes += other.readBytes
    records += other.records
  }

  /// At least one each; as many as batches where none could be read.
  public var events: Int {
    guard readBytes > 0, readBatches > 0 else { return count }
    let byLength = Double(lostBytes) * Double(records) / Double(readBytes)
    let byMean = Double(count) * Double(records) / Double(readBatches)
    return max(count, Int(max(byLength, byMean).rounded()))
  }
}
