import Foundation
import Ingestion

/// The file of the lines of a log that were refused: written as they come, under its own name only when all are there.
///
/// Its owner alone may read it: with a key it holds pseudonyms.
final class RejectsFile {
  let path: String
  private(set) var count = 0
  private let temporary: String
  private var handle: FileHandle?
  private var buffer = ""
  private var hasFailed = false

  /// - Throws: ``CommandFailure`` if the file exists and is not to be replaced, or cannot be created.
  init(_ path: String, isForced: Bool) throws(CommandFailure) {
    self.path = path
    let folder = path.folder
    temporary = (folder as NSString).appendingPathComponent(
      ".\((path as NSString).lastPathComponent).\(getpid()).part")
    guard isForced || !FileManager.default.fileExists(atPath: path) else {
      throw CommandFailure(
        place: path, "the file exists", remedy: "replace it with --force, or move it away", code: "C020",
        status: .cannotCreate)
    }
    try FileWriter.makeFolder(of: path)
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure(
        place: path, "it cannot be created: \(String(cString: strerror(errno)))",
        remedy: "check that the folder is writable", code: "C021", status: .cannotCreate)
    }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    buffer = RejectedLine.header.joined(separator: ",") + "\n"
  }

  deinit { if handle != nil { unlink(temporary) } }

  func append(_ line: RejectedLine) {
    count += 1
    buffer += line.row
    if buffer.utf8.count > 1 << 16 { flush() }
  }

  /// Gives the file its name.
  func finish() throws(CommandFailure) {
    close()
    guard !hasFailed else {
      throw CommandFailure(
        place: path, "it cannot be written", remedy: "check that the disk is not full", code: "C021",
        status: .inputOutput)
    }
  }

  /// The same for a log that cannot be used, whose refused lines are wanted all the more.
  func close() {
    guard let handle else { return }
    flush()
    hasFailed = hasFailed || fsync(handle.fileDescriptor) != 0 || rename(temporary, path) != 0
    try? handle.close()
    self.handle = nil
    if hasFailed { unlink(temporary) }
  }

  private func flush() {
    do { try handle?.write(contentsOf: Data(buffer.utf8)) } catch { hasFailed = true }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Where it lies, for the end of a command.
  var text: String { "\(count) refused line\(count == 1 ? "" : "s") listed in \(path)" }
}
