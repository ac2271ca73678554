/// What the forms of an input have in common: the key `format`, and the names of all their keys.
protocol FormattedInput: Codable {
  /// `nil`: told from the keys or the files.
  var format: ComparisonInput.Format? { get set }
  static var keys: [String] { get }
  /// The keys of each model.
  static var armKeys: [String] { get }
  /// What the form needs and the keys of an input lack, the first of it; `nil` if nothing.
  static func missing(_ keys: InputKeys) -> String?
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
