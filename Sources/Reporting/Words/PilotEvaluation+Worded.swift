import Pilots
import Vocabulary

extension PilotEvaluation {
  /// The same evaluation with its sentences: the verdict's in every language, each criterion's in English, and why other
  /// programs state other values.
  public func worded() -> PilotEvaluation {
    var worded = self
    // Plain characters, as scripts and terminals read them.
    let english = PilotWords(.english, style: .terminal)
    for index in worded.criteria.indices {
      let said = CriterionWords(
        outcome: criteria[index], words: english, currency: economics?.currency ?? "JPY")
      worded.criteria[index].sentence = said.sentence.plain
    }
    let japanese = BottomLine(evaluation: self, words: PilotWords(.japanese)).text
    if let en = BottomLine(evaluation: self, words: english).text, let ja = japanese {
      worded.verdict?.sentence = LocalizedText(en: en.plain, ja: ja.plain)
    }
    for (index, record) in (verification?.compatibility ?? []).enumerated() {
      worded.verification?.compatibility?[index].sentence = LocalizedText(
        en: CompatibilityWords(words: english).sentence(record).plain,
        ja: CompatibilityWords(words: PilotWords(.japanese)).sentence(record).plain)
    }
    return worded
  }
}
