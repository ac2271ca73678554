import Compression
import Foundation
import Pilots

/// A file of arrays: one as `.npy`, or named ones as `.npz`, told apart by their first bytes.
struct ArrayFile {
  let file: InputFile
  /// `nil` for a single array.
  private let archive: ZipArchive?

  init(_ name: String, folder: String, limits: LimitSettings) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    let limits = ZipLimits(
      ratio: limits.ratio, inflated: limits.inflated.bytes, members: limits.members)
    do {
      archive = ZipArchive.isZip(file.content) ? try ZipArchive(file.content, limits: limits) : nil
    } catch {
      throw IngestionError(name, error.sentence, remedy: error.remedy, code: "I052")
    }
  }

  /// The array of a name, `arr_0` for `arr_0.npy`; the only array of a file that names none, if it may stand for it.
  ///
  /// - Parameter remedy: how to save the array so.
  func array(_ name: String, remedy: String) throws(IngestionError) -> Data {
    if let data = try optional(name) { return data }
    let names = archive.map { $0.names.joined(separator: ", ") } ?? ""
    throw IngestionError(
      file.name, "it has no member \(name).npy, but \(names.isEmpty ? "none at all" : names)", remedy: remedy,
      code: "I051")
  }

  /// The array of a name, if the archive holds it; any name is the single array of a `.npy`.
  func optional(_ name: String) throws(IngestionError) -> Data? {
    guard let archive else { return file.content }
    do {
      return try archive.member(named: name + ".npy")
    } catch {
      throw IngestionError(file.name, error.sentence, remedy: error.remedy, code: "I052")
    }
  }

  /// Whether arrays have names here.
  var isArchive: Bool { archive != nil }
}
