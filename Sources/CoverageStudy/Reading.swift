import Statistics

/// What one method said of one quantity in one pilot.
struct Reading: Sendable, Equatable {
  let quantity: Quantity
  let method: Method
  /// Whether the interval holds the truth; `nil` if there was no interval.
  let covers: Bool?
  /// The width of the interval; of several at once their mean width.
  let width: Double?

  init(_ quantity: Quantity, _ method: Method, covers: Bool?, width: Double?) {
    self.quantity = quantity
    self.method = method
    self.covers = covers
    self.width = width
  }

  init(_ quantity: Quantity, _ method: Method, _ interval: Interval?, truth: Double) {
    self.init(quantity, method, covers: interval?.contains(truth), width: interval?.width)
  }
}
