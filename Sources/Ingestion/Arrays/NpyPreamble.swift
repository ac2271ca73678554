import Foundation

/// What stands before the header of a `.npy` file: magic bytes, version and the header's length.
struct NpyPreamble {
  /// Where the header starts.
  let start: Int
  /// Bytes of the header.
  let length: Int

  var end: Int { start + length }

  private static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

  /// Whether the content starts as a `.npy` file does.
  static func isNpy(_ data: Data) -> Bool { data.starts(with: magic) }

  init(_ data: Data) throws(NpyFault) {
    let bytes = [UInt8](data.prefix(12))
    guard Self.isNpy(data) else { throw Self.foreign(bytes) }
    guard bytes.count >= 10 else { throw Self.cut }
    guard (1...3).contains(bytes[6]), bytes[7] == 0 else {
      throw NpyFault("its version \(bytes[6]).\(bytes[7]) is not known", "save it again with numpy.save")
    }
    start = bytes[6] > 1 ? 12 : 10
    guard bytes.count >= start else { throw Self.cut }
    length = bytes[8..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= NpyArray.headerLimit else {
      throw NpyFault(
        "its header has \(length) bytes, more than \(NpyArray.headerLimit)", "save it with numpy.save")
    }
    guard end <= data.count else { throw Self.cut }
  }

  private static let cut = NpyFault("its header is cut short", "copy the file again")

  private static func foreign(_ bytes: [UInt8]) -> NpyFault {
    // The opcode PROTO with a protocol that has it.
    let isPickle = bytes.count > 1 && bytes[0] == 0x80 && (2...5).contains(bytes[1])
    return isPickle
      ? NpyFault(
        "it is a Python pickle, which can run code when it is read",
        "save the numbers alone with numpy.save(file, array)")
      : NpyFault("it is no .npy array", "save it with numpy.save")
  }
}
