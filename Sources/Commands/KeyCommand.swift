import ArgumentParser
import Foundation
import Ingestion

/// `contrapose key FILE`.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Makes the key that turns identifiers into pseudonyms.",
    discussion: """
      Writes 32 random bytes that the owner alone may read. Name the file in pilot.yaml as privacy: {key: FILE}. The \
      key changes no number; without it pseudonyms of different runs cannot be compared. Keep it, and keep it secret.

      The same section says how few people are withheld: privacy: {key: FILE, min_people: 20}, from 1 on. Sites, devices, \
      flows, days, hours and groups of fewer people have no numbers in the evaluation, nor in any report.

      Examples:
        contrapose key pilot.key
        contrapose key /etc/contrapose/gate.key
      """)

  @Argument(help: ArgumentHelp("The file to make; one that exists is never replaced.", valueName: "file"))
  var file: String

  func run() throws {
    let descriptor = open(file, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandFailure(
        place: file, "the key cannot be made: \(String(cString: strerror(errno)))",
        remedy: "name a new file in a folder that is writable", code: "C020", status: .cannotCreate)
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(PseudonymKey.random()))
      try handle.synchronize()
    } catch {
      unlink(file)
      throw CommandFailure(
        place: file, "the key cannot be written", remedy: "check that the disk is not full", code: "C021",
        status: .inputOutput)
    }
    Console.error("wrote \(file): name it in pilot.yaml as privacy: {key: \(file)}")
  }
}
