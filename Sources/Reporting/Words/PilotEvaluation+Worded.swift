import Pilots
import Vocabulary

extension PilotEvaluation {
  /// The same evaluation with its sentences: the verdict's in every language, each criterion's in English.
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
    return worded
  }
}
