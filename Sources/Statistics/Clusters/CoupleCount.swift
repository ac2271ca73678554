/// The trials between two different people, in no order.
public struct CoupleCount: Sendable, Hashable {
  /// The two people, as indices from 0.
  public let first: Int
  public let second: Int
  public let count: BinomialCount

  /// - Precondition: two different people, none negative.
  public init(_ first: Int, _ second: Int, _ count: BinomialCount) {
    precondition(first >= 0 && second >= 0 && first != second, "a couple is two different people")
    self.first = first
    self.second = second
    self.count = count
  }
}
