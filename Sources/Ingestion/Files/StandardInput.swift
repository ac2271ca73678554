import Foundation
import Pilots

/// Standard input as a file of an input: it is named `-`, and is read once, whole.
enum StandardInput {
  static let name = "-"

  /// Kept, since a format is told from the beginning of what is read again whole.
  private static let read: Data? = try? FileHandle.standardInput.readToEnd() ?? Data()

  static func content() throws(IngestionError) -> Data {
    guard let read else {
      throw IngestionError(
        name, "standard input cannot be read", remedy: "pipe a file into it", code: "I143", kind: .missing)
    }
    return read
  }

  /// It can stand for one file alone.
  ///
  /// - Parameters:
  ///   - manifest: where they are named, for the message; `nil`: it is said of standard input itself.
  ///   - line: of the second.
  /// - Throws: if it is named more than once.
  static func refuseTwice(
    _ files: [String], manifest: String? = nil, line: Int? = nil
  ) throws(IngestionError) {
    let count = files.count { $0 == name }
    guard count > 1 else { return }
    throw IngestionError(
      manifest ?? name, line: line, "standard input is named as \(count) files, and can be read as one alone",
      remedy: "write the others into files of their own, and name these", code: "I142")
  }

  /// It cannot hold comparisons and the log at once.
  static func refuseBothKinds(_ manifest: PilotManifest, _ file: String) throws(IngestionError) {
    guard manifest.verification?.files().contains(name) == true,
      manifest.operations?.logs.contains(where: { $0.path == name }) == true
    else { return }
    throw IngestionError(
      file, "standard input is named for the comparisons and for the log, and can be read as one alone",
      remedy: "write one of them into a file of its own, and name it", code: "I142")
  }
}
