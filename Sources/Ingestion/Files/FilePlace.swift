import Foundation

/// Where the names of a manifest lead to.
struct FilePlace {
  /// The manifest's, from which relative names start.
  let folder: String

  func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }

  func isFolder(_ name: String) -> Bool { kind(name) == true }

  func isFile(_ name: String) -> Bool { kind(name) == false }

  func areEqual(_ name: String, _ other: String) -> Bool {
    name == other || FileManager.default.contentsEqual(atPath: path(name), andPath: path(other))
  }

  /// The files of a folder in byte order, named from where the manifest's names start.
  func files(_ name: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(name))) ?? []
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\(name)/\($0)" }.filter(isFile)
  }

  /// Whether it is a folder; `nil` if there is nothing.
  private func kind(_ name: String) -> Bool? {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path(name), isDirectory: &isFolder)
      ? isFolder.boolValue : nil
  }
}
