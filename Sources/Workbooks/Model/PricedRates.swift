import Economics
import Vocabulary

/// The rates of one flow, and what sets the names of its cells apart.
struct PricedRates: Sendable {
  /// `nil` where one set of rates prices every volume.
  var name: String?
  /// The end of its cells' names: empty without a name, else an underscore and what a spreadsheet takes of the name.
  var suffix = ""
  let rates: PerArm<FlowRates>
  /// Whether the rates are those over all flows.
  var isPooled = false

  /// Attempts of the arm that allows more.
  var attempts: Int { max(rates.baseline.failure.count, rates.augmented.failure.count) }

  /// - Returns: `nil` without a row, or where an arm is missing.
  static func named(_ rows: [FlowRow]) -> [PricedRates]? {
    var names = CellNames()
    let flows = rows.filter { $0.arm == .baseline }.compactMap { row -> PricedRates? in
      guard let name = row.flow,
        let other = rows.first(where: { $0.arm == .augmented && $0.flow == name })
      else { return nil }
      return PricedRates(
        name: name, suffix: names.name("_", name), rates: PerArm(baseline: row.rates, augmented: other.rates),
        isPooled: row.isPooled ?? false)
    }
    return flows.isEmpty ? nil : flows
  }
}
