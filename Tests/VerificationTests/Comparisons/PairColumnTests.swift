import Testing
import Verification

@Suite("Pair columns")
struct PairColumnTests {
  static let names = ["b", "unused", "a", "b", "é"]

  @Test("numbered ends give the column that their names give; unused names are dropped, equal ones are one")
  func numbered() {
    let (reference, probe): ([Int32], [Int32]) = ([0, 2, 4, 3], [2, 0, 3, 4])
    let column = PairColumn(names: Self.names, reference: reference, probe: probe)
    let named = PairColumn(
      reference: reference.map { Self.names[Int($0)] }, probe: probe.map { Self.names[Int($0)] })
    #expect(column == named && column.names == ["a", "b", "é"])
  }

  @Test("no comparisons have no names")
  func empty() {
    #expect(PairColumn(names: Self.names, reference: [], probe: []).names.isEmpty)
  }
}
