import Foundation
import GRDB
import Pilots

/// The record of all runs in one SQLite file: counts, estimates and where they come from. No embedding, no image and no
/// subject's identity is ever stored.
///
/// A run is written in one transaction, so it is there whole or not at all; the file is readable by its owner alone.
public struct RunLedger: Sendable {
  private let database: DatabasePool
  private let path: String

  /// Opens the ledger, makes it if it is missing, and migrates an older one.
  ///
  /// - Throws: ``LedgerError/newerSchema(path:)`` before anything is changed, or ``LedgerError/database(path:_:)``.
  public init(path: String) throws(LedgerError) {
    self.path = path
    database = try Self.translated(path) {
      var configuration = Configuration()
      configuration.busyMode = .timeout(30)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      try Self.createForOwner(path)
      // GRDB begins writing transactions with BEGIN IMMEDIATE, so that two writers wait instead of failing.
      let database = try DatabasePool(path: path, configuration: configuration)
      let migrations = LedgerSchema.migrations
      if try database.read(Self.isForeign) { throw LedgerError.notALedger(path: path) }
      if try database.read(migrations.hasBeenSuperseded) { throw LedgerError.newerSchema(path: path) }
      try Self.migrate(database, by: migrations)
      return database
    }
  }

  /// Brings the schema up to date. What has been migrated is read before a migration begins, so that of two that open a
  /// new ledger at once one may come too late; it then finds the other's work done.
  private static func migrate(_ database: DatabasePool, by migrations: DatabaseMigrator) throws {
    do {
      try migrations.migrate(database)
    } catch {
      guard try database.read(migrations.hasCompletedMigrations) else { throw error }
    }
  }

  /// Writes a run once. The same run again changes nothing and keeps its first date.
  ///
  /// - Returns: whether it was new.
  /// - Throws: ``LedgerError/contradiction(_:)`` if the run stands there with other results.
  @discardableResult
  public func record(_ evaluation: PilotEvaluation) throws(LedgerError) -> Bool {
    try Self.translated(path) {
      let run = try RunRecord(evaluation)
      let measures = MeasureRecord.all(of: evaluation)
      return try database.write { db in
        if let earlier = try RunRecord.fetchOne(db, key: run.runId) {
          guard try earlier.hasSameResults(as: evaluation) else { throw LedgerError.contradiction(run.runId) }
          return false
        }
        try run.insert(db)
        for measure in measures { try measure.insert(db) }
        try HistoryRecord.insert(evaluation, db)
        return true
      }
    }
  }

  /// All runs, the newest first.
  ///
  /// - Complexity: O(runs): no evaluation is opened.
  public func runs() throws(LedgerError) -> [RunListing] {
    try read { db in
      let (tags, notes) = try (Self.tags(db), Self.notes(db))
      return try Row.fetchAll(
        db,
        sql: "SELECT runId, pilot, createdAt, toolVersion, decision FROM run ORDER BY createdAt DESC, runId"
      ).map { row in
        RunListing(
          runId: row[0], pilot: row[1], createdAt: row[2], toolVersion: row[3], decision: row[4],
          tags: tags[row[0]] ?? [], note: notes[row[0]])
      }
    }
  }

  /// The evaluation of the run whose id starts with the given digits.
  public func evaluation(of run: String) throws(LedgerError) -> PilotEvaluation {
    let json = try read { db in
      try Data.fetchOne(
        db, sql: "SELECT evaluation FROM run WHERE runId = ?", arguments: [try Self.runId(run, db)])
    }
    guard let json else { throw .noSuchRun(run) }
    return try Self.translated(path) { try PilotEvaluation(json: json) }
  }

  /// The rates of one pilot's runs, oldest first, as integers and estimates.
  public func measures(ofPilot pilot: String) throws(LedgerError) -> [MeasureListing] {
    try Self.translated(path) {
      try database.read { db in
        try MeasureRecord.fetchAll(
          db,
          sql: """
            SELECT measure.* FROM measure JOIN run ON run.runId = measure.runId WHERE run.pilot = ?
            ORDER BY run.createdAt, run.runId, measure.id
            """, arguments: [pilot]
        ).map(MeasureListing.init)
      }
    }
  }

  /// Whether the file holds tables and none of them is the ledger's. The list of migrations alone is a ledger that another
  /// process makes at this moment: it stands before the first migration is committed.
  private static func isForeign(_ db: Database) throws -> Bool {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    guard !tables.isEmpty, tables != ["grdb_migrations"] else { return false }
    return !(tables.contains("grdb_migrations") && tables.contains(RunRecord.databaseTableName))
  }

  /// Makes an empty file that only its owner may read, unless there is one already; SQLite gives its companions the same
  /// rights. Exclusive creation, so that a file which another process makes at this moment is never emptied.
  private static func createForOwner(_ path: String) throws(LedgerError) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw .database(path: path, String(cString: strerror(errno)))
    }
  }

  func read<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.translated(path) { try database.read(work) }
  }

  func write<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) throws(LedgerError) -> Value {
    try Self.translated(path) { try database.write(work) }
  }

  private static func translated<Value>(
    _ path: String, _ work: () throws -> Value
  ) throws(LedgerError) -> Value {
    do {
      return try work()
    } catch let error as LedgerError {
      throw error
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw .notALedger(path: path)
    } catch let error as DatabaseError {
      throw .database(path: path, error.message ?? "SQLite error \(error.resultCode.rawValue)")
    } catch {
      throw .database(path: path, "\(error)")
    }
  }
}
