/// How often one method covered one quantity, over the pilots of a cell.
struct Tally: Sendable {
  let quantity: Quantity
  let method: Method
  /// Pilots with an interval.
  let intervals: Int
  /// Pilots without one.
  let missing: Int
  let covered: Int
  /// `nil` if no pilot had an interval with a width.
  let meanWidth: Double?

  init(_ readings: [Reading], quantity: Quantity, method: Method) {
    self.quantity = quantity
    self.method = method
    let known = readings.compactMap(\.covers)
    intervals = known.count
    missing = readings.count - known.count
    covered = known.count { $0 }
    let widths = readings.compactMap(\.width)
    meanWidth = widths.isEmpty ? nil : widths.reduce(0, +) / Double(widths.count)
  }

  /// The share of intervals that cover the truth; `nil` without any.
  var coverage: Double? { intervals == 0 ? nil : Double(covered) / Double(intervals) }

  /// The Monte Carlo standard error of ``coverage``: sqrt(p(1 − p)/n).
  var standardError: Double? {
    coverage.map { ($0 * (1 - $0) / Double(intervals)).squareRoot() }
  }

  /// One tally for each quantity and method that occurs, in the order of their cases.
  static func all(_ pilots: some Collection<[Reading]>) -> [Tally] {
    let readings = pilots.flatMap { $0 }
    return Quantity.allCases.flatMap { quantity in
      Method.allCases.compactMap { method in
        let own = readings.filter { $0.quantity == quantity && $0.method == method }
        return own.isEmpty ? nil : Tally(own, quantity: quantity, method: method)
      }
    }
  }
}
