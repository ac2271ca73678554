import Testing

@testable import Operations

@Suite("Cells of few cases")
struct SmallCellsTests {
  @Test("one small part takes the next smallest with it, so that the total does not betray it")
  func complementary() {
    let cells = SmallCells(["a": 19, "b": 500, "c": 40, "d": 41])
    #expect(cells.small == ["a"] && cells.complementary == ["c"])
    #expect(["a", "c"].allSatisfy(cells.withholds) && !cells.withholds("b") && !cells.withholds("d"))
  }

  @Test("two small parts protect each other, and twenty cases are enough")
  func others() {
    #expect(SmallCells(["a": 1, "b": 19, "c": 20]).complementary.isEmpty)
    #expect(SmallCells(["a": 20, "b": 21]).small.isEmpty)
    #expect(SmallCells(["a": 3]).complementary.isEmpty)
  }

  @Test("two small parts that are few together still take the next smallest with them")
  func together() {
    let cells = SmallCells(["a": 1, "b": 2, "c": 40, "d": 30])
    #expect(cells.small == ["a", "b"] && cells.complementary == ["d"])
  }

  @Test("fewest of 1 withholds nothing, and of 5 what has fewer than 5")
  func otherFewest() {
    #expect(SmallCells(["a": 1, "b": 500], fewest: 1) == SmallCells(small: [], complementary: []))
    #expect(
      SmallCells(["a": 4, "b": 5, "c": 6], fewest: 5) == SmallCells(small: ["a"], complementary: ["b"]))
  }

  @Test("of every set of sizes either none or at least two parts are withheld, if there are two")
  func property() {
    for seed in 0..<500 {
      let sizes = (0..<(2 + seed % 6)).map { ("\($0)", (seed * 7919 + $0 * 104_729) % 61) }
      let cells = SmallCells(Dictionary(uniqueKeysWithValues: sizes))
      let withheld = sizes.filter { cells.withholds($0.0) }
      #expect(withheld.count != 1)
      let together = withheld.reduce(0) { $0 + $1.1 }
      #expect(withheld.isEmpty || together >= SmallCells.fewest || withheld.count == sizes.count)
      #expect(sizes.allSatisfy { $0.1 >= SmallCells.fewest || cells.withholds($0.0) })
    }
  }
}
