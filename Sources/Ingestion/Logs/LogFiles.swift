import Foundation

/// The files that a path with wildcards names.
enum LogFiles {
  /// Their paths as the manifest would name them, sorted; `*` and `?` stand only in the last part, and for
  /// hidden files only where that begins with a dot.
  ///
  /// - Throws: if there is none.
  static func names(_ path: String, folder: String) throws(IngestionError) -> [String] {
    guard path.contains("*") || path.contains("?") else { return [path] }
    // Foundation's way to take paths apart traps on a path of one character.
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let pattern = Array(parts.last ?? "")
    let parent = path.dropLast(pattern.count)
    let place =
      parent.hasPrefix("/") ? String(parent) : (folder as NSString).appendingPathComponent(String(parent))
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    let visible = names.filter { !$0.hasPrefix(".") || pattern.first == "." }
    let found = visible.filter { matches(Array($0), pattern) }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    guard !found.isEmpty else {
      throw IngestionError(
        path, "no file has such a name", remedy: "check the path; it is relative to the manifest",
        code: "I020",
        kind: .missing)
    }
    return found.map { parent + $0 }
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
