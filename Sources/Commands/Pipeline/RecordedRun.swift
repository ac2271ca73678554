import Foundation
import Ledger
import Pilots
import Reporting

/// An evaluated run, and the ledger that it belongs into.
struct RecordedRun {
  let evaluation: PilotEvaluation
  let ledger: String

  /// Evaluates the inputs, whose memory is freed as they are used up. A run that the ledger holds already keeps its first date.
  init(
    _ inputs: consuming PilotInputs, ledger: String, threads: Int, _ progress: ProgressLine
  ) async throws {
    let identity = RunIdentity(
      manifest: inputs.manifest, inputs: inputs.records, toolVersion: Program.version)
    let id = try identity.id()
    var provenance = Provenance(
      runId: id, toolVersion: Program.version, seed: inputs.manifest.seed,
      createdAt: try Self.firstDate(of: id, in: ledger) ?? RunDate.now(), inputs: inputs.records)
    provenance.keyFingerprint = inputs.keyFingerprint
    evaluation = try await PilotEvaluation.evaluating(inputs, provenance: provenance, threads: threads) {
      progress.take($0)
    }.worded()
    self.ledger = ledger
  }

  /// Writes the run into the ledger; the same run again changes nothing.
  func record() throws {
    try RunLedger(path: ledger).record(evaluation)
  }

  private static func firstDate(of id: String, in ledger: String) throws -> String? {
    guard FileManager.default.fileExists(atPath: ledger) else { return nil }
    return try RunLedger(path: ledger).runs().first { $0.runId == id }?.createdAt
  }
}
