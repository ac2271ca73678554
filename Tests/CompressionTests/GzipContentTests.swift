import Compression
import Foundation
import Testing

@Suite("gzip contents")
struct GzipContentTests {
  static let plain = Data((0..<5000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) })

  @Test("what is deflated inflates to the same bytes, the empty and the large content too")
  func roundTrip() throws {
    for content in [
      Self.plain, Data(), Data(repeating: 65, count: 3 << 20), Data(repeating: 66, count: 1 << 18),
    ] {
      #expect(try Gzip.inflated(try Gzip.deflated(content), limit: 1 << 24) == content)
    }
  }

  @Test("members are joined")
  func members() throws {
    let twice = try Gzip.deflated(Self.plain) + Gzip.deflated(Self.plain)
    #expect(try Gzip.inflated(twice, limit: 1 << 20) == Self.plain + Self.plain)
  }

  @Test("zero bytes after the last member are passed over, as gzip does; what follows them is refused")
  func padding() throws {
    let padded = try Gzip.deflated(Self.plain) + Data(count: 1000)
    #expect(try Gzip.inflated(padded, limit: 1 << 20) == Self.plain)
    #expect(throws: CompressionError.self) {
      try Gzip.inflated(padded + Data("x".utf8), limit: 1 << 20)
    }
    #expect(throws: CompressionError.self) {
      try Gzip.inflated(padded + Gzip.deflated(Self.plain), limit: 1 << 20)
    }
  }

  @Test("content cut at any byte is refused")
  func truncated() throws {
    let data = try Gzip.deflated(Data("a small text, and a small text again".utf8))
    for length in 0..<data.count {
      #expect(throws: CompressionError.self, "cut at \(length)") {
        try Gzip.inflated(data.prefix(length), limit: 1 << 20)
      }
    }
  }

  @Test("a changed byte, bytes after the end, and more than the limit are refused with a sentence")
  func refused() throws {
    var damaged = try Gzip.deflated(Self.plain)
    damaged[damaged.count - 8] ^= 0x10
    let refused: [(Data, Int)] = [
      (damaged, 1 << 20), (try Gzip.deflated(Self.plain) + Data("xyz".utf8), 1 << 20),
      (try Gzip.deflated(Self.plain), 100),
      (Data("plain".utf8), 100),
    ]
    for (data, limit) in refused {
      do {
        _ = try Gzip.inflated(data, limit: limit)
        Issue.record("nothing was refused")
      } catch {
        #expect(!error.sentence.isEmpty && !error.remedy.isEmpty)
      }
    }
  }
}
