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

  /// Their EER, AUC and d′ as numbers of six decimals, as ``CompatibilityTable`` prints them.
  ///
  /// - Returns: `nil` if no mode that has its own was asked for.
  var measures: ReportTable? {
    guard let measures = verification.compatibilityMeasures, !measures.isEmpty else { return nil }
    return ReportTable(
      caption: terms["compat.measures"],
      columns: [
        (terms["column.mode"], .text), (terms["column.set"], .text), (terms["column.measure"], .text),
        (terms["column.model"], .text), (terms["column.its-value"], .number), (terms["column.ours"], .number),
        (terms["column.difference"], .number), (terms["column.why"], .text),
      ], rows: measures.map(row))
  }

  private func row(_ measure: CompatibilityMeasure) -> [ReportText] {
    let number = { (value: Double?) -> ReportText in
      value.map { .ours(style.number($0, decimals: 6)) } ?? terms["compat.none"]
    }
    let difference = measure.difference.map { style.number($0, decimals: 6, showsPlus: true) }
    let said = CompatibilityWords(words: words)
    return [
      said.name(measure.mode), words.set(measure.set), said.name(measure.measure),
      terms["arm.brief.\(measure.arm.rawValue)"], number(measure.value), number(measure.ours),
      words.text(difference), said.sentence(measure),
    ]
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
