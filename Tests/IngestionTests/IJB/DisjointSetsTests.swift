import Testing

@testable import Ingestion

@Suite("Disjoint sets")
struct DisjointSetsTests {
  @Test("a chain of joined numbers is one part, the others stay by themselves")
  func chain() {
    var sets = DisjointSets(count: 6)
    for (a, b) in [(0, 1), (3, 2), (1, 2), (0, 3)] { sets.join(a, b) }
    let leaders = (0..<6).map { sets.leader($0) }
    #expect(Set(leaders[0...3]).count == 1 && Set(leaders).count == 3)
    #expect(leaders[4] == 4 && leaders[5] == 5)
  }

  @Test("the parts are those that colouring by repeated passes finds, in whatever order")
  func againstColours() {
    // Knuth's multiplier; any draws would do.
    var state: UInt64 = 20_261_125
    let draw = {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 40
    }
    for _ in 0..<50 {
      let joins = (0..<30).map { _ in (draw(), draw()) }
      var colours = Array(0..<40)
      for _ in 0..<40 {
        for (a, b) in joins {
          let least = min(colours[a], colours[b])
          (colours[a], colours[b]) = (least, least)
        }
      }
      var sets = DisjointSets(count: 40)
      for (a, b) in joins.reversed() { sets.join(a, b) }
      let leaders = (0..<40).map { sets.leader($0) }
      let pairs = (0..<40).flatMap { a in (0..<40).map { (a, $0) } }
      #expect(pairs.allSatisfy { (leaders[$0] == leaders[$1]) == (colours[$0] == colours[$1]) })
    }
  }
}
