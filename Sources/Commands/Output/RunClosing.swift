import Pilots

/// The last lines of a run's text: where the reports are, and the next useful command.
struct RunClosing {
  let text: String

  init(_ evaluation: PilotEvaluation, reports: [String], ledger: String, next: String?) {
    let id = evaluation.provenance.runId.prefix(7)
    let places = reports.enumerated().map { index, path in
      "  \(index == 0 ? "Reports " : "        ") \(path)\n"
    }
    let command = next ?? "contrapose show \(id) --ledger \(ledger)"
    text = places.joined() + "  Next     \(command)\n"
  }
}
