/// Rows of texts in columns two blanks apart; numbers end at the same column.
struct AlignedRows {
  let lines: [String]

  init(_ rows: [[String]], numeric: ClosedRange<Int>) {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    lines = rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let blanks = String(repeating: " ", count: widths[column] - cell.count)
        return numeric.contains(column) ? blanks + cell : cell + blanks
      }
      let line = cells.joined(separator: "  ")
      return String(
        line.prefix(
          line.lastIndex { $0 != " " }.map { line.distance(from: line.startIndex, to: $0) + 1 } ?? 0))
    }
  }

  /// Lines of at most `width` characters: columns that find no room follow in rows of their own below, each beginning with
  /// the first column again.
  ///
  /// A single column that is wider than the room stands by itself, and sticks out.
  static func lines(_ rows: [[String]], numeric: ClosedRange<Int>, width: Int) -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
    var parts: [[Int]] = []
    var taken = 0
    for column in widths.indices.dropFirst() {
      if parts.isEmpty || taken + 2 + widths[column] > width {
        parts.append([])
        taken = widths[0]
      }
      parts[parts.count - 1].append(column)
      taken += 2 + widths[column]
    }
    return parts.flatMap { part in
      let numbers = part.indices.filter { numeric.contains(part[$0]) }.map { $0 + 1 }
      // Columns of numbers stand side by side, so that those of a part do too.
      let range = numbers.first.flatMap { first in numbers.last.map { first...$0 } } ?? -1...(-1)
      return AlignedRows(rows.map { row in [row[0]] + part.map { row[$0] } }, numeric: range).lines
    }
  }
}
