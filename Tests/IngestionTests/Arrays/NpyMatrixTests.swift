import Foundation
import Testing

@testable import Ingestion

@Suite("Arrays")
struct NpyMatrixTests {
  static func file(_ header: String, _ numbers: [UInt8], version: UInt8 = 1) -> Data {
    let text = header + "\n"
    let length = UInt16(text.utf8.count)
    var data = Data([0x93]) + Data("NUMPY".utf8) + Data([version, 0])
    data +=
      version == 1
      ? Data([UInt8(length & 0xFF), UInt8(length >> 8)])
      : Data([UInt8(length & 0xFF), UInt8(length >> 8), 0, 0])
    return data + Data(text.utf8) + Data(numbers)
  }

  static func bytes<Value>(_ values: [Value], swapped: Bool = false) -> [UInt8] {
    values.flatMap { value in
      let bytes = withUnsafeBytes(of: value, Array.init)
      return swapped ? bytes.reversed() : bytes
    }
  }

  static let header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"

  @Test("float32, float64 and float16 of either byte order are read, row after row")
  func types() throws {
    let values: [Float] = [1, 2, 3, 4, 5, 6]
    let plain = try NpyMatrix(Self.file(Self.header, Self.bytes(values)), file: "f")
    #expect(plain.rows == 2 && plain.columns == 3 && plain.values == [1, 2, 3, 4, 5, 6])
    let big = Self.header.replacingOccurrences(of: "<f4", with: ">f8")
    #expect(
      try NpyMatrix(Self.file(big, Self.bytes(values.map(Double.init), swapped: true), version: 3), file: "f")
        .values
        == [1, 2, 3, 4, 5, 6])
    let half = Self.header.replacingOccurrences(of: "<f4", with: "<f2")
    let halves: [UInt16] = [0x3C00, 0xC000, 0x3555, 0x0001, 0x7BFF, 0x0000]
    #expect(
      try NpyMatrix(Self.file(half, Self.bytes(halves)), file: "f").values
        == [1, -2, 0.333251953125, 0x1p-24, 65504, 0])
  }

  @Test("Fortran order is transposed")
  func fortran() throws {
    let header = Self.header.replacingOccurrences(of: "False", with: "True")
    let matrix = try NpyMatrix(Self.file(header, Self.bytes([1, 4, 2, 5, 3, 6] as [Float])), file: "f")
    #expect(matrix.values == [1, 2, 3, 4, 5, 6])
  }

  @Test("a file cut at any byte is refused, and so is one byte more")
  func truncated() {
    let data = Self.file(Self.header, Self.bytes([1, 2, 3, 4, 5, 6] as [Float]))
    for length in 0..<data.count {
      #expect(throws: IngestionError.self) { try NpyMatrix(data.prefix(length), file: "f") }
    }
    #expect(throws: IngestionError.self) { try NpyMatrix(data + Data([0]), file: "f") }
  }

  @Test(
    "headers that are no plain literals are refused",
    arguments: [
      "{'descr': '|O', 'fortran_order': False, 'shape': (2, 3), }", "{'descr': '<f4', 'shape': (2, 3), }",
      "{'descr': '<f4', 'fortran_order': False, 'shape': (6,), }",
      "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'x': 1}",
      "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2, 3), }",
      "{'descr': '<f4', 'fortran_order': False, 'shape': (9223372036854775807, 3), }", "exit()", "",
    ])
  func refused(_ header: String) {
    #expect(throws: IngestionError.self) {
      try NpyMatrix(Self.file(header, Self.bytes([1, 2, 3, 4, 5, 6] as [Float])), file: "f")
    }
  }
}
