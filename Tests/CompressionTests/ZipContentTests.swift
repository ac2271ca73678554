import Compression
import Foundation
import Testing

@Suite("zip contents")
struct ZipContentTests {
  static func archive() -> Data {
    var writer = ZipWriter()
    writer.add("arr_0.npy", contents: Data((0..<300).map { UInt8(truncatingIfNeeded: $0) }))
    writer.add("label.npy", contents: Data("labels".utf8))
    return writer.archive()
  }

  @Test("what is written reads back, member by member")
  func roundTrip() throws {
    let archive = try ZipArchive(Self.archive())
    #expect(archive.members.map(\.name) == ["arr_0.npy", "label.npy"])
    #expect(try archive.member(named: "label.npy") == Data("labels".utf8))
    #expect(try archive.member(named: "other") == nil)
    #expect(ZipArchive.isZip(Self.archive()) && Self.archive() == Self.archive())
  }

  @Test("an archive cut at any byte is refused with a sentence and a remedy")
  func truncated() {
    let data = Self.archive()
    for length in 0..<data.count {
      do {
        let archive = try ZipArchive(data.prefix(length))
        for member in archive.members { _ = try archive.contents(of: member) }
        Issue.record("cut at \(length) was read")
      } catch {
        #expect(!error.sentence.isEmpty && !error.remedy.isEmpty)
      }
    }
  }

  @Test("a changed byte of a member is refused")
  func damaged() throws {
    var data = Self.archive()
    data[60] ^= 1
    let archive = try ZipArchive(data)
    let first = archive.members[0]
    #expect(throws: CompressionError.self) { try archive.contents(of: first) }
  }

  @Test("limits are enforced")
  func limits() {
    #expect(throws: CompressionError.self) { try ZipArchive(Self.archive(), limits: ZipLimits(members: 1)) }
  }
}
