import Foundation
import Ingestion
import Pilots

/// A folder of a test's own, removed with the last reference to it.
final class Folder: Sendable {
  let path: String

  init(_ files: [String: Data] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("ingestion-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, data) in files { try write(data, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ data: Data, to name: String) throws {
    let place = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: place)
  }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  /// The settings of a manifest whose section `verification` is given.
  static func verification(_ section: String) throws -> VerificationSettings? {
    try manifest("verification:\n" + section).verification
  }

  static func manifest(_ sections: String) throws -> PilotManifest {
    let head = """
      schema: contrapose/pilot/1
      name: test
      models: {baseline: {name: a, version: "1"}, augmented: {name: b, version: "1"}}

      """
    return try ManifestReader.manifest(Data((head + sections).utf8), file: "pilot.yaml")
  }

  /// What reading the comparisons says when it refuses them.
  func refusal(_ section: String) throws -> String {
    guard let settings = try Self.verification(section) else { return "no section" }
    do {
      _ = try ComparisonReader.comparisons(settings, folder: path)
      return "accepted"
    } catch {
      return error.description
    }
  }

  func comparisons(_ section: String) throws -> ComparisonData {
    guard let settings = try Self.verification(section) else { throw CocoaError(.coderValueNotFound) }
    return try ComparisonReader.comparisons(settings, folder: path)
  }
}
