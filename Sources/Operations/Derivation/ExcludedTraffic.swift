/// Test, staff and bot traffic, as the manifest names it.
struct ExcludedTraffic {
  private let columns: EventColumns
  /// By source.
  private let isSourceExcluded: [Bool]
  /// By unit.
  private let isUnitExcluded: [Bool]

  /// - Complexity: O(units + sources).
  init(_ settings: [TrafficExclusion], _ columns: EventColumns) {
    self.columns = columns
    let names = { (list: KeyPath<TrafficExclusion, [String]>) in Set(settings.flatMap { $0[keyPath: list] }) }
    let (sites, devices, flows) = (names(\.sites), names(\.devices), names(\.flows))
    isSourceExcluded = columns.sources.map { source in
      source.site.map(sites.contains) == true || source.device.map(devices.contains) == true
        || flows.contains(source.flow)
    }
    let units = names(\.units)
    isUnitExcluded =
      units.isEmpty
      ? [] : (0..<Int32(columns.unitNames.count)).map { units.contains(columns.unitNames[$0]) }
  }

  func contains(_ row: Int) -> Bool {
    isSourceExcluded[Int(columns.sourceCodes[row])]
      || (!isUnitExcluded.isEmpty && isUnitExcluded[Int(columns.units[row])])
  }
}
