import Operations

/// Fields of all files that `oplog/1` does not have; their names are not written, since a log may be keyed by people.
struct UnknownFields {
  private var names: Set<String> = []
  /// Where the first of them stands.
  private(set) var first: LogPlace?
  /// A name of the form that one of them is almost.
  private(set) var nearest: String?

  var count: Int { names.count }

  mutating func insert(_ field: UnreadField, file: String) {
    names.insert(field.name)
    if first == nil || file == first?.file && field.line < first?.line ?? 0 {
      first = LogPlace(file: file, line: field.line)
    }
    if nearest == nil, field.name.utf8.count <= 30 {
      nearest = LogField.allCases.map(\.name).nearest(to: field.name)
    }
  }
}
