import Foundation

/// The values that the tests carry, with their provenance, in `Values/` beside this file. The score files that rates are values
/// of are not part of the repository, so tests that read those are skipped, visibly, where they are missing.
enum GoldenValues {
  /// Rates, operating points and other programs' numbers of nine score files.
  static func rates() throws -> Data { try values("rates.json") }

  /// Cash flows, desks, flows, distributions and a whole case of money.
  static func economics() throws -> Data { try values("economics.json") }

  private static func values(_ name: String) throws -> Data {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try Data(contentsOf: folder.appendingPathComponent("Values/\(name)"))
  }
}
