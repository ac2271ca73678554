/// A table element from cells that are HTML already.
struct HTMLTable {
  let caption: String
  let alignments: [ReportTable.Alignment]
  let header: [String]
  let rows: [[String]]
  let layout: PageLayout

  var html: String {
    let head = zip(header, alignments).map { "<th scope=\"col\"\(mark($1, $0))>\($0)</th>" }.joined()
    let body = rows.map(row).joined(separator: "\n")
    return """
      <div class="scroll"><table\(columns)>
      <caption>\(caption)</caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)
      </tbody>
      </table></div>

      """
  }

  private func row(_ cells: [String]) -> String {
    let isMuted = layout == .dense && cells.allSatisfy { $0.isEmpty || Self.emphasised($0) != nil }
    let cells = isMuted ? cells.map { Self.emphasised($0) ?? $0 } : cells
    let columns = zip(cells, alignments).enumerated().map { index, cell in
      index == 0
        ? "<th scope=\"row\"\(mark(cell.1, cell.0))>\(cell.0)</th>"
        : "<td\(mark(cell.1, cell.0))>\(cell.0)</td>"
    }
    return (isMuted ? "<tr class=\"muted\">" : "<tr>") + columns.joined() + "</tr>"
  }

  /// What a cell emphasises as a whole; a row of such cells is grey altogether.
  private static func emphasised(_ cell: String) -> String? {
    let (start, end) = ("<em>", "</em>")
    guard cell.hasPrefix(start), cell.hasSuffix(end) else { return nil }
    let inner = String(cell.dropFirst(start.count).dropLast(end.count))
    return inner.contains("<em>") ? nil : inner
  }

  /// In a dense table the columns of numbers, counted from 1: `c3 c4`.
  private var columns: String {
    guard layout == .dense else { return "" }
    let numbers = alignments.indices.filter { alignments[$0] == .number }.map { "c\($0 + 1)" }
    return numbers.isEmpty ? "" : " class=\"\(numbers.joined(separator: " "))\""
  }

  /// Numbers stand to the right; short texts keep their line; only words too long for a column are broken.
  private func mark(_ alignment: ReportTable.Alignment, _ cell: String) -> String {
    guard layout != .dense else { return "" }
    if alignment == .number { return cell.count <= 11 ? " class=\"number short\"" : " class=\"number\"" }
    if cell.count <= 11 { return " class=\"short\"" }
    let longest = cell.split { $0 == " " || $0 == "\n" }.map(\.count).max() ?? 0
    return longest > 24 && cell.allSatisfy(\.isASCII) ? " class=\"long\"" : ""
  }
}
