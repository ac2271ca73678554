import Pilots
import Verification
import Vocabulary

/// Whether somebody is treated worse than before: the widest gap by group and how it moved, and who was not measured.
struct GroupSlots {
  let evaluation: PilotEvaluation
  let words: PilotWords

  private var terms: Terms { words.terms }

  /// Attributes that a reader expects to be looked at, and the words by which a group column is known to be of one.
  private static let attributes: [(name: String, words: [String])] = [
    ("age", ["age", "birth", "generation", "elder", "child"]), ("sex", ["sex", "gender"]),
    ("skin", ["skin", "tone", "ethnic", "race", "fitzpatrick"]),
  ]

  var slots: [String: Slot] {
    let tables = evaluation.verification.map { verification in
      names.map { ["group_table": Slot.table(table(verification, $0))] }
    }
    return ["group_tables": .list(tables ?? []), "groups_line": .text(line)]
  }

  private var records: [FairnessRecord] { evaluation.verification?.fairness ?? [] }

  /// Group columns of the comparisons, in the order of the pilot.
  private var names: [String] {
    var names: [String] = []
    for record in records where !names.contains(record.group) { names.append(record.group) }
    return names
  }

  /// Groups of the log, by `group=value` sets of its rates.
  private var fieldNames: [String] {
    let sets = evaluation.operations?.kpis.map(\.set) ?? []
    let names = sets.compactMap { set in
      set.hasPrefix("group:")
        ? set.dropFirst("group:".count).split(separator: "=").first.map(String.init) : nil
    }
    return Set(names).sorted()
  }

  /// The gaps at the target that the pilot is judged at, where there is one.
  private func table(_ verification: VerificationEvaluation, _ name: String) -> ReportTable {
    let mine = records.filter { $0.group == name }
    let judged = mine.filter { $0.farTarget == evaluation.design.primaryFar }
    return FairnessTables(
      verification: verification, failure: verification.mainFailure, words: words
    ).moved(
      judged.isEmpty ? mine : judged,
      caption: terms.filled("groups.caption", ["group": .foreign(name)]))
  }

  private var line: ReportText {
    let measured = names + fieldNames.filter { !names.contains($0) }
    let missing = Self.attributes.filter { attribute in
      !measured.contains { name in attribute.words.contains { name.lowercased().contains($0) } }
    }.map { terms["attribute.\($0.name)"] }
    let listed = missing.joined(terms["list.comma"])
    guard !measured.isEmpty else { return terms.filled("groups.none", ["missing": listed]) }
    let told = measured.map(ReportText.foreign).joined(terms["list.and"])
    return terms.filled(
      missing.isEmpty ? "groups.all" : "groups.some", ["measured": told, "missing": listed])
  }

  /// The widest gap in false rejects that was measured, and how it moved; without one, who was not looked at.
  var phrase: ReportText? {
    let judged = records.filter { $0.farTarget == evaluation.design.primaryFar }
    let gaps = judged.flatMap { record in
      record.movedBias.filter { $0.index == .gapFNMR && $0.delta.value != nil }.map { (record, $0) }
    }
    let levels = { (record: FairnessRecord, arm: Arm) in
      record.indices.first { $0.arm == arm && $0.index == .gapFNMR }?.estimate.value
    }
    let widest = gaps.max { (levels($0.0, .augmented) ?? 0) < (levels($1.0, .augmented) ?? 0) }
    guard !evaluation.isHeld, let (record, moved) = widest, let before = levels(record, .baseline),
      let after = levels(record, .augmented)
    else { return evaluation.isHeld ? nil : line }
    let points = { (value: Double) in
      ReportText.ours(words.style.points(value, width: moved.delta.interval?.width))
    }
    return terms.filled(
      "phrase.groups",
      ["attribute": .foreign(record.group), "before": points(before), "after": points(after)])
      + terms["sentence.gap"] + line
  }
}
