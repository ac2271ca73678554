import Findings
import Pilots

/// Where each column stands in a header.
struct TableColumns {
  let table: DelimitedTable
  let names: TableInput.Columns
  /// Whether the manifest may call the columns otherwise.
  var mapping = Mapping.open

  enum Mapping {
    case open
    /// The format has its own names.
    case closed
  }

  /// The place of a column: by the name that the manifest gives, else by its canonical name if the header has that.
  ///
  /// - Throws: if the manifest names a column that the header lacks.
  func place(_ given: String?, _ canonical: String) throws(IngestionError) -> Int? {
    guard let given else { return table.header.firstIndex(of: canonical) }
    if let place = table.header.firstIndex(of: given) { return place }
    throw missing(given)
  }

  /// The place of a column that must be there.
  func required(_ given: String?, _ canonical: String) throws(IngestionError) -> Int {
    if let place = try place(given, canonical) { return place }
    throw missing(given ?? canonical)
  }

  private func missing(_ name: String) -> IngestionError {
    let columns = table.header.map { "'\($0)'" }.joined(separator: ", ")
    return IngestionError(
      table.file, line: table.headerLine, "there is no column '\(name)'; the columns are \(columns)",
      remedy: remedy(name),
      code: "I033")
  }

  private func remedy(_ name: String) -> String {
    switch mapping {
    case .open: table.header.nearest(to: name).map { "did you mean '\($0)'?" } ?? "map it under columns"
    case .closed: "name the columns as the format has them"
    }
  }
}
