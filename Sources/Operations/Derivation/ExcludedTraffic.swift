/// Test, staff and bot traffic, as the manifest names it.
struct ExcludedTraffic {
  /// By source.
  private let isSourceExcluded: [Bool]
  /// By device.
  private let isDeviceExcluded: [Bool]
  /// By unit.
  private let isUnitExcluded: [Bool]

  /// The names of units and devices are looked at here alone.
  ///
  /// - Complexity: O(units + devices + sources).
  init(_ settings: [TrafficExclusion], _ columns: EventColumns) {
    let names = { (list: KeyPath<TrafficExclusion, [String]>) in Set(settings.flatMap { $0[keyPath: list] }) }
    let (sites, devices, flows) = (names(\.sites), names(\.devices), names(\.flows))
    isSourceExcluded = columns.sources.map { source in
      source.site.map(sites.contains) == true || flows.contains(source.flow)
    }
    isDeviceExcluded = Self.marked(devices, columns.deviceNames)
    isUnitExcluded = Self.marked(names(\.units), columns.unitNames)
  }

  private static func marked(_ wanted: Set<String>, _ names: ByteNames) -> [Bool] {
    wanted.isEmpty ? [] : (0..<Int32(names.count)).map { wanted.contains(names[$0]) }
  }

  func contains(_ row: Int, of columns: EventColumns) -> Bool {
    isSourceExcluded[Int(columns.sourceCodes[row])]
      || (!isUnitExcluded.isEmpty && isUnitExcluded[Int(columns.units[row])])
      || (!isDeviceExcluded.isEmpty && columns.device(row).map { isDeviceExcluded[Int($0)] } == true)
  }
}
