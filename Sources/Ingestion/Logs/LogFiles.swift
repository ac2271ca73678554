import Foundation

/// The files that a path with wildcards names.
enum LogFiles {
  /// Their paths as the manifest would name them, sorted; `*` and `?` stand only in the last part.
  ///
  /// - Throws: if there is none.
  static func names(_ path: String, folder: String) throws(IngestionError) -> [String] {
    guard path.contains("*") || path.contains("?") else { return [path] }
    let parent = (path as NSString).deletingLastPathComponent
    let pattern = Array((path as NSString).lastPathComponent)
    let place = parent.hasPrefix("/") ? parent : (folder as NSString).appendingPathComponent(parent)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let found = names.filter { matches(Array($0), pattern) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    guard !found.isEmpty else {
      throw IngestionError(
        path, "no file has such a name", remedy: "check the path; it is relative to the manifest",
        code: "I020",
        kind: .missing)
    }
    return found.map { parent.isEmpty ? $0 : "\(parent)/\($0)" }
  }

  /// Whether a name fits a pattern, by the usual walk that remembers the last star.
  static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
    var (n, p) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while n < name.count {
      if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n], pattern[p] != "*" {
        (n, p) = (n + 1, p + 1)
      } else if p < pattern.count, pattern[p] == "*" {
        star = (p, n)
        p += 1
      } else if let last = star {
        star = (last.pattern, last.name + 1)
        (n, p) = (last.name + 1, last.pattern + 1)
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == "*" }
  }
}
