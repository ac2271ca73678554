import Foundation
import Testing

@testable import Ingestion

@Suite("Arrays of any kind")
struct NpyArrayTests {
  static func header(_ descr: String, _ shape: String = "(3,)", fortran: String = "False") -> String {
    "{'descr': '\(descr)', 'fortran_order': \(fortran), 'shape': \(shape), }"
  }

  static func array<Value>(
    _ descr: String, _ values: [Value], swapped: Bool = false, shape: String? = nil
  ) throws -> NpyArray {
    try NpyArray(
      NpyMatrixTests.file(
        header(descr, shape ?? "(\(values.count),)"), NpyMatrixTests.bytes(values, swapped: swapped)),
      file: "f")
  }

  @Test("labels and whole numbers of each width and byte order are read")
  func wholeNumbers() throws {
    #expect(try Self.array("|b1", [true, false, true]).values == [1, 0, 1])
    #expect(try Self.array("|i1", [-1, 0, 127] as [Int8]).values == [-1, 0, 127])
    #expect(try Self.array("|u1", [255, 0, 1] as [UInt8]).values == [255, 0, 1])
    #expect(try Self.array("<i4", [-70000, 0, 1] as [Int32]).values == [-70000, 0, 1])
    #expect(try Self.array(">i4", [-70000, 0, 1] as [Int32], swapped: true).values == [-70000, 0, 1])
    #expect(try Self.array("<i8", [-1 << 52, 0, 1] as [Int64]).values == [-0x1p52, 0, 1])
    #expect(try Self.array(">i8", [-2, 0, 1] as [Int64], swapped: true).values == [-2, 0, 1])
    #expect(try Self.array("<u4", [UInt32.max, 0, 1]).values == [4_294_967_295, 0, 1])
    #expect(try Self.array("<u8", [UInt64.max, 0, 1]).values == [0x1p64, 0, 1])
    #expect(try Self.array(">u8", [7, 0, 1] as [UInt64], swapped: true).values == [7, 0, 1])
  }

  @Test("a vector has one count, an empty one none, and Fortran order changes no vector")
  func vectors() throws {
    #expect(try Self.array("<f4", [1, 2] as [Float]).shape == [2])
    #expect(try Self.array("<f4", [] as [Float]).values.isEmpty)
    let fortran = Self.header("<f8", fortran: "True")
    let values: [Double] = [1, .nan, -.infinity]
    let array = try NpyArray(NpyMatrixTests.file(fortran, NpyMatrixTests.bytes(values)), file: "f")
    #expect(array.values[0] == 1 && array.values[1].isNaN && array.values[2] == -.infinity)
  }

  @Test("single precision comes out as it is stored, unless it must be turned round")
  func singles() throws {
    let values: [Float] = [1, 2.5, 3]
    #expect(try Self.array("<f4", values).singles == values)
    #expect(try Self.array(">f4", values, swapped: true).singles == nil)
    #expect(try Self.array("<f8", values.map(Double.init)).singles == nil)
  }

  @Test("what is written in any version reads back", arguments: [1, 2, 3] as [UInt8])
  func roundTrip(_ version: UInt8) throws {
    let values: [Float] = (0..<60).map { Float($0) * 0.37 - 9 }
    let file = NpyMatrixTests.file(
      Self.header("<f4", "(12, 5)"), NpyMatrixTests.bytes(values), version: version)
    let array = try NpyArray(file, file: "f")
    #expect(array.shape == [12, 5] && array.values == values.map(Double.init))
  }

  static let save = "save it with numpy.save [I050]"
  static let known =
    "save float16, float32, float64, bool, int8, uint8, int32, int64, uint32 or uint64 [I050]"
  static let three = NpyMatrixTests.bytes([1, 2, 3] as [Float])

  static func broken(_ header: String, _ message: String) -> BrokenInput {
    BrokenInput("f", NpyMatrixTests.file(header, three), message)
  }

  static let corpus = [
    BrokenInput("f", Data(), "f: it is no .npy array; \(save)"),
    BrokenInput("f", "0.1,0.2\n", "f: it is no .npy array; \(save)"),
    BrokenInput(
      "f", Data([0x80, 4, 0x95, 0, 0]),
      "f: it is a Python pickle, which can run code when it is read; save the numbers alone with numpy.save(file, array) [I050]"
    ),
    BrokenInput(
      "f", NpyMatrixTests.file(header("<f4"), three).prefix(6),
      "f: its header is cut short; copy the file again [I050]"),
    BrokenInput(
      "f", NpyMatrixTests.file(header("<f4"), three).prefix(40),
      "f: its header is cut short; copy the file again [I050]"),
    BrokenInput(
      "f", NpyMatrixTests.file(header("<f4"), three, version: 4),
      "f: its version 4.0 is not known; save it again with numpy.save [I050]"),
    BrokenInput(
      "f", Data([0x93]) + Data("NUMPY".utf8) + Data([2, 0, 1, 0, 1, 0]),
      "f: its header has 65537 bytes, more than 65536; \(save)"),
    broken(
      header("|O"),
      "f: its elements are Python objects, whose pickles can run code; save plain numbers: numpy.save(file, array.astype('float32')) [I050]"
    ),
    broken(
      "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (3,), }",
      "f: its elements are structured records; save each field as an array of its own [I050]"),
    broken(header("<U5"), "f: elements of type '<U5' are not read; \(known)"),
    broken(header("<c8"), "f: elements of type '<c8' are not read; \(known)"),
    broken(header("<i2"), "f: elements of type '<i2' are not read; \(known)"),
    broken(header("|f4"), "f: elements of type '|f4' are not read; \(known)"),
    broken(header("=f4"), "f: elements of type '=f4' are not read; \(known)"),
    broken(
      header("<f4", "(1, 1, 3)"),
      "f: its shape is [1, 1, 3], which has neither one nor two dimensions; save a vector or a matrix [I050]"),
    broken(
      header("<f4", "()"),
      "f: its shape is [], which has neither one nor two dimensions; save a vector or a matrix [I050]"),
    broken(header("<f4", "(-3,)"), "f: its header cannot be read; \(save)"),
    broken(header("<f4", "(3)"), "f: its header cannot be read; \(save)"),
    broken(header("<f4", "(99999999999999999999,)"), "f: its header cannot be read; \(save)"),
    broken("{'descr': '<f4', 'shape': (3,), }", "f: its header cannot be read; \(save)"),
    broken(
      "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (3,)}",
      "f: its header cannot be read; \(save)"),
    broken("__import__('os').remove('x')", "f: its header cannot be read; \(save)"),
    broken(
      header("<f4", "(4,)"),
      "f: it holds 12 bytes of numbers, and its shape [4] of '<f4' asks for others; copy the file again; it may be cut short [I050]"
    ),
    broken(
      header("<f4", "(2,)"),
      "f: it holds 12 bytes of numbers, and its shape [2] of '<f4' asks for others; copy the file again; it may be cut short [I050]"
    ),
    broken(
      header("<f4", "(9223372036854775807, 3)"),
      "f: it holds 12 bytes of numbers, and its shape [9223372036854775807, 3] of '<f4' asks for others; copy the file again; it may be cut short [I050]"
    ),
  ]

  @Test("what is broken is named, with the remedy", arguments: corpus)
  func refused(_ broken: BrokenInput) {
    #expect { try NpyArray(broken.content, file: broken.name) } throws: { error in
      "\(error)" == broken.message
    }
  }

  @Test("an array cut at any byte, or with any byte changed, is refused or read, and never more")
  func fuzzed() {
    let data = NpyMatrixTests.file(Self.header("<i4"), NpyMatrixTests.bytes([1, 2, 3] as [Int32]))
    for length in 0..<data.count {
      #expect(throws: IngestionError.self) { try NpyArray(data.prefix(length), file: "f") }
    }
    for index in data.indices {
      for flip in [0x01, 0x20, 0x80] as [UInt8] {
        var changed = data
        changed[index] ^= flip
        if let array = try? NpyArray(changed, file: "f") { #expect(array.values.count == array.count) }
      }
    }
  }
}
