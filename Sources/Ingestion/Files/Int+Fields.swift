extension Int {
  /// `1 field`, `2 fields`.
  var fields: String { "\(self) field\(self == 1 ? "" : "s")" }
}
