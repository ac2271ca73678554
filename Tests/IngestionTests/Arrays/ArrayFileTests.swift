import Compression
import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("Archives of arrays")
struct ArrayFileTests {
  static let matrix = NpyMatrixTests.file(
    NpyArrayTests.header("<f4", "(2, 3)"), NpyMatrixTests.bytes([1, 2, 3, 4, 5, 6] as [Float]))

  static func archive(_ members: [(String, Data)]) -> Data {
    var writer = ZipWriter()
    for (name, contents) in members { writer.add(name, contents: contents) }
    return writer.archive()
  }

  static let plain = archive([("arr_0.npy", matrix)])

  static func refusal(_ data: Data, _ limits: LimitSettings = LimitSettings()) throws -> String {
    let folder = try Folder(["f.npz": data])
    do {
      _ = try FeatureFile("f.npz", folder: folder.path, limits: limits)
      return "accepted"
    } catch {
      return error.description
    }
  }

  @Test("a matrix alone, in an archive, and either of them as gzip or Zstandard are the same embeddings")
  func roundTrip() throws {
    let files = [Self.matrix, Self.plain]
    for data in try files + files.map(Gzip.deflated) + files.map(Zstd.deflated) {
      let folder = try Folder(["f": data])
      let features = try FeatureFile("f", folder: folder.path)
      #expect(features.embeddings.rows == 2 && features.embeddings.dimension == 3)
      // 32 / √(14 · 77), the cosine of (1, 2, 3) and (4, 5, 6).
      #expect(abs(try #require(features.embeddings.score(0, 1)) - 0.974631846197) < 1e-8)
    }
  }

  @Test("double precision and big-endian numbers give the same cosine")
  func precisions() throws {
    let doubles = NpyMatrixTests.bytes([1, 2, 3, 4, 5, 6] as [Double], swapped: true)
    let folder = try Folder(["f": NpyMatrixTests.file(NpyArrayTests.header(">f8", "(2, 3)"), doubles)])
    let score = try FeatureFile("f", folder: folder.path).embeddings.score(0, 1)
    #expect(abs(try #require(score) - 0.974631846197) < 1e-8)
  }

  @Test("limits name themselves, what was asked for, and the key that raises them")
  func limits() throws {
    #expect(
      try Self.refusal(
        Self.archive([("arr_0.npy", Self.matrix), ("b.npy", Self.matrix)]), LimitSettings(members: 1))
        == "f.npz: the zip file holds 2 members, more than 1; "
        + "raise limits: {members: …} in pilot.yaml if you trust the file [I052]")
    #expect(
      try Self.refusal(Self.plain, LimitSettings(inflated: ByteCount(bytes: 64)))
        == "f.npz: the members would inflate to \(Self.matrix.count) bytes, more than 64; "
        + "raise limits: {inflated: …} in pilot.yaml if you trust the file [I052]")
    #expect(
      try Self.refusal(Self.bomb)
        == "f.npz: member 'arr_0.npy' would inflate to 683 times its size, more than 100 times; "
        + "raise limits: {ratio: …} in pilot.yaml if you trust the file [I052]")
  }

  /// 3 MiB of zeros that claim to be 2 GiB deflated.
  static let bomb: Data = {
    let size = 3 << 20
    var data = archive([("arr_0.npy", Data(count: size))])
    for start in [8, 39 + size + 10] { data[start] = 8 }
    for start in [22, 39 + size + 24] { data.replaceSubrange(start..<start + 4, with: [0, 0, 0, 0x80]) }
    return data
  }()

  /// The archive with bytes replaced in the header before the member and in that of the directory, at their offsets.
  static func patched(_ local: Int, _ central: Int, _ bytes: [UInt8]) -> Data {
    var data = plain
    let directory = 30 + 9 + matrix.count
    data.replaceSubrange(local..<local + bytes.count, with: bytes)
    data.replaceSubrange(directory + central..<directory + central + bytes.count, with: bytes)
    return data
  }

  static let again = "copy or write the file again [I052]"
  static let corpus = [
    BrokenInput(
      "f", archive([("label.npy", matrix), ("x.npy", matrix)]),
      "f.npz: it has no member arr_0.npy, but label.npy, x.npy; save it with numpy.savez(file, features) [I051]"
    ),
    BrokenInput(
      "f", plain.dropLast(9), "f.npz: the content does not end with the directory of a zip file; \(again)"),
    BrokenInput(
      "f", plain + Data([0]), "f.npz: the content does not end with the directory of a zip file; \(again)"),
    BrokenInput(
      "f", plain.prefix(20), "f.npz: the content does not end with the directory of a zip file; \(again)"),
    BrokenInput("f", archive([]), "f.npz: it is no .npy array; save it with numpy.save [I050]"),
    BrokenInput(
      "f",
      {
        var data = plain
        data[60] ^= 1
        return data
      }(), "f.npz: member 'arr_0.npy' does not match its checksum; \(again)"),
    BrokenInput(
      "f", patched(6, 8, [1]),
      "f.npz: member 'arr_0.npy' is encrypted; write the archive again without a password [I052]"),
    BrokenInput(
      "f", patched(8, 10, [12]),
      "f.npz: member 'arr_0.npy' is compressed by method 12, which is neither stored (0) nor deflated (8); write the archive again with deflate, or stored [I052]"
    ),
    BrokenInput("f", patched(8, 10, [8]), "f.npz: member 'arr_0.npy' is not a deflate stream; \(again)"),
    BrokenInput(
      "f", patched(30, 46, Array("../_0.npy".utf8)),
      "f.npz: member '../_0.npy' has an absolute name, '..' or unprintable characters in its name; write the archive again with plain names [I052]"
    ),
    BrokenInput(
      "f", patched(30, 46, Array("/rr_0.npy".utf8)),
      "f.npz: member '/rr_0.npy' has an absolute name, '..' or unprintable characters in its name; write the archive again with plain names [I052]"
    ),
    BrokenInput(
      "f",
      {
        var data = plain
        data[30] = UInt8(ascii: "b")
        return data
      }(), "f.npz: the two headers of member 'arr_0.npy' disagree about its name; \(again)"),
    BrokenInput(
      "f", archive([("arr_0.npy", Data("text".utf8))]),
      "f.npz: it is no .npy array; save it with numpy.save [I050]"),
    BrokenInput(
      "f", archive([("arr_0.npy", matrix.dropLast())]),
      "f.npz: it holds 23 bytes of numbers, and its shape [2, 3] of '<f4' asks for others; copy the file again; it may be cut short [I050]"
    ),
    BrokenInput(
      "f",
      archive([
        ("arr_0.npy", NpyMatrixTests.file(NpyArrayTests.header("<f4", "(6,)"), Array(matrix.suffix(24))))
      ]), "f.npz: its shape is [6], not rows × components; save a matrix with one row an image [I050]"),
    BrokenInput(
      "f",
      archive([
        ("arr_0.npy", NpyMatrixTests.file(NpyArrayTests.header("<i4", "(2, 3)"), Array(matrix.suffix(24))))
      ]),
      "f.npz: its elements are no floating-point numbers; save float32, float64 or float16 [I050]"),
    BrokenInput(
      "f", Data([0x80, 3]) + plain,
      "f.npz: it is a Python pickle, which can run code and is not read; export embeddings as .npy with a paths.txt and a list of pairs; we evaluate outputs, not images [I070]"
    ),
  ]

  @Test("what is broken is named, with the remedy", arguments: corpus)
  func refused(_ broken: BrokenInput) throws {
    #expect(try Self.refusal(broken.content) == broken.message)
  }

  @Test("an archive cut at any byte is refused")
  func truncated() throws {
    for length in 0..<Self.plain.count {
      #expect(try Self.refusal(Self.plain.prefix(length)).hasPrefix("f.npz: "))
    }
  }
}
