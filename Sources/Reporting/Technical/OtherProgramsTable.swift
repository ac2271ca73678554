import Statistics
import Verification
import Vocabulary

/// What other programs would have stated, beside ours: labelled, without interval.
struct OtherProgramsTable {
  let verification: VerificationEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// - Returns: `nil` if no mode was asked for.
  var table: ReportTable? {
    guard let records = verification.compatibility, !records.isEmpty else { return nil }
    return ReportTable(
      caption: terms["compat.caption"],
      columns: [
        (terms["column.mode"], .text), (terms["column.set"], .text), (terms["column.far-target"], .text),
        (terms["column.model"], .text), (terms["column.theirs"], .number), (terms["column.reached"], .number),
        (terms["column.ours"], .number), (terms["column.difference"], .number), (terms["column.why"], .text),
      ], rows: records.map(row))
  }

  private func row(_ record: CompatibilityRecord) -> [ReportText] {
    let rate = { (value: Double?) -> ReportText in
      value.map { .ours(style.number($0 * 100, decimals: 3) + style.unit(.share)) } ?? terms["compat.none"]
    }
    let difference = record.difference.map {
      style.number($0 * 100, decimals: 3, showsPlus: true) + style.changeUnit(.share)
    }
    let said = CompatibilityWords(words: words)
    return [
      said.name(record.mode), words.set(record.set), .ours(style.target(record.farTarget)),
      terms["arm.brief.\(record.arm.rawValue)"], rate(record.tar), rate(record.farReached),
      rate(record.ours), words.text(difference), said.sentence(record),
    ]
  }
}
