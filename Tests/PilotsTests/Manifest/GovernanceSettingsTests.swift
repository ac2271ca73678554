import Foundation
import Testing

@testable import Pilots

@Suite("Request, roadmap and operating rules")
struct GovernanceSettingsTests {
  private static func kept<Value: Codable & Equatable>(_ json: String, as type: Value.Type) throws -> (
    read: Value, again: Value
  ) {
    let read = try JSONDecoder().decode(type, from: Data(json.utf8))
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return (read, try decoder.decode(type, from: try encoder.encode(read)))
  }

  @Test("are the same from a kept evaluation as from the manifest")
  func kept() throws {
    let step = try Self.kept(
      #"{"stage": "S3", "data_share": 0.5, "traffic": 0.25, "from": "2027-01-15"}"#, as: RolloutStep.self)
    #expect(step.read == step.again && step.again.dataShare == 0.5)
    let rules = try Self.kept(
      #"{"rollback": {"metric": "false_accept_rate", "limit": "0.02pt", "owner": "Ops", "within": "24h"}, "review_every": "90d"}"#,
      as: OperatingRules.self)
    #expect(rules.read == rules.again && rules.again.reviewEvery?.seconds == 90 * 86_400)
    let request = try Self.kept(
      #"{"subject": {"en": "a", "ja": "b"}, "decision_date": "2026-12-15"}"#, as: RequestSettings.self)
    #expect(request.read == request.again && request.again.decisionDate == "2026-12-15")
  }

  @Test(
    "a day that does not exist, or a share beyond 1, is refused",
    arguments: [
      #"{"stage": "S3", "data_share": 1.5}"#, #"{"stage": "S3", "from": "2027-02-30"}"#, #"{"stage": "S9"}"#,
    ])
  func refused(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(RolloutStep.self, from: Data(json.utf8)) }
  }
}
