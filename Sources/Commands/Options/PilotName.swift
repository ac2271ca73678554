import Findings
import Ledger
import Trends

/// Which pilot of a ledger, and which of its numbers, a command asks for.
enum PilotName {
  /// The pilot that was named, or the only one there is.
  static func resolved(_ name: String?, in ledger: RunLedger, at path: String) throws -> String {
    let pilots = try ledger.pilots()
    guard let name else {
      guard let only = pilots.first else {
        throw CommandFailure(
          place: path, "the ledger holds no run", remedy: "make one with 'contrapose run'", code: "C151",
          status: .missingInput)
      }
      guard pilots.count == 1 else {
        throw CommandFailure(
          place: path, "the ledger holds \(pilots.count) pilots: \(pilots.joined(separator: ", "))",
          remedy: "name one of them", code: "C150", status: .wrongUsage)
      }
      return only
    }
    guard pilots.contains(name) else {
      let nearest = pilots.nearest(to: name).map { "did you mean '\($0)'? " } ?? ""
      throw CommandFailure(
        place: path, "the ledger holds no pilot '\(name)'",
        remedy: nearest + "'contrapose runs' lists all", code: "C151", status: .missingInput)
    }
    return name
  }

  /// Makes sure that every KPI asked for is known.
  static func check(_ kpis: [String], known: [String]) throws(CommandFailure) {
    for kpi in kpis where kpi != "all" && !known.contains(kpi) {
      let nearest = known.nearest(to: kpi).map { "did you mean '\($0)'? " } ?? ""
      throw CommandFailure(
        place: "--kpi", "no run has the KPI '\(kpi)'",
        remedy: nearest + "--kpi all shows all: \(known.joined(separator: ", "))", code: "C152",
        status: .wrongUsage)
    }
  }
}
