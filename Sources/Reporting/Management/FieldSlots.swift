import Operations
import Pilots

/// What the log of the pilot says.
struct FieldSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  var slots: [String: Slot] {
    let operations = evaluation.operations
    let isHeld = evaluation.isHeld
    let tables = operations.map { OperationsTables(operations: $0, words: words, isHeld: isHeld) }
    var slots: [String: Slot] = [
      "has_log": .flag(operations != nil), "held": .flag(isHeld),
      "log_line": .text(operations.map(size) ?? .empty),
    ]
    slots.set("kpi_table", tables.map { .table($0.kpis) })
    slots.set("field_poses_table", tables.flatMap { $0.poses.rows.isEmpty ? nil : .table($0.poses) })
    slots.set("clustering_table", tables.flatMap(\.clustering).map(Slot.table))
    slots.set("funnel_table", tables.map { .table($0.funnel) })
    slots.set("flow_table", tables.map { .table($0.flow) })
    slots.set("health_table", tables.map { .table($0.health) })
    let strata = operations.map { StratumTables(operations: $0, words: words) }
    slots.list("strata_tables", strata?.all ?? [])
    slots.list("short_strata_tables", strata?.short ?? [])
    let notes = operations.map { FieldNotes(operations: $0, words: words) }
    slots["field_notes"] = .text(notes?.sentences ?? .empty)
    slots.set("weakness_table", WeaknessTable(evaluation: evaluation, words: words).table.map(Slot.table))
    let projection = evaluation.projection.map { ProjectionTable(projection: $0, words: words) }
    slots.set("projection_table", projection.map { .table($0.table) })
    slots.set("missing_table", notes.flatMap(\.missing).map(Slot.table))
    let figures = operations.map {
      FieldFigures(operations: $0, evaluation: evaluation, words: words).all
    }
    for id in FieldFigures.ids {
      slots.set("\(id)_figure", figures?.first { $0.id == id }.map(Slot.figure))
    }
    return slots
  }

  private func size(_ operations: OperationsEvaluation) -> ReportText {
    let type = "units.\(operations.units.type)"
    return words.terms.filled(
      "log.size",
      [
        "units": .ours(words.style.count(operations.allUnits)),
        "type": words.terms.has(type) ? words.terms[type] : .foreign(operations.units.type),
        "transactions": .ours(words.style.count(operations.allTransactions)),
      ])
  }
}
