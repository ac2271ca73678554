import Pilots

/// The checklist of rights in words.
struct RightsItemWords {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }

  /// Each line of the list with its status, in one sentence part.
  var line: ReportText {
    RightsItem.Name.allCases.map { name in
      terms["rights.\(name.rawValue)"] + terms["rights.is"] + status(name)
    }.joined(terms["list.semicolon"])
  }

  private func status(_ name: RightsItem.Name) -> ReportText {
    guard let item = item(name) else { return terms["rights.not-provided"] }
    return terms["rights.status.\(item.status.rawValue)"]
  }

  private func item(_ name: RightsItem.Name) -> RightsItem? { evaluation.rights.first { $0.item == name } }

  var table: ReportTable {
    let rows = RightsItem.Name.allCases.map { name -> [ReportText] in
      let item = item(name)
      let text = { (value: String?) in value.map(ReportText.foreign) ?? terms["not-provided"] }
      return [
        terms["rights.\(name.rawValue)"], status(name), text(item?.owner),
        item?.date.map { ReportText.foreign(words.style.date($0)) } ?? terms["not-provided"],
        text(item?.note),
      ]
    }
    return ReportTable(
      caption: terms["rights.caption"],
      columns: [
        (terms["column.item"], .text), (terms["column.status"], .text), (terms["column.owner"], .text),
        (terms["column.date"], .text), (terms["column.note"], .text),
      ], rows: rows)
  }
}
