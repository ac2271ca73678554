/// Times sorted ascending, each with the unit it belongs to.
struct UnitTimes: Sendable {
  let values: [Double]
  let units: [Int32]
  /// How many units may be drawn, those without a time too.
  let unitCount: Int

  init(_ times: [(value: Double, unit: Int32)], unitCount: Int) {
    // Ties by unit, so that the order of the lines never matters.
    let sorted = times.sorted { ($0.value, $0.unit) < ($1.value, $1.unit) }
    values = sorted.map(\.value)
    units = sorted.map(\.unit)
    self.unitCount = unitCount
  }
}
