import Findings
import Foundation
import Pilots
import Vocabulary

/// What `check` says of a log: where its lines went, what its events are, what each field came from.
struct LogListing {
  private let account: LogAccount

  private let zone: TimeZone?

  /// - Parameter zone: IANA name of the zone in which times are told; `nil`, or one that is not known: UTC.
  init(_ account: LogAccount, zone: String? = nil) {
    self.account = account
    self.zone = zone.flatMap(TimeZone.init(identifier:))
  }

  var lines: [String] {
    [flow, span].compactMap { $0 } + table + refusals + account.files.flatMap(Self.lines)
  }

  private var flow: String {
    let refused = account.refused.map { " + \($0.count) refused as \($0.reason)" }.joined()
    let skipped = account.skipped.sorted { $0.key < $1.key }.map { " + \($0.value) skipped, \($0.key)" }
      .joined()
    return "log: \(account.read) read = \(account.kept) kept" + refused + skipped
  }

  private var span: String? {
    guard let first = account.first, let last = account.last else { return nil }
    return "    from \(text(first)) to \(text(last))"
  }

  private var table: [String] {
    guard !account.events.isEmpty else { return [] }
    var rows = [["    ", "baseline", "augmented"]]
    rows += account.events.map { ["    \($0.kind)", "\($0.counts.baseline)", "\($0.counts.augmented)"] }
    if let units = account.units { rows.append(["    units", "\(units.baseline)", "\(units.augmented)"]) }
    return TextTable(rows).text.split(separator: "\n").map(String.init)
  }

  private var refusals: [String] {
    account.refused.map { "    first \($0.reason): \($0.file):\($0.line): \($0.sentence)" }
  }

  /// The fields of a file that was read through a mapping.
  private static func lines(_ file: LogAccount.File) -> [String] {
    let fields = file.fields.map { "    \($0.field) from \($0.source): \($0.lines)" }
    let named = file.unread.sorted { $0.key < $1.key }.prefix(50).map { "\($0.key) (\($0.value))" }
    let unnamed = file.unnamed.map {
      "\($0.count) field\($0.count == 1 ? "" : "s") that the mapping does not know, the first in line \($0.line)"
    }
    let unread = named + [unnamed].compactMap(\.self)
    let rest = unread.isEmpty ? [] : ["    not read: \(unread.joined(separator: ", "))"]
    return fields.isEmpty && rest.isEmpty ? [] : ["\(file.file) as \(file.form)"] + fields + rest
  }

  /// An instant by the clock of the zone, with its offset.
  private func text(_ milliseconds: Int64) -> String {
    let seconds = zone?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(milliseconds) / 1000)) ?? 0
    guard seconds != 0 else { return Self.text(milliseconds) }
    let minutes = Int64(abs(seconds) / 60)
    return Self.text(milliseconds + Int64(seconds) * 1000).dropLast() + (seconds < 0 ? "-" : "+")
      + Self.padded(minutes / 60, 2) + ":" + Self.padded(minutes % 60, 2)
  }

  /// An instant of UTC, to the millisecond.
  static func text(_ milliseconds: Int64) -> String {
    let (day, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
    let (days, time) = rest < 0 ? (day - 1, rest + 86_400_000) : (day, rest)
    // Years begin in March here, so that the leap day is the last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let parts = [month < 10 ? month + 3 : month - 9, ofYear - (153 * month + 2) / 5 + 1]
    let date = [padded(year + era * 400 + (month >= 10 ? 1 : 0), 4)] + parts.map { padded($0, 2) }
    let clock = [time / 3_600_000, time / 60_000 % 60, time / 1000 % 60].map { padded($0, 2) }
    return date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "." + padded(time % 1000, 3)
      + "Z"
  }

  private static func padded(_ number: Int64, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
