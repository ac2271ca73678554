/// A table element from cells that are HTML already.
struct HTMLTable {
  let caption: String
  let alignments: [ReportTable.Alignment]
  let header: [String]
  let rows: [[String]]

  var html: String {
    let head = zip(header, alignments).map { "<th scope=\"col\"\(Self.mark($1, $0))>\($0)</th>" }.joined()
    let body = rows.map(row).joined(separator: "\n")
    return """
      <table>
      <caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody>
      </table>

      """
  }

  private func row(_ cells: [String]) -> String {
    let columns = zip(cells, alignments).enumerated().map { index, cell in
      index == 0
        ? "<th scope=\"row\"\(Self.mark(cell.1, cell.0))>\(cell.0)</th>"
        : "<td\(Self.mark(cell.1, cell.0))>\(cell.0)</td>"
    }
    return "<tr>" + columns.joined() + "</tr>"
  }

  /// Numbers stand to the right; short texts keep their line; only words too long for a column are broken.
  private static func mark(_ alignment: ReportTable.Alignment, _ cell: String) -> String {
    if alignment == .number { return cell.count <= 11 ? " class=\"number short\"" : " class=\"number\"" }
    if cell.count <= 11 { return " class=\"short\"" }
    let longest = cell.split { $0 == " " || $0 == "\n" }.map(\.count).max() ?? 0
    return longest > 24 && cell.allSatisfy(\.isASCII) ? " class=\"long\"" : ""
  }
}
