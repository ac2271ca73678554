import ArgumentParser
import Foundation
import Ledger
import Pilots

/// Where the runs are that a command draws from.
struct LedgerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Ledger of runs.", valueName: "file"))
  var ledger: String = PilotManifest.defaultLedger

  /// Opens the ledger, which must be there: reading never makes one.
  func opened() throws -> RunLedger { try Self.opened(ledger) }

  /// The same for a ledger that is named elsewhere.
  static func opened(_ ledger: String) throws -> RunLedger {
    guard FileManager.default.fileExists(atPath: ledger) else {
      throw CommandFailure(
        place: ledger, "there is no ledger", remedy: "name it with --ledger, or make a run first",
        code: "C011",
        status: .missingInput)
    }
    return try RunLedger(path: ledger)
  }
}
