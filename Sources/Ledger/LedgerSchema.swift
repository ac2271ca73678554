import GRDB

/// The ledger's tables, release by release. A migration that was released is never changed.
enum LedgerSchema {
  static var migrations: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.create(table: "run") { table in
        table.primaryKey("runId", .text)
        table.column("pilot", .text).notNull().indexed()
        table.column("createdAt", .text).notNull()
        table.column("toolVersion", .text).notNull()
        table.column("decision", .text)
        table.column("rule", .text)
        table.column("evaluation", .blob).notNull()
      }
      try db.create(table: "measure") { table in
        table.autoIncrementedPrimaryKey("id")
        table.column("runId", .text).notNull().indexed().references("run", onDelete: .cascade)
        table.column("arm", .text).notNull()
        table.column("cell", .text).notNull()
        table.column("metric", .text).notNull()
        table.column("numerator", .integer).notNull()
        table.column("denominator", .integer).notNull()
        table.column("low", .double)
        table.column("high", .double)
      }
    }
    migrator.registerMigration("2") { db in
      try createHistory(db)
      try HistoryRecord.fill(db)
    }
    return migrator
  }

  /// What history needs of each run beside its evaluation, and what people say of it.
  private static func createHistory(_ db: Database) throws {
    try db.create(table: "history") { table in
      table.primaryKey("runId", .text).references("run", onDelete: .cascade)
      table.column("stage", .text)
      table.column("firstDay", .text)
      table.column("lastDay", .text)
      for arm in ["baseline", "augmented"] {
        table.column("\(arm)Model", .text).notNull()
        table.column("\(arm)Version", .text).notNull()
        table.column("\(arm)Threshold", .double)
      }
      table.column("policy", .text)
      table.column("primaryFar", .double)
      table.column("dataShare", .double)
      table.column("currency", .text)
      table.column("isSimulated", .boolean).notNull()
      // Beginnings of digests, between blanks.
      table.column("comparisonFiles", .text).notNull()
      table.column("logFiles", .text).notNull()
      // A JSON object: numbers by KPI.
      table.column("targets", .text).notNull()
    }
    try createValues(db)
    try createRemarks(db)
  }

  private static func createValues(_ db: Database) throws {
    try db.create(table: "kpi") { table in
      table.column("runId", .text).notNull().references("run", onDelete: .cascade)
      table.column("name", .text).notNull()
      table.column("cell", .text).notNull()
      // Empty: of the pilot as a whole.
      table.column("arm", .text).notNull()
      table.column("unit", .text).notNull()
      table.column("numerator", .integer)
      table.column("denominator", .integer)
      table.column("value", .double)
      table.column("low", .double)
      table.column("high", .double)
      table.column("level", .double)
      table.column("method", .text)
      table.primaryKey(["runId", "name", "cell", "arm"])
    }
  }

  private static func createRemarks(_ db: Database) throws {
    try db.create(table: "tag") { table in
      table.autoIncrementedPrimaryKey("id")
      table.column("runId", .text).notNull().references("run", onDelete: .cascade)
      table.column("name", .text).notNull()
      table.uniqueKey(["runId", "name"])
    }
    try db.create(table: "note") { table in
      table.primaryKey("runId", .text).references("run", onDelete: .cascade)
      table.column("text", .text).notNull()
    }
  }
}
