import Testing

@testable import Reporting

@Suite("Rows in columns")
struct AlignedRowsTests {
  static let rows = [
    ["set", "pairs", "people", "word"], ["f2p", "10", "2,000", "enough"], ["all", "7", "1", ""],
  ]

  @Test("where there is room, all columns stand side by side, numbers at their ends")
  func room() {
    let lines = AlignedRows.lines(Self.rows, numeric: 1...2, width: 30)
    #expect(
      lines == ["set  pairs  people  word", "f2p     10   2,000  enough", "all      7       1"])
    #expect(lines == AlignedRows(Self.rows, numeric: 1...2).lines)
  }

  @Test("columns that find no room follow below, beginning with the first again", arguments: 12...25)
  func narrow(_ width: Int) {
    let lines = AlignedRows.lines(Self.rows, numeric: 1...2, width: width)
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(lines.count == (width < 18 ? 9 : 6))
    #expect(
      lines.joined(separator: " ").split(separator: " ").filter { $0 == "f2p" }.count == lines.count / 3)
    for cell in ["10", "2,000", "enough", "people"] { #expect(lines.contains { $0.contains(cell) }) }
  }

  @Test("a column wider than the room stands by itself, and none at all gives no line")
  func extremes() {
    #expect(AlignedRows.lines([["a", "longer", "b"]], numeric: 1...2, width: 4) == ["a  longer", "a  b"])
    #expect(AlignedRows.lines([], numeric: 1...2, width: 4).isEmpty)
  }
}
