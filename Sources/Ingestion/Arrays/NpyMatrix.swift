import Foundation

/// A matrix of floating-point numbers from a `.npy` file, row after row.
///
/// - Reference: NumPy Enhancement Proposal 1 (2007), A simple file format for NumPy arrays.
struct NpyMatrix {
  let rows: Int
  let columns: Int
  let values: [Double]

  private static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]
  private static let headerLimit = 64 << 10

  /// - Throws: ``IngestionError`` unless the bytes are one array of two dimensions of `f2`, `f4` or `f8`, whole.
  init(_ data: Data, file: String) throws(IngestionError) {
    let refused = { (sentence: String, remedy: String) in
      IngestionError(file, sentence, remedy: remedy, code: "I050")
    }
    let bytes = [UInt8](data.prefix(12))
    guard bytes.count >= 10, Array(bytes[0..<6]) == Self.magic else {
      throw refused("it is no .npy array", "save it with numpy.save")
    }
    let isWide = bytes[6] > 1
    guard (1...3).contains(bytes[6]), bytes[7] == 0, !isWide || bytes.count == 12 else {
      throw refused("its version \(bytes[6]).\(bytes[7]) is not known", "save it again with numpy.save")
    }
    let length = bytes[8..<(isWide ? 12 : 10)].reversed().reduce(0) { $0 << 8 | Int($1) }
    let start = (isWide ? 12 : 10) + length
    guard length <= Self.headerLimit, start <= data.count else {
      throw refused("its header is cut short", "copy the file again")
    }
    let text = String(decoding: data.dropFirst(isWide ? 12 : 10).prefix(length), as: UTF8.self)
    guard let header = NpyHeader(text) else {
      throw refused("its header cannot be read", "save it with numpy.save")
    }
    guard let type = NpyElement(header.descr) else {
      throw refused("elements of type '\(header.descr)' are not read", "save float32, float64 or float16")
    }
    guard header.shape.count == 2, header.shape[1] > 0 else {
      throw refused(
        "its shape is \(header.shape), not rows × components", "save a matrix with one row an image")
    }
    let (count, overflow) = header.shape[0].multipliedReportingOverflow(by: header.shape[1])
    let (size, tooLarge) = count.multipliedReportingOverflow(by: type.size)
    guard !overflow, !tooLarge, data.count - start == size else {
      throw refused(
        "it holds \(data.count - start) bytes of numbers, and its shape \(header.shape) asks for others",
        "copy the file again; it may be cut short")
    }
    rows = header.shape[0]
    columns = header.shape[1]
    let read = type.values(data.suffix(size))
    let width = columns
    let height = rows
    values =
      header.isFortran
      ? (0..<count).map { read[($0 % width) * height + $0 / width] } : read
  }
}
