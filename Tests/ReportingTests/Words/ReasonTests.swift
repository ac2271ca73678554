import Foundation
import Testing
import Vocabulary

@testable import Reporting

@Suite("Reasons why a number is missing")
struct ReasonTests {
  /// The reasons that the layers below the reports give in one piece, with the files that hold them.
  static func reasons(_ layer: String) throws -> [String: String] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources").standardizedFileURL
    let files = FileManager.default.enumerator(
      at: sources.appending(path: layer), includingPropertiesForKeys: nil)
    var reasons: [String: String] = [:]
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /(?:\.unknown\(|\breason:)\s*"([^"\\]+)"/) {
        reasons[String(match.1)] = file.lastPathComponent
      }
    }
    return reasons
  }

  @Test(
    "each is said in both languages, in Japanese by Japanese words",
    arguments: ["Statistics", "Verification", "Operations", "Economics", "Pilots", "Reporting"])
  func known(_ layer: String) throws {
    let reasons = try Self.reasons(layer)
    #expect(!reasons.isEmpty)
    for (reason, file) in reasons {
      #expect(PilotWords(.english).terms.has("reason.\(reason)"), "\(file): \(reason)")
      let japanese = PilotWords(.japanese).reason(reason).plain
      #expect(japanese.unicodeScalars.contains { $0.value > 0x3000 }, "\(file): \(reason)")
    }
  }

  @Test("so are those of areas without an interval and of ratios beyond all numbers")
  func chosen() {
    for reason in [
      "every score is the same", "the variance between people comes out as 0",
      "the two classes do not overlap",
      "the ratio varies too much over the replicates for an interval",
    ] {
      let japanese = PilotWords(.japanese).reason(reason).plain
      #expect(japanese.unicodeScalars.contains { $0.value > 0x3000 }, "\(reason)")
    }
  }
}
