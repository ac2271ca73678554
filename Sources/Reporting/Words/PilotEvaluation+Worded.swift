import Pilots
import Vocabulary

extension PilotEvaluation {
  /// The same evaluation with its sentences: the verdict's in every language, each criterion's in English, and why other
  /// programs state other values.
  public func worded() -> PilotEvaluation {
    var worded = self
    // Plain characters, as scripts and terminals read them.
    let english = PilotWords(.english, style: .terminal, level: design.level)
    for index in worded.criteria.indices {
      let said = CriterionWords(
        outcome: criteria[index], words: english, currency: economics?.currency ?? "JPY")
      worded.criteria[index].sentence = said.sentence.plain
    }
    let japanese = BottomLine(evaluation: self, words: PilotWords(.japanese, level: design.level)).text
    if let en = BottomLine(evaluation: self, words: english).text, let ja = japanese {
      worded.verdict?.sentence = LocalizedText(en: en.plain, ja: ja.plain)
    }
    worded.explainOtherPrograms(english: CompatibilityWords(words: english))
    return worded
  }

  private mutating func explainOtherPrograms(english: CompatibilityWords) {
    let japanese = CompatibilityWords(words: PilotWords(.japanese, level: design.level))
    for (index, record) in (verification?.compatibility ?? []).enumerated() {
      verification?.compatibility?[index].sentence = LocalizedText(
        en: english.sentence(record).plain, ja: japanese.sentence(record).plain)
    }
    for (index, measure) in (verification?.compatibilityMeasures ?? []).enumerated() {
      verification?.compatibilityMeasures?[index].sentence = LocalizedText(
        en: english.sentence(measure).plain, ja: japanese.sentence(measure).plain)
    }
  }
}
