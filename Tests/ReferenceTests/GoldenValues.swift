import Foundation

/// The values that the tests carry, with their provenance, in `Values/` beside this file. The score files that they are values
/// of are not part of the repository, so tests that read those are skipped, visibly, where they are missing.
enum GoldenValues {
  /// Rates, operating points and other programs' numbers of nine score files.
  static func rates() throws -> Data {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return try Data(contentsOf: folder.appendingPathComponent("Values/rates.json"))
  }
}
