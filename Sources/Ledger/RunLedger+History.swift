import Foundation
import GRDB
import Pilots
import Trends

extension RunLedger {
  /// The names of all pilots, in alphabetical order.
  public func pilots() throws(LedgerError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT DISTINCT pilot FROM run ORDER BY pilot") }
  }

  /// The runs of a pilot with the numbers that history keeps.
  ///
  /// - Complexity: O(numbers): no evaluation is opened.
  public func history(ofPilot pilot: String) throws(LedgerError) -> PilotHistory {
    try read { db in
      var runs = try Row.fetchAll(
        db,
        sql: """
          SELECT \(HistoryRecord.columns) FROM run JOIN history ON history.runId = run.runId
          WHERE run.pilot = ? ORDER BY run.createdAt, run.runId
          """, arguments: [pilot]
      ).map(HistoryRecord.run)
      let (tags, notes) = try (Self.tags(db), Self.notes(db))
      for index in runs.indices {
        (runs[index].tags, runs[index].note) = (tags[runs[index].runId] ?? [], notes[runs[index].runId])
      }
      let all = try Int.fetchOne(db, sql: "SELECT count(*) FROM run WHERE pilot = ?", arguments: [pilot]) ?? 0
      return PilotHistory(
        pilot: pilot, runs: runs, values: try Self.values(ofPilot: pilot, db), unread: all - runs.count)
    }
  }

  private static func values(ofPilot pilot: String, _ db: Database) throws -> [String: [TrendValue]] {
    var values: [String: [TrendValue]] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT kpi.runId, name, cell, arm, unit, numerator, denominator, value, low, high, level, method
        FROM kpi JOIN run ON run.runId = kpi.runId WHERE run.pilot = ?
        """, arguments: [pilot])
    while let row = try rows.next() {
      guard let value = HistoryRecord.value(row, from: 1) else { continue }
      values[row[0], default: []].append(value)
    }
    return values
  }

  /// One run with its numbers, by the first digits of its id.
  ///
  /// - Throws: ``LedgerError/unreadRun(_:)`` if its stored evaluation could not be read.
  public func run(_ digits: String) throws(LedgerError) -> (run: TrendRun, values: [TrendValue]) {
    let (id, pilot) = try read { db in
      let id = try Self.runId(digits, db)
      return (
        id, try String.fetchOne(db, sql: "SELECT pilot FROM run WHERE runId = ?", arguments: [id]) ?? ""
      )
    }
    let history = try self.history(ofPilot: pilot)
    guard let run = history.runs.first(where: { $0.runId == id }) else { throw .unreadRun(id) }
    return (run, history.values[id] ?? [])
  }

  /// Adds tags to a run; one that it has already becomes the last one given.
  ///
  /// - Returns: its id.
  @discardableResult
  public func tag(_ digits: String, with names: [String]) throws(LedgerError) -> String {
    try write { db in
      let id = try Self.runId(digits, db)
      for name in names {
        // Given again it is the last one given: of camera=1, camera=2, camera=1 the last holds.
        try db.execute(sql: "DELETE FROM tag WHERE runId = ? AND name = ?", arguments: [id, name])
        try db.execute(sql: "INSERT INTO tag (runId, name) VALUES (?, ?)", arguments: [id, name])
      }
      return id
    }
  }

  /// Takes tags from a run.
  ///
  /// - Returns: its id.
  /// - Throws: ``LedgerError/noSuchTag(_:run:)``, and takes none away.
  @discardableResult
  public func untag(_ digits: String, from names: [String]) throws(LedgerError) -> String {
    try write { db in
      let id = try Self.runId(digits, db)
      for name in names {
        try db.execute(sql: "DELETE FROM tag WHERE runId = ? AND name = ?", arguments: [id, name])
        guard db.changesCount > 0 else { throw LedgerError.noSuchTag(name, run: id) }
      }
      return id
    }
  }

  /// Puts a note in the place of a run's earlier one; an empty text takes it away.
  ///
  /// - Returns: its id.
  @discardableResult
  public func note(_ digits: String, _ text: String) throws(LedgerError) -> String {
    try write { db in
      let id = try Self.runId(digits, db)
      try db.execute(sql: "DELETE FROM note WHERE runId = ?", arguments: [id])
      if !text.isEmpty {
        try db.execute(sql: "INSERT INTO note (runId, text) VALUES (?, ?)", arguments: [id, text])
      }
      return id
    }
  }

  /// The tags and the note of a run.
  public func remarks(of digits: String) throws(LedgerError) -> (tags: [String], note: String?) {
    try read { db in
      let id = try Self.runId(digits, db)
      let tags = try String.fetchAll(
        db, sql: "SELECT name FROM tag WHERE runId = ? ORDER BY id", arguments: [id])
      return (tags, try String.fetchOne(db, sql: "SELECT text FROM note WHERE runId = ?", arguments: [id]))
    }
  }

  static func tags(_ db: Database) throws -> [String: [String]] {
    try Row.fetchAll(db, sql: "SELECT runId, name FROM tag ORDER BY id").reduce(into: [:]) { tags, row in
      tags[row[0] as String, default: []].append(row[1])
    }
  }

  static func notes(_ db: Database) throws -> [String: String] {
    try Row.fetchAll(db, sql: "SELECT runId, text FROM note").reduce(into: [:]) { notes, row in
      notes[row[0] as String] = row[1]
    }
  }

  /// The whole id of the run whose id starts with the given digits.
  static func runId(_ digits: String, _ db: Database) throws -> String {
    let ids = try String.fetchAll(
      db, sql: "SELECT runId FROM run WHERE substr(runId, 1, ?) = ? ORDER BY runId",
      arguments: [digits.unicodeScalars.count, digits])
    guard !digits.isEmpty, let id = ids.first else { throw LedgerError.noSuchRun(digits) }
    guard ids.count == 1 || id == digits else {
      throw LedgerError.ambiguousRun(digits, candidates: ids.map { String($0.prefix(12)) })
    }
    return id
  }
}
