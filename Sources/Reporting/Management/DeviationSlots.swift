import Pilots

/// What is not as the plan froze it: on the first page what a reader must know before the numbers, in the appendix all.
struct DeviationSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var records: [DeviationRecord] { evaluation.deviations ?? [] }

  /// More than these are counted on the first page, and stand in the table.
  private static let mostNamed = 3

  var slots: [String: Slot] {
    var slots: [String: Slot] = [
      "has_deviations": .flag(records.contains(where: \.isForFirstPage)), "deviations_line": .text(line),
    ]
    slots.set("deviations_table", records.isEmpty ? nil : .table(table))
    return slots
  }

  private var line: ReportText {
    let grave = records.filter(\.isForFirstPage)
    let named = grave.prefix(Self.mostNamed).map { record in
      terms.filled(
        "deviation.of", ["what": name(record), "change": change(record), "record": recorded(record)])
    }
    let rest = grave.count - named.count
    let more = rest > 0 ? [terms.filled("deviation.more", ["n": .ours(words.style.count(rest))])] : []
    return (named + more).joined(terms["list.and"])
  }

  /// In words where there are some, with the name by which `deviations` records it.
  private func name(_ record: DeviationRecord) -> ReportText {
    let parts = record.what.split(separator: ".").map { $0.allSatisfy(\.isNumber) ? "N" : String($0) }
    let key = "deviation.what.\(parts.joined(separator: "."))"
    guard terms.has(key) else { return .foreign(record.what) }
    return terms.filled("deviation.named", ["name": terms[key], "key": .foreign(record.what)])
  }

  /// `1.0pt` as a reader writes it.
  private func stated(_ value: String) -> ReportText {
    guard value.hasSuffix("pt"), let points = Double(value.dropLast(2)) else { return .foreign(value) }
    return .ours(style.limit(points / 100, .share))
  }

  private var style: NumberStyle { words.style }

  private func change(_ record: DeviationRecord) -> ReportText {
    guard record.frozen != nil || record.current != nil else { return terms["deviation.undone"] }
    return terms.filled(
      "deviation.change",
      [
        "frozen": record.frozen.map(stated) ?? terms["deviation.absent"],
        "current": record.current.map(stated) ?? terms["deviation.absent"],
      ])
  }

  private func recorded(_ record: DeviationRecord) -> ReportText {
    guard record.isRecorded else { return terms["deviation.unrecorded"] }
    return switch record.afterResults {
    case true?: terms["deviation.after"]
    case false?: terms["deviation.before"]
    case nil: terms["deviation.unstated"]
    }
  }

  private var table: ReportTable {
    ReportTable(
      caption: terms["deviations.caption"],
      columns: [
        (terms["column.criterion"], .text), (terms["column.deviation"], .text), (terms["column.date"], .text),
        (terms["column.record"], .text), (terms["column.why-changed"], .text),
        (terms["column.approved"], .text),
      ],
      rows: records.map { record in
        let text = { (value: String?) in value.map(ReportText.foreign) ?? "–" }
        return [
          name(record), change(record), record.when.map { .foreign(words.style.date($0)) } ?? "–",
          recorded(record), text(record.why), text(record.approved),
        ]
      })
  }
}
