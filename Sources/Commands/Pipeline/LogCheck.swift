import Foundation
import Ingestion
import Operations

/// A log that is checked without a manifest.
enum LogCheck {
  private static let endings = [".jsonl", ".ndjson", ".json", ".csv", ".tsv"]

  /// A pilot that has this log and nothing else; `nil` if the name is not that of a log.
  static func pilot(_ path: String) throws -> LoadedPilot? {
    let name = path.lowercased()
    let stem = [".gz", ".zst"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    guard path == "-" || endings.contains(where: stem.hasSuffix) else { return nil }
    let text = """
      schema: contrapose/pilot/1
      name: log
      models: {baseline: {name: baseline, version: "0"}, augmented: {name: augmented, version: "0"}}
      operations: {time_zone: UTC, window: [1970-01-01, 9999-12-31], logs: []}
      """
    var manifest = try ManifestReader.manifest(Data(text.utf8), file: path)
    manifest.operations?.logs = [LogInput(path: path)]
    var pilot = LoadedPilot(manifest, path: path)
    pilot.statesUnit = false
    return pilot
  }
}
