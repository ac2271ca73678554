import Operations

/// `kpi_targets` as a manifest states them.
struct CheckedTargets: Decodable {
  let values: [String: Double]

  init(from decoder: any Decoder) throws {
    values = try [String: Double](from: decoder)
    let fault = values.sorted { $0.key < $1.key }.lazy.compactMap { Self.fault($0.key, $0.value) }.first
    if let fault {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault))
    }
  }

  private static func fault(_ name: String, _ value: Double) -> String? {
    guard let kpi = KPI(rawValue: name) else {
      return "kpi_targets: '\(name)' is no KPI; write one of "
        + KPI.allCases.map(\.rawValue).joined(separator: ", ")
    }
    guard value >= 0, value < 1e9 else {
      return "kpi_targets.\(name) is no rate, time or count: write a number from 0 on"
    }
    return kpi.unit == .share && value > 1
      ? "kpi_targets.\(name) is a rate, and \(value) lies beyond 1; write 0.08 for 8 %" : nil
  }
}
