import Compression
import Foundation

/// A made-up pilot that must stop: two flows of a bank, tables with the bank's own columns, and a plan.
struct BranchPilot {
  let seed: UInt64 = 20_261_124

  func files() throws(CompressionError) -> [PilotFile] {
    let log = MadeLog(scene: .branch, seed: seed)
    return [
      PilotFile(path: "README.md", contents: Data(BranchPilotText.readme.utf8)),
      PilotFile(path: "pilot.yaml", contents: Data(BranchPilotText.manifest(seed: seed).utf8)),
      PilotFile(
        path: "scores.csv.gz", contents: try Gzip.deflated(Data(BranchFiles.scores(seed: seed).utf8))),
      PilotFile(path: "visits.csv.gz", contents: try Gzip.deflated(Data(BranchFiles.visits(log).utf8))),
    ]
  }
}
