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
        "deviation.of", ["what": .foreign(record.what), "change": change(record), "record": recorded(record)])
    }
    let rest = grave.count - named.count
    let more = rest > 0 ? [terms.filled("deviation.more", ["n": .ours(words.style.count(rest))])] : []
    return (named + more).joined(terms["list.and"])
  }

  private func change(_ record: DeviationRecord) -> ReportText {
    guard record.frozen != nil || record.current != nil else { return terms["deviation.undone"] }
    return terms.filled(
      "deviation.change",
      [
        "frozen": record.frozen.map(ReportText.foreign) ?? terms["deviation.absent"],
        "current": record.current.map(ReportText.foreign) ?? terms["deviation.absent"],
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
          .foreign(record.what), change(record), record.when.map { .foreign(words.style.date($0)) } ?? "–",
          recorded(record), text(record.why), text(record.approved),
        ]
      })
  }
}
