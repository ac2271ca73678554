/// By what rule cells of few people were withheld from an evaluation, and how many were.
public struct SmallCellRule: Codable, Sendable, Equatable {
  /// What is counted against ``fewest``.
  public enum Counted: String, Codable, CaseIterable, Sendable {
    /// Different subjects: the units, else those that the log names.
    case people
    /// Different devices, where the log names no subject and devices were assigned: one may be one person's.
    case devices
    /// Where the log tells nobody apart.
    case transactions
  }

  /// The reason of an unknown estimate behind which few stand.
  public static let smallCell = "small-cell"
  /// The reason of one that would betray a small cell, since the total is told.
  public static let complement = "small-cell-complement"

  /// Fewer than these are withheld.
  public var fewest: Int
  public var counted: Counted
  /// Estimates withheld, those of devices without a name included.
  public var withheld: Int
  /// Devices of so few people that they are not even named.
  public var unnamedDevices: Int

  public init(fewest: Int, counted: Counted, withheld: Int, unnamedDevices: Int) {
    self.fewest = fewest
    self.counted = counted
    self.withheld = withheld
    self.unnamedDevices = unnamedDevices
  }
}
