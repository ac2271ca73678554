import Testing

@testable import Operations

@Suite("Names as small numbers")
struct ByteNamesTests {
  @Test("a name keeps its number, another gets the next, and numbers give the names back")
  func codes() {
    var names = ByteNames()
    let words = ["b", "", "a", "日本", "b", "", "ab"]
    #expect(words.map { names.code($0) } == [0, 1, 2, 3, 0, 1, 4])
    #expect((0..<5).map { names[$0] } == ["b", "", "a", "日本", "ab"])
    // In the order of bytes: "", "a", "ab", "b", "日本".
    #expect(names.ranks == [3, 0, 1, 4, 2])
  }

  @Test("many names stay apart while the table grows")
  func many() {
    var names = ByteNames()
    for number in 0..<20_000 { #expect(names.code("session-\(number)") == Int32(number)) }
    for number in stride(from: 0, to: 20_000, by: 7) {
      #expect(names.code("session-\(number)") == Int32(number))
    }
    #expect(names.count == 20_000)
  }

  @Test("digests of similar ids differ, and so do their slots")
  func digests() {
    let digests = (0..<50_000).map { EventDigest("e\($0)") }
    #expect(Set(digests).count == 50_000 && Set(digests.map(\.slot)).count == 50_000)
    #expect(EventDigest("") != EventDigest("\0") && EventDigest("a") != EventDigest("a\0"))
    #expect(EventDigest("12345678abc") == EventDigest("12345678abc"))
  }
}
