import Findings
import Pilots

/// Where the numbers come from, and what a reader should know of them.
struct ProvenanceTables {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }
  private var style: NumberStyle { words.style }

  /// Every input: its bytes, its rows, and what became of them.
  var inputs: ReportTable {
    let rows = evaluation.provenance.inputs.map { input -> [ReportText] in
      let dropped = input.rowsDropped.sorted { $0.key < $1.key }.map { reason, count in
        (terms.has("flow.\(reason)") ? terms["flow.\(reason)"] : .foreign(reason))
          + .ours(" " + style.count(count))
      }
      return [
        .foreign(input.file), .foreign(input.role), .ours(style.count(input.bytes)),
        .ours(style.count(input.rowsRead)), .ours(style.count(input.rowsUsed)),
        dropped.isEmpty ? "–" : dropped.joined(terms["list.semicolon"]),
        .ours(String(input.sha256.prefix(12))),
      ]
    }
    return ReportTable(
      caption: terms["files.caption"],
      columns: [
        (terms["column.file"], .text), (terms["column.role"], .text), (terms["column.bytes"], .number),
        (terms["column.rows-read"], .number), (terms["column.rows-used"], .number),
        (terms["column.rows-dropped"], .text), (terms["column.sha"], .text),
      ], rows: rows)
  }

  /// Every finding; the same code is listed three times at most, then counted.
  var findings: ReportTable {
    var seen: [String: Int] = [:]
    var rows: [[ReportText]] = []
    for finding in evaluation.findings {
      seen[finding.code, default: 0] += 1
      guard seen[finding.code, default: 0] <= 3 else { continue }
      rows.append(row(finding))
    }
    for (code, count) in seen.sorted(by: { $0.key < $1.key }) where count > 3 {
      let more = terms.filled("findings.more", ["n": .ours(style.count(count - 3))])
      rows.append(["–", .foreign(code), "–", more, "–"])
    }
    return ReportTable(
      caption: terms["findings.caption"],
      columns: [
        (terms["column.severity"], .text), (terms["column.code"], .text), (terms["column.place"], .text),
        (terms["column.sentence"], .text), (terms["column.remedy"], .text),
      ], rows: rows)
  }

  private func row(_ finding: Finding) -> [ReportText] {
    let said = FindingWords(terms: terms, style: style)
    return [
      terms["severity.\(finding.severity.rawValue)"], .foreign(finding.code),
      finding.place.map(ReportText.foreign) ?? "–", said.text(finding.phrase, english: finding.sentence),
      finding.remedy.map { said.text(finding.remedyPhrase, english: $0) } ?? "–",
    ]
  }

  /// The words of the field in both languages.
  static func glossary(_ words: PilotWords, other: PilotWords) -> ReportTable {
    let keys = words.terms.values.keys.filter { $0.hasPrefix("glossary.") && !$0.hasSuffix(".means") }
      .sorted()
    return ReportTable(
      caption: words.terms["glossary.title.means"],
      columns: [
        (words.terms["column.word"], .text), (words.terms["column.other-language"], .text),
        (words.terms["column.meaning"], .text),
      ],
      rows: keys.map { key in
        [
          words.terms[key], other.terms[key],
          words.terms.has(key + ".means") ? words.terms[key + ".means"] : "–",
        ]
      })
  }
}
