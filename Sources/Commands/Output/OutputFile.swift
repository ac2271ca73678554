import Foundation

/// A file to be written.
struct OutputFile {
  /// Relative to the working folder, or absolute.
  var path: String
  var contents: Data
}
