import Compression
import Foundation
import Vocabulary

/// A made-up pilot without a verdict: figures that look like a success, from a log in which a part of one arm is missing.
struct KioskPilot {
  let seed: UInt64 = 20_261_125

  func files() throws(CompressionError) -> [PilotFile] {
    var files = [
      PilotFile(path: "README.md", contents: Data(KioskPilotText.readme.utf8)),
      PilotFile(path: "pilot.yaml", contents: Data(KioskPilotText.manifest(seed: seed).utf8)),
    ]
    for (week, text) in MadeLog(scene: .kiosk, seed: seed).weeks.enumerated() {
      files.append(
        PilotFile(path: "logs/kiosk-\(week + 1).jsonl.gz", contents: try Gzip.deflated(Data(text.utf8))))
    }
    return files
  }
}

extension FieldScene {
  /// Kiosks of an airport: from 9 October on, terminal 2 sends nothing of the augmented model.
  static let kiosk = FieldScene(
    people: 3000, sites: ["terminal-1", "terminal-2", "terminal-3"], flows: [("boarding", 1)],
    models: PerArm(baseline: "gateface-8", augmented: "gateface-9"), threshold: "0.39", rates: .gate,
    isDirty: false,
    isLost: { event in
      event.arm == .augmented && event.instant >= MadeLog.start + 8 * MadeLog.day
        && event.fields.contains { $0.name == "site_id" && $0.value.content == "terminal-2" }
    })
}
