import Foundation
import GRDB
import Pilots
import Trends
import Vocabulary

/// Writes what history needs of a run, so that reading it never opens a whole evaluation.
enum HistoryRecord {
  /// - Precondition: the run itself is there.
  static func insert(_ evaluation: PilotEvaluation, _ db: Database) throws {
    let run = TrendRun(evaluation)
    try db.execute(
      sql: """
        INSERT INTO history (runId, stage, firstDay, lastDay, baselineModel, baselineVersion, baselineThreshold,
          augmentedModel, augmentedVersion, augmentedThreshold, policy, primaryFar, dataShare, currency, isSimulated,
          comparisonFiles, logFiles, targets)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        run.runId, run.stage, run.firstDay, run.lastDay, run.models.baseline.name,
        run.models.baseline.version, run.models.baseline.threshold, run.models.augmented.name,
        run.models.augmented.version, run.models.augmented.threshold, run.policy, run.primaryFar,
        run.dataShare, run.currency, run.isSimulated, run.comparisonFiles.joined(separator: " "),
        run.logFiles.joined(separator: " "), try targets(run),
      ])
    let statement = try db.makeStatement(
      sql: """
        INSERT OR IGNORE INTO kpi (runId, name, cell, arm, unit, numerator, denominator, value, low, high, level, method)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for value in TrendValue.all(of: evaluation) {
      try statement.execute(arguments: [
        run.runId, value.key.name, value.key.set, value.key.arm?.rawValue ?? "", value.unit.rawValue,
        value.numerator, value.denominator, value.value, value.low, value.high, value.level, value.method,
      ])
    }
  }

  /// Fills history from the evaluations of runs that an earlier release recorded. One that cannot be read is passed over: its
  /// run stays, and the trend says that it has no numbers.
  static func fill(_ db: Database) throws {
    for run in try String.fetchAll(db, sql: "SELECT runId FROM run ORDER BY runId") {
      // One at a time: evaluations are large.
      guard
        let json = try Data.fetchOne(db, sql: "SELECT evaluation FROM run WHERE runId = ?", arguments: [run]),
        let evaluation = try? PilotEvaluation(json: json), evaluation.provenance.runId == run
      else { continue }
      try insert(evaluation, db)
    }
  }

  /// The columns of ``run(_:)``, in their order.
  static let columns = """
    run.runId, run.pilot, run.createdAt, run.toolVersion, run.decision, run.rule, history.stage, history.firstDay,
    history.lastDay, baselineModel, baselineVersion, baselineThreshold, augmentedModel, augmentedVersion,
    augmentedThreshold, policy, primaryFar, dataShare, currency, isSimulated, comparisonFiles, logFiles, targets
    """

  /// A row of ``columns``.
  static func run(_ row: Row) -> TrendRun {
    TrendRun(
      runId: row[0], pilot: row[1], createdAt: row[2], toolVersion: row[3], decision: row[4], rule: row[5],
      stage: row[6], firstDay: row[7], lastDay: row[8],
      models: PerArm(
        baseline: ModelIdentity(name: row[9], version: row[10], threshold: row[11]),
        augmented: ModelIdentity(name: row[12], version: row[13], threshold: row[14])),
      policy: row[15], primaryFar: row[16], dataShare: row[17], currency: row[18], isSimulated: row[19],
      comparisonFiles: digests(row[20]), logFiles: digests(row[21]), targets: targets(row[22]))
  }

  private static func targets(_ run: TrendRun) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(run.targets), as: UTF8.self)
  }

  private static func targets(_ text: String) -> [String: Double] {
    (try? JSONDecoder().decode([String: Double].self, from: Data(text.utf8))) ?? [:]
  }

  private static func digests(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// A row of name, cell, arm, unit, numerator, denominator, value, low, high, level, method, from the column `start` on.
  static func value(_ row: Row, from start: Int) -> TrendValue? {
    let (arm, unit): (String, String) = (row[start + 2], row[start + 3])
    guard let unit = TrendValue.Unit(rawValue: unit) else { return nil }
    return TrendValue(
      SeriesKey(row[start], set: row[start + 1], arm: Arm(rawValue: arm)), unit, value: row[start + 6],
      numerator: row[start + 4], denominator: row[start + 5], low: row[start + 7], high: row[start + 8],
      level: row[start + 9], method: row[start + 10])
  }
}
