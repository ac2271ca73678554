import Foundation

/// A table in Markdown.
struct MarkdownTable {
  private let head: [String]
  private var rows: [[String]] = []

  init(_ head: [String]) { self.head = head }

  mutating func add(_ row: [String]) { rows.append(row) }

  var lines: [String] {
    ([head, head.map { _ in "---" }] + rows).map { "| \($0.joined(separator: " | ")) |" }
  }

  /// A number with `digits` decimals; unknown is a dash.
  static func decimal(_ value: Double?, _ digits: Int) -> String {
    value.map { String(format: "%.\(digits)f", $0) } ?? "–"
  }
}
