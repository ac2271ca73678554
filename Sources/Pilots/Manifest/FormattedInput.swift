/// What the forms of an input have in common: the key `format`, and the names of all their keys.
protocol FormattedInput: Codable {
  /// `nil`: told from the keys or the files.
  var format: ComparisonInput.Format? { get set }
  static var keys: [String] { get }
}

extension FormattedInput {
  func declared(as format: ComparisonInput.Format) -> Self {
    var input = self
    input.format = format
    return input
  }
}

extension Sequence where Element: CodingKey {
  /// The keys as they are written.
  var names: [String] { map(\.stringValue) }
}
