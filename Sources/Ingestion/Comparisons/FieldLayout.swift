import Pilots

/// How the lines of a file fall into fields, so that what is found wrong with a comparison later can still name its column.
enum FieldLayout {
  case lines(LineFields.Separator)
  case table(DelimitedTable.Dialect)
}

extension FilePart {
  /// The column, from 1, that the first of some canonical fields begins at in a line; `nil` if none of them stands there.
  ///
  /// - Complexity: O(bytes), since it reads the file again: for errors alone.
  func column(_ line: Int, of uses: [String]) -> Int? {
    guard let columns, let layout, let text = try? file.text() else { return nil }
    let places = uses.lazy.compactMap { use in columns.firstIndex { $0.use == use } }
    guard let place = places.first else { return nil }
    switch layout {
    case .lines(let separator):
      var lines = FieldLines(text, separator)
      while let found = lines.next() {
        guard found.line == line else { continue }
        let field = columns[place].column == ColumnUse.last ? found.fields.count - 1 : place
        return found.fields.indices.contains(field) ? found.fields[field].column : nil
      }
      return nil
    case .table(let dialect):
      guard let table = try? DelimitedTable(text, file: file.name, dialect: dialect),
        let row = table.lines.firstIndex(of: line)
      else { return nil }
      return table.fault(row, RowRefusal(place, "", remedy: "")).column
    }
  }
}

extension ColumnUse {
  /// The name of the last field of a line, where lines have different numbers of fields.
  static let last = "last"

  /// Fields without a header, named by their number from 1.
  static func numbered(_ uses: [String?]) -> [ColumnUse] {
    uses.enumerated().map { ColumnUse("\($0 + 1)", $1) }
  }
}
