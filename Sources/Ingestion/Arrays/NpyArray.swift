import Foundation

/// An array of one or two dimensions from the bytes of a `.npy` file; its numbers stay as stored until asked for.
///
/// - Complexity: O(length of the header) to open.
/// - Reference: NumPy Enhancement Proposal 1 (2007), A simple file format for NumPy arrays.
struct NpyArray {
  /// One or two counts, neither negative.
  let shape: [Int]
  let element: NpyElement
  private let isFortran: Bool
  private let numbers: Data

  static let headerLimit = 64 << 10

  /// - Throws: ``IngestionError`` unless the bytes are one array of one or two dimensions of plain numbers, whole.
  init(_ data: Data, file: String) throws(IngestionError) {
    let start: Int
    let header: NpyHeader
    do {
      let preamble = try NpyPreamble(data)
      header = try Self.header(data, preamble)
      element = try Self.element(header)
      start = preamble.end
    } catch {
      throw IngestionError(file, error.sentence, remedy: error.remedy, code: "I050")
    }
    shape = header.shape
    isFortran = header.isFortran
    numbers = data.dropFirst(start)
    guard Self.size(header.shape, element) == numbers.count else {
      throw IngestionError(
        file,
        "it holds \(numbers.count) bytes of numbers, and its shape \(shape) of '\(header.descr)' asks for others",
        remedy: "copy the file again; it may be cut short", code: "I050")
    }
  }

  /// How many numbers there are.
  var count: Int { shape.reduce(1, *) }

  /// All numbers, row after row; integers beyond 2⁵³ are rounded.
  ///
  /// - Complexity: O(numbers), and 8 bytes each.
  var values: [Double] {
    let read = element.values(numbers)
    guard isTransposed else { return read }
    let (height, width) = (shape[0], shape[1])
    return (0..<count).map { read[($0 % width) * height + $0 / width] }
  }

  /// All numbers, row after row, if they are stored as `Float` in this order; half the memory of ``values``.
  var singles: [Float]? {
    guard element.isNativeSingle, !isTransposed else { return nil }
    return numbers.withUnsafeBytes { source in
      [Float](unsafeUninitializedCapacity: count) { room, written in
        UnsafeMutableRawBufferPointer(room).copyMemory(from: source)
        written = count
      }
    }
  }

  private var isTransposed: Bool { isFortran && shape.count == 2 }

  private static func header(
    _ data: Data, _ preamble: NpyPreamble
  ) throws(NpyFault) -> NpyHeader {
    let bytes = data.dropFirst(preamble.start).prefix(preamble.length)
    // Latin-1 before version 3, UTF-8 since; what is read is ASCII in either.
    guard let text = String(validating: bytes, as: UTF8.self), let header = NpyHeader(text) else {
      let text = String(decoding: bytes, as: UTF8.self)
      throw text.contains("'descr': [")
        ? NpyFault("its elements are structured records", "save each field as an array of its own")
        : NpyFault("its header cannot be read", "save it with numpy.save")
    }
    guard (1...2).contains(header.shape.count) else {
      throw NpyFault(
        "its shape is \(header.shape), which has neither one nor two dimensions", "save a vector or a matrix")
    }
    return header
  }

  private static func element(_ header: NpyHeader) throws(NpyFault) -> NpyElement {
    if header.descr.contains("O") {
      throw NpyFault(
        "its elements are Python objects, whose pickles can run code",
        "save plain numbers: numpy.save(file, array.astype('float32'))")
    }
    guard let element = NpyElement(header.descr) else {
      throw NpyFault("elements of type '\(header.descr)' are not read", "save \(NpyElement.known)")
    }
    return element
  }

  /// Bytes that all numbers take; `nil` if no machine counts so far.
  private static func size(_ shape: [Int], _ element: NpyElement) -> Int? {
    shape.reduce(element.size) { size, count in
      size.flatMap { size in
        let (product, isOver) = size.multipliedReportingOverflow(by: count)
        return isOver ? nil : product
      }
    }
  }
}
