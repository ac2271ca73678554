import Foundation

/// The cases of `Values/economics.json`: every one of their numbers is tested, to 1e-9.
struct EconomicsGolden: Decodable {
  struct Cases: Decodable {
    let npv: [NetPresentValue]
    let irr: [InternalRate]
    let mirr: [ModifiedRate]
    let payback: [Payback]
    let roiBcr: [Profitability]
    let erlangC: [Desk]
    let staffing: [Staffing]
    let backlog: [Backlog]
    let flow: [Flow]
    let distributions: [Distribution]
    let evpi: [PerfectInformation]
    let switchingAndTornado: [Turning]
    let assumptionShare: [Assumptions]
    let monteCarlo: [Drawing]
    let fullCase: [FullCase]
  }

  let cases: Cases

  /// `nil` if the file does not read; a test says so.
  static let cases: Cases? = {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (try? GoldenValues.economics()).flatMap {
      try? decoder.decode(EconomicsGolden.self, from: $0).cases
    }
  }()

  /// Whether both are unknown, or |a − b| ≤ 1e-9·|b|, or both are 0 but for rounding.
  static func agrees(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= max(1e-9 * abs(b), 1e-14)
  }

  static func agree(_ a: [Double], _ b: [Double]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { agrees($0, $1) }
  }
}
