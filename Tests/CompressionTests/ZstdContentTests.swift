import Compression
import Foundation
import Testing

@Suite("Zstandard contents")
struct ZstdContentTests {
  struct Broken: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let message: String
    var limit = 1 << 20

    var testDescription: String { name }
  }

  static let magic: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]

  /// One frame of one block that holds `text` as it is, as RFC 8878 lays it out (3.1.1): descriptor, size, block.
  static func frame(
    _ text: String = "hello", descriptor: UInt8 = 0x20, fields: [UInt8]? = nil, block: UInt8 = 0
  ) -> [UInt8] {
    let size = UInt8(text.utf8.count)
    return magic + [descriptor] + (fields ?? [size]) + [size << 3 | block << 1 | 1, 0, 0] + Array(text.utf8)
  }

  static func inflated(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> String {
    String(decoding: try Zstd.inflated(Data(bytes), limit: limit), as: UTF8.self)
  }

  @Test("what is deflated inflates to the same bytes, the empty and the large content too")
  func roundTrip() throws {
    for content in [
      GzipContentTests.plain, Data(), Data(repeating: 65, count: 3 << 20),
      Data(repeating: 66, count: 1 << 17),
    ] {
      let packed = try Zstd.deflated(content)
      #expect(Zstd.isZstd(packed) && !Zstd.isZstd(content))
      #expect(try Zstd.inflated(packed, limit: 1 << 24) == content)
    }
  }

  @Test("a frame made by hand is read, frames are joined, and skippable ones passed over")
  func frames() throws {
    let skippable: [UInt8] = [0x50, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9]
    #expect(try Self.inflated(Self.frame()) == "hello")
    #expect(try Self.inflated(Self.frame() + skippable + Self.frame(" you")) == "hello you")
    for first in UInt8(0x50)...0x5F {
      let leading = Data([first] + skippable.dropFirst() + skippable + Self.frame())
      #expect(Zstd.isZstd(leading))
      #expect(try Zstd.inflated(leading, limit: 1 << 20) == Data("hello".utf8))
    }
    #expect(!Zstd.isZstd(Data([0x60, 0x2A, 0x4D, 0x18])) && !Zstd.isZstd(Data([0x50, 0x2A, 0x4D])))
  }

  @Test("how the content is cut into pieces changes nothing", arguments: [1, 2, 3, 7, 1000])
  func pieces(_ size: Int) throws {
    let packed = try Zstd.deflated(GzipContentTests.plain) + Zstd.deflated(Data("end".utf8))
    var content = Data()
    var inflater = try ZstdInflater(limit: 1 << 20)
    for start in stride(from: 0, to: packed.count, by: size) {
      try [UInt8](packed[start..<min(start + size, packed.count)]).withUnsafeBytes { piece in
        try inflater.append(piece) { content.append(contentsOf: $0) }
      }
    }
    try inflater.finish()
    #expect(content == GzipContentTests.plain + Data("end".utf8))
  }

  @Test("content cut at any byte is refused")
  func truncated() throws {
    for data in [try Zstd.deflated(Data("a small text, and a small text again".utf8)), Data(Self.frame())] {
      for length in 0..<data.count {
        #expect(throws: CompressionError.self, "cut at \(length)") {
          try Zstd.inflated(data.prefix(length), limit: 1 << 20)
        }
      }
    }
  }

  @Test("any changed byte is refused, or changes nothing")
  func changed() throws {
    let data = try Zstd.deflated(GzipContentTests.plain)
    for index in data.indices {
      var damaged = data
      damaged[index] ^= 0x11
      let content = try? Zstd.inflated(damaged, limit: 1 << 20)
      #expect(content == nil || content == GzipContentTests.plain, "byte \(index)")
    }
  }

  static let copyAgain = "copy or write the file again"

  static let broken = [
    Broken(
      name: "empty", bytes: [],
      message: "the content is not Zstandard; give a Zstandard file or the plain one"),
    Broken(
      name: "plain text", bytes: Array("score\n0.5\n".utf8),
      message: "the content is not Zstandard; give a Zstandard file or the plain one"),
    Broken(
      name: "one foreign byte", bytes: [0x41],
      message: "the content is not Zstandard; give a Zstandard file or the plain one"),
    Broken(
      name: "magic alone", bytes: magic, message: "the Zstandard content ends inside frame 1; \(copyAgain)"),
    Broken(
      name: "cut block", bytes: frame().dropLast(2),
      message: "the Zstandard content ends inside frame 1; \(copyAgain)"),
    Broken(
      name: "cut second frame", bytes: frame() + frame().dropLast(),
      message: "the Zstandard content ends inside frame 2; \(copyAgain)"),
    Broken(
      name: "cut skippable frame", bytes: frame() + [0x50, 0x2A, 0x4D, 0x18, 9, 0, 0, 0, 1],
      message: "the Zstandard content ends inside frame 2; \(copyAgain)"),
    Broken(
      name: "reserved bit", bytes: frame(descriptor: 0x28),
      message: "Zstandard frame 1 is damaged (unsupported frame parameter); \(copyAgain)"),
    Broken(
      name: "reserved block", bytes: frame(block: 3),
      message: "Zstandard frame 1 is damaged (data corruption detected); \(copyAgain)"),
    Broken(
      name: "size that is not so", bytes: frame(fields: [6]),
      message: "Zstandard frame 1 is damaged (data corruption detected); \(copyAgain)"),
    Broken(
      name: "a dictionary", bytes: frame(descriptor: 0x21, fields: [1, 5]),
      message: "Zstandard frame 1 is damaged (dictionary mismatch); \(copyAgain)"),
    Broken(
      name: "a checksum that is not so", bytes: frame(descriptor: 0x24) + [0, 0, 0, 0],
      message: "Zstandard frame 1 is damaged (restored data doesn't match checksum); \(copyAgain)"),
    Broken(
      name: "a window of 256 MiB", bytes: frame(descriptor: 0, fields: [18 << 3]),
      message:
        "Zstandard frame 1 needs a window of more than 134217728 bytes; write the file again with zstd, without --long or --ultra"
    ),
    Broken(
      name: "bytes after the end", bytes: frame() + Array("plain".utf8),
      message:
        "bytes that are not Zstandard follow the last frame at byte 14; cut them off, or write the file again with zstd"
    ),
    Broken(
      name: "one byte after the end", bytes: frame() + [0],
      message:
        "bytes that are not Zstandard follow the last frame at byte 14; cut them off, or write the file again with zstd"
    ),
    Broken(
      name: "more than the limit", bytes: frame(),
      message: "the Zstandard content inflates to more than 4 bytes; raise the limit, or split the file",
      limit: 4),
  ]

  @Test("what is broken is said, with the remedy", arguments: broken)
  func refused(_ broken: Broken) {
    do {
      _ = try Zstd.inflated(Data(broken.bytes), limit: broken.limit)
      Issue.record("nothing was refused")
    } catch {
      #expect(error.description == broken.message)
    }
  }
}
