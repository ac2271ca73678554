import Foundation
import GRDB
import Pilots

/// A run as the ledger keeps it.
struct RunRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "run"

  let runId: String
  let pilot: String
  let createdAt: String
  let toolVersion: String
  let decision: String?
  let rule: String?
  /// The evaluation as JSON.
  let evaluation: Data

  init(_ evaluation: PilotEvaluation) throws {
    runId = evaluation.provenance.runId
    pilot = evaluation.pilot.name
    createdAt = evaluation.provenance.createdAt
    toolVersion = evaluation.provenance.toolVersion
    decision = evaluation.verdict?.decision.rawValue
    rule = evaluation.verdict?.rule.rawValue
    self.evaluation = try evaluation.json()
  }

  /// Whether another evaluation differs from this one in nothing but its date.
  func hasSameResults(as other: PilotEvaluation) throws -> Bool {
    var dated = other
    dated.provenance.createdAt = createdAt
    return try dated.json() == evaluation
  }
}
