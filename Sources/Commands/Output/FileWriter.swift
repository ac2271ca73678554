import Foundation

/// Writes files whole or not at all: to a temporary name in the same folder, synced, then renamed.
struct FileWriter {
  /// Whether a file that exists with other bytes is replaced.
  var isForced: Bool

  /// Writes all files, after making sure that none of them is in the way.
  func write(_ files: [OutputFile]) throws(CommandFailure) {
    try check(files)
    for file in files { try write(file) }
  }

  /// - Throws: if a file exists with other bytes, unless replacing was asked for.
  func check(_ files: [OutputFile]) throws(CommandFailure) {
    guard !isForced else { return }
    for file in files where FileManager.default.fileExists(atPath: file.path) {
      guard FileManager.default.contents(atPath: file.path) != file.contents else { continue }
      throw CommandFailure(
        place: file.path, "the file exists with other content",
        remedy: "replace it with --force, or move it away",
        code: "C020", status: .cannotCreate)
    }
  }

  private func write(_ file: OutputFile) throws(CommandFailure) {
    try Self.makeFolder(of: file.path)
    let folder = file.path.folder
    let name = (file.path as NSString).lastPathComponent
    let temporary = (folder as NSString).appendingPathComponent(".\(name).\(getpid()).part")
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY, 0o644)
    guard descriptor >= 0 else { throw Self.failure(file.path, "it cannot be created", .cannotCreate) }
    let isWritten = Self.isWritten(file.contents, to: descriptor)
    close(descriptor)
    guard isWritten, rename(temporary, file.path) == 0 else {
      let failure = Self.failure(file.path, "it cannot be written", .inputOutput)
      unlink(temporary)
      throw failure
    }
  }

  /// Makes the folder that `path` lies in, unless there is one.
  static func makeFolder(of path: String) throws(CommandFailure) {
    let folder = path.folder
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw failure(path, "its folder cannot be made", .cannotCreate)
    }
  }

  private static func isWritten(_ data: Data, to descriptor: Int32) -> Bool {
    let isWhole = data.withUnsafeBytes { buffer in
      var rest = buffer
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return true
    }
    return isWhole && fsync(descriptor) == 0
  }

  private static func failure(_ path: String, _ sentence: String, _ status: ExitStatus) -> CommandFailure {
    CommandFailure(
      place: path, "\(sentence): \(String(cString: strerror(errno)))",
      remedy: "check that the folder is writable and the disk is not full", code: "C021", status: status)
  }
}
