/// Traffic that is not the public's: test, staff, bots. Every transaction it names is left out, and counted.
public struct TrafficExclusion: Codable, Sendable, Hashable {
  public var units: [String]
  public var sites: [String]
  public var devices: [String]
  public var flows: [String]
  /// Why: printed in the flow of the report.
  public var reason: String

  enum CodingKeys: String, CodingKey, CaseIterable { case units, sites, devices, flows, reason }

  public init(
    units: [String] = [], sites: [String] = [], devices: [String] = [], flows: [String] = [], reason: String
  ) {
    self.units = units
    self.sites = sites
    self.devices = devices
    self.flows = flows
    self.reason = reason
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let list = { (key: CodingKeys) in try values.decodeIfPresent([String].self, forKey: key) ?? [] }
    self.init(
      units: try list(.units), sites: try list(.sites), devices: try list(.devices), flows: try list(.flows),
      reason: try values.decode(String.self, forKey: .reason))
    guard !(units + sites + devices + flows).isEmpty else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "an exclusion names units, sites, devices or flows, and a reason"))
    }
  }
}
