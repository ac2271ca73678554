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
    return migrator
  }
}
