import Foundation

/// The optional folder of reference data; tests that need it are skipped, visibly, where it is missing.
public enum ReferenceData {
  /// `CONTRAPOSE_REFERENCE`, else the folder `shared/reference` beside the checkout.
  public static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["CONTRAPOSE_REFERENCE"] {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    return URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("../../../shared/reference", isDirectory: true).standardizedFileURL
  }()

  public static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

  public static func url(_ path: String) -> URL { folder.appendingPathComponent(path) }

  public static func data(_ path: String) throws -> Data { try Data(contentsOf: url(path)) }
}
