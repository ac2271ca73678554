import Foundation

/// A file of a made-up pilot.
public struct PilotFile: Sendable, Equatable {
  /// Relative to the pilot's folder.
  public let path: String
  public let contents: Data

  public init(path: String, contents: Data) {
    self.path = path
    self.contents = contents
  }
}
