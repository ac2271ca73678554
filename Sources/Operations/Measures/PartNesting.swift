/// Which parts of the transactions lie wholly in a larger one: the devices of one site or flow, the sites of one flow.
///
/// What is told of the larger part, less what is told of its other parts, gives away what is withheld of one.
struct PartNesting: Sendable {
  /// By the name of a part, those that hold it.
  private(set) var parents: [String: [String]] = [:]

  /// What holds a part, as far as it is seen.
  private enum Holder: Equatable {
    case none
    case one(String)
    case many

    mutating func add(_ name: String?) {
      switch self {
      case .none: self = name.map { .one($0) } ?? .many
      case .one(let known) where known == name: break
      default: self = .many
      }
    }
  }

  /// - Parameters:
  ///   - devices: codes of the devices that are reported; others are no part of any table.
  /// - Complexity: O(transactions).
  init(_ transactions: [Transaction], _ columns: EventColumns, devices: Set<Int32>) {
    let sites = columns.sources.map { source in source.site.map { "site=\($0)" } }
    let flows = columns.sources.map { "flow=\($0.flow)" }
    var ofDevices: [Int32: (site: Holder, flow: Holder)] = [:]
    var ofSites: [String: Holder] = [:]
    var isSeen = [Bool](repeating: false, count: columns.sources.count)
    for transaction in transactions {
      let source = Int(transaction.source)
      if let device = columns.device(Int(transaction.row)), devices.contains(device) {
        ofDevices[device, default: (.none, .none)].site.add(sites[source])
        ofDevices[device, default: (.none, .none)].flow.add(flows[source])
      }
      guard !isSeen[source] else { continue }
      isSeen[source] = true
      if let site = sites[source] { ofSites[site, default: .none].add(flows[source]) }
    }
    for (site, flow) in ofSites { add(site, flow) }
    for (device, holders) in ofDevices {
      let name = "device=\(columns.deviceNames[device])"
      add(name, holders.site)
      add(name, holders.flow)
    }
  }

  private mutating func add(_ part: String, _ holder: Holder) {
    if case .one(let name) = holder { parents[part, default: []].append(name) }
  }
}
