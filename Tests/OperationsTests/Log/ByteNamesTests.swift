import Statistics
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

  @Test("UUIDs are packed and given back letter by letter; what only looks like one is kept as it is")
  func packed() {
    let names = [
      "0f8fad5b-d9cb-469f-a165-70867728950e", "0F8FAD5B-D9CB-469F-A165-70867728950E",
      "0F8fad5b-d9cb-469f-a165-70867728950e", "00000000-0000-0000-0000-000000000000",
      "0f8fad5b-d9cb-469f-a165-70867728950g", "0f8fad5b-d9cb-469f-a165-7086772895-0",
      "0f8fad5bd-9cb-469f-a165-70867728950e", "0f8fad5b-d9cb-469f-a165-70867728950",
      "0f8fad5b-d9cb-469f-a165-70867728950e ", "利用者-0f8fad5b-d9cb-469f-a165-70867",
      "--------------------------------0000",
    ]
    var table = ByteNames()
    #expect(names.map { table.code($0) } == Array(0..<Int32(names.count)))
    #expect(names.map { table.code($0) } == Array(0..<Int32(names.count)))
    #expect(names.indices.map { table[Int32($0)] } == names)
    let lengths = names.map { name in
      Array(name.utf8).withUnsafeBufferPointer { PackedName.of($0) { $0.count } }
    }
    #expect(lengths == [17, 17, 36, 17, 36, 36, 36, 35, 37, name(9), 36])

    func name(_ index: Int) -> Int { names[index].utf8.count }
  }

  @Test("packed UUIDs of one case are in the order of their text")
  func order() {
    let random = CounterRandom(seed: 1, stream: 4, replicate: 0)
    let names = (0..<200).map { index in
      let digits = (0..<32).map { String(Int(random.uniform(at: UInt64(index * 32 + $0)) * 16), radix: 16) }
      return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { digits[$0].joined() }.joined(separator: "-")
    }
    var table = ByteNames()
    for name in names { _ = table.code(name) }
    let ranks = table.ranks
    let byRank = names.indices.sorted { ranks[$0] < ranks[$1] }.map { names[$0] }
    #expect(byRank == names.sorted())
  }

  @Test("digests of similar ids differ, and so do their slots")
  func digests() {
    let digests = (0..<50_000).map { EventDigest("e\($0)") }
    #expect(Set(digests).count == 50_000 && Set(digests.map(\.slot)).count == 50_000)
    #expect(EventDigest("") != EventDigest("\0") && EventDigest("a") != EventDigest("a\0"))
    #expect(EventDigest("12345678abc") == EventDigest("12345678abc"))
  }
}
