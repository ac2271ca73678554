import Pilots

/// What `check` says of one file: its rows, how it was recognised, where its lines went, what its columns became.
struct FileAccount {
  private let record: InputRecord

  init(_ record: InputRecord) { self.record = record }

  func lines(width: Int) -> [String] {
    let dropped = record.rowsDropped.sorted { $0.key < $1.key }.map { ", \($0.value) \($0.key)" }.joined()
    let name = record.file.padding(toLength: width, withPad: " ", startingAt: 0)
    let rows = "\(name)  \(record.role): \(record.rowsRead) read, \(record.rowsUsed) used\(dropped)"
    return [rows] + [format, account, unscored, columns].compactMap { $0.map { "    " + $0 } }
  }

  private var format: String? {
    record.format.map { "format \($0), \(record.recognised ?? "declared")" }
  }

  /// Of comparisons; a log has an account of its own.
  private var account: String? {
    guard record.role != "log" else { return nil }
    let account = record.account
    let others = account.others.sorted { $0.key < $1.key }.map { " + \($0.value) \($0.key)" }.joined()
    let rows = "\(account.bad) bad + \(account.selfComparison) self + \(account.accepted) accepted\(others)"
    // A file that is no text has no lines.
    return record.blankLines == nil
      ? "\(account.read) entries = \(rows)"
      : "\(account.read) lines = \(account.blank) blank + \(account.comment) comment + \(rows)"
  }

  /// Comparisons without a score, where there are any.
  private var unscored: String? {
    guard let unscored = record.unscored?.filter({ $0.count > 0 }), !unscored.isEmpty else { return nil }
    return "without score: "
      + unscored.map { "\($0.mated) mated + \($0.nonMated) non-mated of the \($0.arm.rawValue)" }
      .joined(separator: ", ")
  }

  private var columns: String? {
    record.columns.map { columns in
      "columns: " + columns.map { "\($0.column) = \($0.use ?? "not used")" }.joined(separator: ", ")
    }
  }
}
