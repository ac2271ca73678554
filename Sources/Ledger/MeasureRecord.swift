import GRDB
import Pilots
import Verification

/// One rate of one run, as counts, so that history can be added up again.
struct MeasureRecord: Codable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "measure"

  let id: Int64?
  let runId: String
  let arm: String
  let cell: String
  let metric: String
  let numerator: Int
  let denominator: Int
  let low: Double?
  let high: Double?

  /// TAR and FAR of every operating point, under the reading of missing scores that the pilot asked for.
  static func all(of evaluation: PilotEvaluation) -> [MeasureRecord] {
    let failure = evaluation.verification?.mainFailure
    return (evaluation.verification?.operatingPoints ?? []).filter { $0.failure == failure }.flatMap {
      point in
      let name = "\(point.policy.rawValue)/\(point.scope.rawValue)@\(point.farTarget)"
      return [
        MeasureRecord(
          id: nil, runId: evaluation.provenance.runId, arm: point.arm.rawValue, cell: point.set,
          metric: "tar/\(name)", numerator: point.matedAccepted, denominator: point.mated, low: point.tar.low,
          high: point.tar.high),
        MeasureRecord(
          id: nil, runId: evaluation.provenance.runId, arm: point.arm.rawValue, cell: point.set,
          metric: "far/\(name)", numerator: point.falseAccepts, denominator: point.nonMated,
          low: point.far.low,
          high: point.far.high),
      ]
    }
  }
}
