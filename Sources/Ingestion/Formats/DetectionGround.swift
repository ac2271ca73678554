/// By what a format was told, the surest first.
enum DetectionGround: Int, Comparable {
  case magic
  case header
  case name
  case columns
  /// No other form has the keys of the input.
  case keys

  static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

  var words: String {
    switch self {
    case .magic: "detected by its first bytes"
    case .header: "detected by its header"
    case .name: "detected by its name"
    case .columns: "detected by its columns"
    case .keys: "detected by the keys of the input"
    }
  }
}
