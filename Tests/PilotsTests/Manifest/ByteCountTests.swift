import Foundation
import Pilots
import Testing

@Suite("Sizes in bytes")
struct ByteCountTests {
  @Test("a size is a whole number with a binary unit, or bytes")
  func read() {
    let known: [(String, Int?)] = [
      ("64GiB", 68_719_476_736), ("1KiB", 1024), ("5 MiB", 5_242_880), ("2TiB", 2_199_023_255_552), ("7", 7),
      ("0B", 0), ("", nil), ("GiB", nil), ("1.5GiB", nil), ("-1", nil), ("1GB", nil), ("9999999TiB", nil),
      ("99999999999999999999", nil), ("٣KiB", nil),
    ]
    for (text, bytes) in known { #expect(ByteCount(text)?.bytes == bytes, "\(text)") }
  }

  @Test(
    "what is written reads back", arguments: [0, 1, 1023, 1024, 1536, 1 << 20, 3 << 30, 64 << 30, 1 << 40])
  func roundTrip(_ bytes: Int) throws {
    let count = ByteCount(bytes: bytes)
    #expect(ByteCount(count.description) == count)
    #expect(try JSONDecoder().decode(ByteCount.self, from: JSONEncoder().encode(count)) == count)
  }
}
